import type { EdgeFields } from '../kit/connections.ts';
import { integer, optional, text } from '../kit/decode.ts';
import { column, list } from '../kit/fields.ts';
import { assertedBy } from '../kit/provenance.ts';
import { Source } from '../kit/references.ts';

/** The fields of an edge between a person and a paper, seen from either side. */
export const bylineFields: EdgeFields = (t) => ({
  position: t.int({
    nullable: true,
    description:
      "The place in the byline, from 1; null where no source gives it. Where the paper's `authorListComplete` is false, names are missing from the source's list, so the places are unknown and only the order of the edges tells who came before whom.",
    ...onAuthorship(optional(integer), 'position'),
  }),
  listedAs: t.string({
    nullable: true,
    description: 'The name as the paper lists it; null where the source does not list it.',
    ...onAuthorship(optional(text), 'listedAs'),
  }),
  sources: t.field({
    type: [Source],
    description: 'The sources that state the authorship, by key.',
    ...list(assertedBy('authored')),
  }),
});

function onAuthorship<Value>(decode: (value: unknown) => Value, name: string) {
  return column(decode, ({ variable }) => `${variable('authored')}.${name}`);
}
