import type { EdgeFields } from './connections.ts';
import { integer, optional, text } from './decode.ts';
import { column } from './fields.ts';

/** The fields of an edge between a person and a paper, seen from either side. */
export const bylineFields: EdgeFields = (t) => ({
  position: t.int({
    nullable: true,
    description:
      "The place in the list of authors as the source gives it, from 1; null where the source does not say it. Where the paper's `authorListComplete` is false, authors are missing from the list and only its order counts.",
    ...onAuthorship(optional(integer), 'position'),
  }),
  listedAs: t.string({
    nullable: true,
    description: 'The name as the paper lists it; null where the source does not list it.',
    ...onAuthorship(optional(text), 'listedAs'),
  }),
});

function onAuthorship<Value>(decode: (value: unknown) => Value, name: string) {
  return column(decode, ({ variable }) => `${variable('authored')}.${name}`);
}
