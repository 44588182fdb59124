import type { ArgBuilder } from '@pothos/core';
import type { ListDeclaration } from '../../src/cypher/declarations.ts';
import type { SchemaTypes } from '../kit/builder.ts';
import {
  checkedDepth,
  defaultCommonAdvisorDepth,
  matchNearestCommonAdvisors,
  maximumLineageDepth,
} from './lineage-statement.ts';

/** What of the description of a field that lists them says who they are. */
export const nearestCommonAdvisorsMeaning =
  'Those among the ancestors of both (supervisors, theirs, and so on) to whom it is the fewest generations from the two in sum, by name. Nobody is their own ancestor: where the one supervises the other, their common advisors are above both.';

export function commonAdvisorArguments(t: { readonly arg: ArgBuilder<SchemaTypes> }) {
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
