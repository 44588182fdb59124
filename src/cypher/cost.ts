import type { GraphQLError } from 'graphql';
import type { Bound } from './bindings.ts';
import { callerError } from './errors.ts';

/** The error COST_LIMIT where what an operation can reach is beyond the limit, with the field that reaches most. */
export function checkCost(bounds: Iterable<Bound>, limit: number): GraphQLError | undefined {
  let cost = 0;
  let blame = { path: '', rows: 0 };
  for (const bound of bounds) {
    cost += bound.cost.rows;
    if (bound.cost.largest.rows > blame.rows) blame = bound.cost.largest;
  }
  if (cost <= limit) return undefined;
  return callerError(
    'COST_LIMIT',
    `This selection can reach ${cost} rows, and ${limit} is the limit; ${blame.rows} of them are those of '${blame.path}'. Ask for smaller pages (first, last) there or above, or in several requests.`,
    { cost, limit, field: blame.path },
  );
}
