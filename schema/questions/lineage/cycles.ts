import { whereClause } from '../../../src/cypher/cypher-text.ts';
import type { Scope } from '../../../src/cypher/scope.ts';
import { unwindInOrder } from '../../kit/listed.ts';
import { maximumLineageDepth } from './depth.ts';
import { eachStep, supervisionPredicates } from './supervision-steps.ts';

/** Only so many of the shortest cycles by way of each supervisor are compared, for the first by its keys. */
const candidateCycles = 100;

/** Whether supervisions lead from a person round to the same one; the arguments of the edge's connection say which. */
export function isInCycle(edge: Scope): string {
  return `EXISTS {\n${waysRound(edge.node, edge, 'shortestPath')}\nRETURN way\n}`;
}

/** The people of a shortest cycle in order, as `node` at a `place`. */
export function matchCycle(scope: Scope): string {
  const { outer, node, variable } = scope;
  const [cycle, place] = [variable('cycle'), variable('place')];
  return [
    waysRound(outer.node, scope, 'allShortestPaths'),
    `WITH DISTINCT way + ${outer.node} AS ${cycle}`,
    `ORDER BY size(${cycle}), [person IN ${cycle} | person.key] LIMIT 1`,
    unwindInOrder(cycle, place, node),
  ].join('\n');
}

/**
 * The ways from a person round to each of the person's supervisors, as `way`, a list of people. The database does not
 * search shortest paths from a node to itself, so the last step comes first: a person has few supervisors.
 * @param asked whose arguments say which supervisions count
 */
function waysRound(start: string, asked: Scope, shortest: 'shortestPath' | 'allShortestPaths'): string {
  const last = whereClause(supervisionPredicates(asked, 'last'));
  return [
    `MATCH (${start})<-[last:SUPERVISES ${last}]-(before)`,
    `WITH DISTINCT ${start}, before`,
    `CALL (${start}, before) {`,
    `UNWIND CASE WHEN before = ${start} THEN [[${start}]] ELSE [] END AS way`,
    'RETURN way',
    'UNION ALL',
    `UNWIND CASE WHEN before <> ${start} THEN [0] ELSE [] END AS bound`,
    `MATCH path = ${shortest}((${start})-[:SUPERVISES*1..${maximumLineageDepth - 1}]->(before)) ${whereClause([eachStep(supervisionPredicates(asked))])}`,
    `RETURN nodes(path) AS way LIMIT ${candidateCycles}`,
    '}',
  ].join('\n');
}
