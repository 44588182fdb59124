import { z } from 'zod';
import { callerError, quoted } from './errors.ts';

/** The values of one row in the connection's order, the last ones telling equal rows apart. */
export type OrderValues = readonly (string | number)[];

/** No row has a larger number, and the database fails where it looks for one in an index. */
const largest = Number.MAX_SAFE_INTEGER;

const content = z.tuple([z.string()], z.union([z.string(), z.number().min(-largest).max(largest)]));

/**
 * A cursor holds its row's own place in the order, not a count of rows: what is added or withdrawn before it
 * doesn't shift the pages that follow.
 * @param order names the order that the values belong to
 */
export function encodeCursor(order: string, values: OrderValues): string {
  return Buffer.from(JSON.stringify([order, ...values])).toString('base64url');
}

/**
 * @param length how many values the order has
 * @throws GraphQLError BAD_CURSOR for a text that is no cursor, or one of another order
 */
export function decodeCursor(argument: string, cursor: string, order: string, length: number): OrderValues {
  const decoded = content.safeParse(parseJson(Buffer.from(cursor, 'base64url').toString()));
  if (!decoded.success) {
    throw callerError('BAD_CURSOR', `The argument '${argument}' is not a cursor of this service.`);
  }
  const [cursorOrder, ...values] = decoded.data;
  if (cursorOrder !== order || values.length !== length) {
    throw callerError(
      'BAD_CURSOR',
      `The argument '${argument}' holds a cursor of the order ${quoted(cursorOrder)}, and this connection is in the order '${order}': page on with the order that the cursor was given in.`,
    );
  }
  return values;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
