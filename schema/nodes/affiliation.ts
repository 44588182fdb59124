import { builder } from '../kit/builder.ts';
import { optional, text } from '../kit/decode.ts';
import { column, here, list } from '../kit/fields.ts';
import { assertedBy } from '../kit/provenance.ts';
import { Affiliation, Institution, Source } from '../kit/references.ts';
import { periodPredicates } from '../kit/windows.ts';

/** More than any list has places. */
const behindAll = 1_000_000;

builder.objectType(Affiliation, {
  description: 'A position that a person holds, or a place at which a student is, at an institution.',
  fields: (t) => ({
    institution: t.field({ type: Institution, description: 'Where the position is.', ...here() }),
    title: t.string({
      nullable: true,
      description:
        'The title of the position as the source words it, in English where it says it in English.',
      ...onAffiliation('title'),
    }),
    department: t.string({
      nullable: true,
      description: 'The department, school or team within the institution.',
      ...onAffiliation('department'),
    }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the position began, where the source says it.',
      ...onAffiliation('since'),
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the position ended, where the source says it.',
      ...onAffiliation('until'),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state the position, by key.',
      ...list(assertedBy('affiliated')),
    }),
  }),
});

/** What makes a person's field `affiliations`, which takes a window of years. */
export function affiliationList() {
  return list({
    match: ({ outer, node, variable }) =>
      `MATCH (${outer.node})-[${variable('affiliated')}:AFFILIATED_WITH]->(${node})`,
    where: (scope) => periodPredicates(scope.variable('affiliated'), scope),
    orderBy: ({ node, variable }) => [
      listedPlace(variable('affiliated')),
      `${node}.key`,
      `${variable('affiliated')}.discriminator`,
    ],
  });
}

/** Where a source lists a position among those of the person, behind all others where none does. */
export function listedPlace(affiliated: string): string {
  return `coalesce(${affiliated}.order, ${behindAll})`;
}

function onAffiliation(name: string) {
  return column(optional(text), ({ variable }) => `${variable('affiliated')}.${name}`);
}
