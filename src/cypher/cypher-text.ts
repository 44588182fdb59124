/** Predicates on what is matched; undefined stands for a filter that isn't asked for. */
export type Predicates = readonly (string | undefined)[];

/** Those of the predicates that are asked for. */
export function askedFor(predicates: Predicates): string[] {
  return predicates.filter((predicate) => predicate !== undefined);
}

/** The clause that has all of them hold, or an empty text where none is asked for. */
export function whereClause(predicates: Predicates): string {
  const asked = askedFor(predicates);
  return asked.length === 0 ? '' : `WHERE ${asked.join(' AND ')}`;
}

/** Clauses one below the other, without those that are empty. */
export function lines(...clauses: readonly string[]): string {
  return clauses.filter((clause) => clause !== '').join('\n');
}
