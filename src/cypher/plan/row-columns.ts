/**
 * The columns of one site's rows. A row is a list by position and not a map: a list is smaller on the wire and cheaper
 * for the database to make.
 */
export class RowColumns {
  readonly #expressions: string[] = [];
  readonly #bindings: string[];

  /** @param host the columns whose row this one is part of: they share a site */
  constructor(host?: RowColumns) {
    this.#bindings = host === undefined ? [] : host.#bindings;
  }

  /** @returns the index of the expression's value in the row; equal expressions share one */
  add(expression: string): number {
    const index = this.#expressions.indexOf(expression);
    return index === -1 ? this.#expressions.push(expression) - 1 : index;
  }

  /** Binds a subquery to a variable: one that aggregates must not stand inside a list. */
  bind(subquery: string, variable: string): string {
    this.#bindings.push(`${subquery} AS ${variable}`);
    return variable;
  }

  /** The row as an expression. */
  get row(): string {
    return `[${this.#expressions.join(', ')}]`;
  }

  /** The clauses that end a subquery, or a statement that has matched something. */
  get returnClause(): string {
    return this.#clauses('WITH *, ');
  }

  /** The whole of a statement that matches nothing outside its subqueries. */
  get rootClause(): string {
    return this.#clauses('WITH ');
  }

  #clauses(prefix: string): string {
    const bindings = this.#bindings.length === 0 ? [] : [`${prefix}${this.#bindings.join(', ')}`];
    return [...bindings, `RETURN ${this.row} AS row`].join('\n');
  }
}
