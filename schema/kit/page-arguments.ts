import { defaultPageSize, maximumPageSize } from '../../src/cypher/page.ts';
import type { ArgumentBuilder } from './builder.ts';

/** The arguments of every connection. */
export function pageArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      description: `How many rows from the start: ${defaultPageSize} unless told, at most ${maximumPageSize}.`,
    }),
    after: t.arg.string({ description: 'Start behind the row with this cursor.' }),
    last: t.arg.int({ description: `How many rows from the end, at most ${maximumPageSize}.` }),
    before: t.arg.string({ description: 'End before the row with this cursor.' }),
  };
}
