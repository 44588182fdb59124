import { lines, whereClause } from '../../../src/cypher/cypher-text.ts';
import type { Scope } from '../../../src/cypher/scope.ts';
import { checkedDepth, defaultLineageDepth, maximumLineageDepth } from './depth.ts';
import { eachStep, supervisionPredicates } from './supervision-steps.ts';

/** The greatest lengths of the patterns: a length is no parameter, so a depth takes the pattern that is next to it. */
const lengths = [defaultLineageDepth, 8, maximumLineageDepth] as const;

export type LineageDirection = 'ancestors' | 'descendants';

/** Binds each relative, the length of the shortest way as `generation`, and which of the two is `above` the other. */
export function matchRelatives(scope: Scope, direction: LineageDirection): string {
  const { outer, node, variable } = scope;
  const [above, below] = direction === 'ancestors' ? [node, outer.node] : [outer.node, node];
  const found = relativesSubquery({
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
 * A subquery that binds everybody whom the supervisions reach, except the person. The database goes by generation and
 * visits nobody twice, as long as the query asks only for the least length of the paths, and for predicates on each
 * relationship alone.
 */
export function relativesSubquery({
  start,
  node,
  generation,
  direction,
  depth,
  each = [],
}: Relatives): string {
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

function arrow(direction: LineageDirection, from: string, relationship: string, to: string): string {
  return direction === 'ancestors'
    ? `(${from})<-[${relationship}]-(${to})`
    : `(${from})-[${relationship}]->(${to})`;
}
