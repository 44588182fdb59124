import type { Bindings } from './bindings.ts';
import type { Arguments, SiteValues } from './site-values.ts';

/**
 * A declaration writes its Cypher with this: the variables that one site of a statement can reach, and the arguments
 * of the field that stands there.
 */
export interface Scope {
  /** The site's number, unique in the statement; undefined above a root field. */
  readonly site: number | undefined;
  /** The variable of the node that is reached here. */
  readonly node: string;
  /** The scope that the field stands in: its `node` is where a pattern starts. */
  readonly outer: Scope;
  /** A variable of this site alone, e.g. for a relationship: `variable('authored')` is `authored3`. */
  readonly variable: (name: string) => string;
  /** Whether anything has asked `variable` for this name so far. An aggregate that nothing asked for can be left out. */
  readonly uses: (name: string) => boolean;
  /**
   * The parameter that carries an argument's value, or undefined where it isn't given or is null.
   * @param path the argument's name; a field of an input object is reached with a dot: `filter.since`
   * @param encode what to send instead of the value as it came
   */
  readonly argument: (path: string, encode?: (value: unknown) => unknown) => string | undefined;
  /** Whether the argument is given and not null. */
  has(path: string): boolean;
  /** Whether a boolean argument is true. Its value shapes the statement's text: the planner plans for each value. */
  isTrue(name: string): boolean;
}

/** A scope with a site of its own, as the planner needs it. */
export interface SiteScope extends Scope {
  readonly site: number;
  /** The parameter that carries a value which each request makes from the site's values. */
  parameter(read: (values: SiteValues) => unknown): string;
}

/** @param args the arguments while the plan is made: the text depends on which are given, not on their values */
export function createScope(site: number, outer: Scope, args: Arguments, bindings: Bindings): SiteScope {
  const used = new Set<string>();
  const variable = (name: string) => {
    used.add(name);
    return `${name}${site}`;
  };
  const has = (path: string) => (valueAt(args, path) ?? undefined) !== undefined;
  const parameter = (read: (values: SiteValues) => unknown) => bindings.parameter(site, read);
  return {
    site,
    node: variable('node'),
    outer,
    variable,
    uses: (name) => used.has(name),
    has,
    isTrue: (name) => args[name] === true,
    parameter,
    argument: (path, encode = (value) => value) =>
      has(path) ? parameter((values) => encode(valueAt(values.args, path))) : undefined,
  };
}

/** Where a root field stands: there is nothing to start a pattern from. */
export const rootScope: Scope = {
  site: undefined,
  node: '',
  get outer(): Scope {
    return rootScope;
  },
  variable: (name) => name,
  uses: () => false,
  argument: () => undefined,
  has: () => false,
  isTrue: () => false,
};

function valueAt(args: Arguments, path: string): unknown {
  let value: unknown = args;
  for (const name of path.split('.')) {
    if (value === null || typeof value !== 'object') return undefined;
    value = new Map(Object.entries(value)).get(name);
  }
  return value;
}
