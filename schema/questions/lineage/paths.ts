import { whereClause } from '../../../src/cypher/cypher-text.ts';
import type { Scope } from '../../../src/cypher/scope.ts';
import type { Arguments } from '../../../src/cypher/site-values.ts';
import { checkedNumber } from '../../kit/checked-number.ts';
import { defaultLineageDepth, maximumLineageDepth } from './depth.ts';
import { eachStep, supervisionPredicates } from './supervision-steps.ts';

/** How many paths to a relative are given unless told. */
export const defaultLineagePaths = 20;

/** How many paths to a relative are given at most. */
export const maximumLineagePaths = 100;

/** How many people the paths to one relative can hold, both ends counted. */
export function peopleOnPaths({ maxDepth, maxPaths }: Arguments): number {
  const depth = typeof maxDepth === 'number' ? maxDepth : defaultLineageDepth;
  return (depth + 1) * (typeof maxPaths === 'number' ? maxPaths : defaultLineagePaths);
}

/**
 * The shortest ways between an edge's relative and the person, a list of people from the person on for each.
 * @param scope whose variable `list` it is; that of an edge, or of a field on one
 * @param most an expression for how many at most
 */
export function matchPaths(scope: Scope, edge: Scope, most: string): string {
  const [above, below] = [edge.variable('above'), edge.variable('below')];
  const people = `CASE WHEN ${above} = ${edge.node} THEN reverse(nodes(path)) ELSE nodes(path) END`;
  return [
    `MATCH path = allShortestPaths((${above})-[:SUPERVISES*1..${maximumLineageDepth}]->(${below})) ${whereClause([eachStep(supervisionPredicates(edge))])}`,
    // Two people may be joined by several supervisions, which make one path.
    `WITH DISTINCT ${people} AS ${scope.variable('list')} LIMIT ${most}`,
  ].join('\n');
}

/** The parameter that holds how many paths are given. */
export function pathLimit(edge: Scope): string {
  return edge.argument('maxPaths', checkedPaths) ?? String(defaultLineagePaths);
}

function checkedPaths(paths: unknown): number {
  return checkedNumber('maxPaths', paths, 1, maximumLineagePaths);
}
