import { askedFor, lines, whereClause } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { Arguments } from '../../src/cypher/site-values.ts';
import { checkedNumber, comparison } from '../kit/arguments.ts';
import { unwindInOrder } from '../kit/listed.ts';
import { periodPredicates } from '../kit/windows.ts';

/** How many generations a question goes unless told, and at most. */
export const defaultLineageDepth = 3;
export const maximumLineageDepth = 20;

/** How many generations common advisors are looked for unless told. */
export const defaultCommonAdvisorDepth = 10;

/** How many paths to a relative are given unless told, and at most. */
export const defaultLineagePaths = 20;
export const maximumLineagePaths = 100;

/** The greatest lengths of the patterns: a length is no parameter, so a depth takes the pattern that is next to it. */
const lengths = [defaultLineageDepth, 8, maximumLineageDepth] as const;

/** Of how many of the shortest cycles by way of each supervisor the first by its keys is given. */
const candidateCycles = 100;

export type LineageDirection = 'ancestors' | 'descendants';

/** @throws GraphQLError BAD_USER_INPUT */
export function checkedDepth(depth: unknown): number {
  return checkedNumber('maxDepth', depth, 1, maximumLineageDepth);
}

function checkedPaths(paths: unknown): number {
  return checkedNumber('maxPaths', paths, 1, maximumLineagePaths);
}

/** How many people the paths to one relative can hold, both ends counted. */
export function peopleOnPaths({ maxDepth, maxPaths }: Arguments): number {
  const depth = typeof maxDepth === 'number' ? maxDepth : defaultLineageDepth;
  return (depth + 1) * (typeof maxPaths === 'number' ? maxPaths : defaultLineagePaths);
}

/** Binds each relative, the length of the shortest way as `generation`, and which of the two is `above` the other. */
export function matchRelatives(scope: Scope, direction: LineageDirection): string {
  const { outer, node, variable } = scope;
  const [above, below] = direction === 'ancestors' ? [node, outer.node] : [outer.node, node];
  const found = relatives({
    start: outer.node,
    node,
    generation: variable('generation'),
    direction,
    depth: scope.argument('maxDepth', checkedDepth) ?? String(defaultLineageDepth),
    each: supervisionPredicates(scope),
  });
  return `${found}\nWITH *, ${above} AS ${variable('above')}, ${below} AS ${variable('below')}`;
}

interface Relatives {
  /** The variable of the person whose relatives are meant. */
  readonly start: string;
  readonly node: string;
  readonly generation: string;
  readonly direction: LineageDirection;
  /** An expression. */
  readonly depth: string;
  /** Predicates on a supervision, called `step`. */
  readonly each?: readonly string[];
}

/**
 * Whoever is reached by the supervisions, but the person. The database goes by generation and visits nobody twice
 * where all that is asked of the paths is their least length, and of each of their relationships something alone.
 */
function relatives({ start, node, generation, direction, depth, each = [] }: Relatives): string {
  const patterns = lengths.map((length, index) => {
    const shorter = lengths[index - 1] ?? 0;
    return lines(
      `UNWIND CASE WHEN ${depth} > ${shorter} AND ${depth} <= ${length} THEN [0] ELSE [] END AS bound`,
      `MATCH path = ${arrow(direction, start, `:SUPERVISES*1..${length}`, node)}`,
      whereClause([`${node} <> ${start}`, eachStep(each)]),
      `WITH ${node}, min(length(path)) AS ${generation}`,
      `WHERE ${generation} <= ${depth}`,
      `RETURN ${node}, ${generation}`,
    );
  });
  return `CALL (${start}) {\n${patterns.join('\nUNION ALL\n')}\n}`;
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
 * The ways from a person round to each of those who supervise that person, as `way`, a list of people. The database does
 * not search shortest paths from a node to itself, so the last step is taken first: there are few to take.
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

/** Has predicates hold of each `step` of a `path`. */
function eachStep(predicates: readonly string[]): string | undefined {
  return predicates.length === 0
    ? undefined
    : `all(step IN relationships(path) WHERE ${predicates.join(' AND ')})`;
}

interface CommonAdvisors {
  /** The variables of the two people. */
  readonly a: string;
  readonly b: string;
  readonly node: string;
  /** An expression; how many generations up from each of the two. */
  readonly depth: string;
}

/**
 * Binds each nearest common advisor of two people: an ancestor of both (neither of them is his own) to whom it is the
 * fewest generations from both in sum. Two people who are the same one have that one's supervisors.
 */
export function matchNearestCommonAdvisors({ a, b, node, depth }: CommonAdvisors): string {
  const side = (start: string) =>
    `${relatives({ start, node, generation: 'generation', direction: 'ancestors', depth })}\nRETURN ${node}, generation`;
  return [
    `CALL (${a}, ${b}) {`,
    side(a),
    'UNION ALL',
    side(b),
    '}',
    `WITH ${node}, count(*) AS sides, sum(generation) AS distance`,
    'WHERE sides = 2',
    `WITH distance, collect(${node}) AS nearest ORDER BY distance LIMIT 1`,
    `UNWIND nearest AS ${node}`,
  ].join('\n');
}

/** @param asked the scope whose arguments say which supervisions count */
export function supervisionPredicates(asked: Scope, step = 'step'): string[] {
  return askedFor([
    comparison(`${step}.role =`, asked.argument('role')),
    comparison(`${step}.status =`, asked.argument('status')),
    ...periodPredicates(step, asked),
  ]);
}

function arrow(direction: LineageDirection, from: string, relationship: string, to: string): string {
  return direction === 'ancestors'
    ? `(${from})<-[${relationship}]-(${to})`
    : `(${from})-[${relationship}]->(${to})`;
}
