import type { ListDeclaration } from '../../../src/cypher/declarations.ts';
import type { ArgumentBuilder } from '../../kit/builder.ts';
import { checkedDepth, maximumLineageDepth } from './depth.ts';
import { relativesSubquery } from './relatives.ts';

/** How many generations common advisors are looked for unless told. */
const defaultCommonAdvisorDepth = 10;

/** The words by which the description of a field says who they are. */
export const nearestCommonAdvisorsMeaning =
  'Those among the ancestors of both (supervisors, theirs, and so on) to whom it is the fewest generations from the two in sum, by name. Nobody is their own ancestor: where the one supervises the other, their common advisors are above both.';

export function commonAdvisorArguments(t: ArgumentBuilder) {
  return {
    maxDepth: t.arg.int({
      defaultValue: defaultCommonAdvisorDepth,
      description: `How many generations up from each of the two, from 1 to ${maximumLineageDepth}.`,
    }),
  };
}

/**
 * The nearest common advisors of two people, for a field with `commonAdvisorArguments`.
 * @param a the variable of the object that holds the one, @param b and the other
 */
export function nearestCommonAdvisors(a: string, b: string): Omit<ListDeclaration, 'kind'> {
  return {
    match: ({ outer, node, argument }) =>
      matchNearestCommonAdvisors({
        a: outer.variable(a),
        b: outer.variable(b),
        node,
        depth: argument('maxDepth', checkedDepth) ?? String(defaultCommonAdvisorDepth),
      }),
    aggregate: ({ node }) => `DISTINCT ${node}`,
    orderBy: ({ node }) => [`${node}.foldedName`, `${node}.key`],
  };
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
    `${relativesSubquery({ start, node, generation: 'generation', direction: 'ancestors', depth })}\nRETURN ${node}, generation`;
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
