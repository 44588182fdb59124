import type { ListDeclaration } from '../../src/cypher/declarations.ts';

/**
 * The nodes of a list that the object above holds, in its order.
 * @param name of the variable that it holds the list in
 * @param bounds the arguments of the field above that make the list shorter
 */
export function listed(
  name: string,
  atMost: NonNullable<ListDeclaration['atMost']>,
  bounds: readonly string[] = [],
): Omit<ListDeclaration, 'kind'> {
  return {
    match: ({ outer, node, variable }) => unwindInOrder(outer.variable(name), variable('place'), node),
    orderBy: ({ variable }) => [variable('place')],
    atMost,
    bounds,
  };
}

/** Clauses that bind each node of a list, with the place at which it stands there, from 0. */
export function unwindInOrder(list: string, place: string, node: string): string {
  return `UNWIND range(0, size(${list}) - 1) AS ${place}\nWITH *, ${list}[${place}] AS ${node}`;
}
