import { checkedNumber } from '../../kit/checked-number.ts';

/** How many generations a question goes unless told. */
export const defaultLineageDepth = 3;

/** How many generations a question goes at most. */
export const maximumLineageDepth = 20;

/** @throws GraphQLError BAD_USER_INPUT */
export function checkedDepth(depth: unknown): number {
  return checkedNumber('maxDepth', depth, 1, maximumLineageDepth);
}
