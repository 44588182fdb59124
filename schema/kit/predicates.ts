import type { Scope } from '../../src/cypher/scope.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { foldText } from '../../src/graph/text.ts';
import { presentKey } from './ids.ts';

/** `left parameter`, or nothing where the argument isn't given. */
export function comparison(left: string, parameter: string | undefined): string | undefined {
  return parameter === undefined ? undefined : `${left} ${parameter}`;
}

/** Encodes a name for comparison without regard to case and accents. */
export function folded(value: unknown): string {
  return foldText(String(value));
}

/** The folded name, or the folded display name of a node without a name, starts with the argument's text. */
export function startsWith(scope: Scope, path: string): string | undefined {
  return comparison(`${scope.node}.foldedName STARTS WITH`, scope.argument(path, folded));
}

/**
 * The first clause of a pattern whose nodes a filter names by key or name. It binds the keys that `keyOrName` compares.
 * It looks keys up here, because a predicate with a subquery in it would keep the database from its indexes.
 * @param named the filter's fields, with the labels of the nodes that they name
 */
export function presentKeys(scope: Scope, named: Readonly<Record<string, NodeLabel>>): string {
  const keys = Object.entries(named).flatMap(([name, label]) => {
    const key = scope.argument(`filter.${name}`);
    return key === undefined ? [] : [`${presentKey(label, key)} AS ${scope.variable(`${name}Key`)}`];
  });
  return keys.length === 0 ? '' : `WITH ${keys.join(', ')}`;
}

/** The node that a field of the filter names has the key or the name that the field gives. */
export function keyOrName(scope: Scope, name: string): string | undefined {
  const path = `filter.${name}`;
  if (!scope.has(path)) return undefined;
  const node = scope.variable(name);
  return `(${node}.key = ${scope.variable(`${name}Key`)} OR ${node}.foldedName = ${scope.argument(path, folded)})`;
}
