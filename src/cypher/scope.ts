/**
 * What a declaration's Cypher is written against: the variables in reach at one place of a statement, and the
 * arguments of the field that stands there.
 */
export interface Scope {
  /** The variable of the node that is reached here. */
  readonly node: string;
  /** The scope that the field stands in: its `node` is where a pattern starts. */
  readonly outer: Scope;
  /** A variable of this place alone, e.g. for a relationship: `variable('authored')` is `authored3`. */
  readonly variable: (name: string) => string;
  /**
   * The parameter that carries an argument's value, or undefined where it isn't given or is null.
   * @param path the argument's name; a field of an input object is reached with a dot: `filter.since`
   * @param encode what to send instead of the value as it came
   */
  readonly argument: (path: string, encode?: (value: unknown) => unknown) => string | undefined;
  /** Whether the argument is given and not null. */
  has(path: string): boolean;
}

/** Values for the statement's parameters: no value ever stands in its text. */
export class Parameters {
  readonly values: Record<string, unknown> = {};

  /** @returns the text that stands for the value, e.g. `$p2` */
  add(value: unknown): string {
    const name = `p${Object.keys(this.values).length}`;
    this.values[name] = value;
    return `$${name}`;
  }
}

/** @param site a number that no other place of the statement has */
export function createScope(
  site: number,
  outer: Scope,
  args: Readonly<Record<string, unknown>>,
  parameters: Parameters,
): Scope {
  const variable = (name: string) => `${name}${site}`;
  const given = (path: string) => valueAt(args, path) ?? undefined;
  return {
    node: variable('node'),
    outer,
    variable,
    has: (path) => given(path) !== undefined,
    argument: (path, encode = (value) => value) => {
      const value = given(path);
      return value === undefined ? undefined : parameters.add(encode(value));
    },
  };
}

/** Where a root field stands: there is nothing to start a pattern from. */
export const rootScope: Scope = {
  node: '',
  get outer(): Scope {
    return rootScope;
  },
  variable: (name) => name,
  argument: () => undefined,
  has: () => false,
};

function valueAt(args: Readonly<Record<string, unknown>>, path: string): unknown {
  let value: unknown = args;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = new Map(Object.entries(value)).get(name);
  }
  return value;
}
