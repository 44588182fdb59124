import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import type { ListDeclaration } from '../../src/cypher/declarations.ts';
import { builder } from '../kit/builder.ts';
import { optional, text } from '../kit/decode.ts';
import { column, here, list } from '../kit/fields.ts';
import { assertedBy } from '../kit/provenance.ts';
import { Institution, Source } from '../kit/references.ts';
import { periodPredicates } from '../kit/windows.ts';
import { listedPlace } from '../nodes/affiliation.ts';

export const SharedAffiliation = builder.objectRef<PlannedObject>('SharedAffiliation').implement({
  description: 'A position of one person and one of another at an institution, in the same years.',
  fields: (t) => ({
    institution: t.field({ type: Institution, description: 'Where both positions are.', ...here() }),
    since: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the later of the two began; null where no source dates either.',
      ...column(optional(text), ({ variable }) => chosen('since', '>', variable)),
    }),
    until: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When the earlier of the two ended; null where no source dates either.',
      ...column(optional(text), ({ variable }) => chosen('until', '<', variable)),
    }),
    titleOfA: t.string({
      nullable: true,
      description: 'The title of the one, as the source words it.',
      ...column(optional(text), ({ variable }) => `${variable('ofA')}.title`),
    }),
    titleOfB: t.string({
      nullable: true,
      description: 'The title of the other, as the source words it.',
      ...column(optional(text), ({ variable }) => `${variable('ofB')}.title`),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state one of the two positions, by key.',
      ...list(assertedBy('ofA', 'ofB')),
    }),
  }),
});

/**
 * The positions of two people at the same institution that overlap, and overlap the window asked for.
 * @param a the variable of the outer scope that holds the one person
 * @param b the variable that holds the other
 */
export function sharedAffiliations(a: string, b: string): Omit<ListDeclaration, 'kind'> {
  return {
    match: ({ outer, node, variable }) =>
      `MATCH (${outer.variable(a)})-[${variable('ofA')}:AFFILIATED_WITH]->(${node})<-[${variable('ofB')}:AFFILIATED_WITH]-(${outer.variable(b)})`,
    where: ({ outer, variable }) => [
      beginsBeforeEnd(variable('ofA'), variable('ofB')),
      beginsBeforeEnd(variable('ofB'), variable('ofA')),
      ...periodPredicates(variable('ofA'), outer),
      ...periodPredicates(variable('ofB'), outer),
    ],
    orderBy: ({ node, variable }) => [
      `${node}.foldedName`,
      `${node}.key`,
      ...['ofA', 'ofB'].flatMap((name) => [listedPlace(variable(name)), `${variable(name)}.discriminator`]),
    ],
  };
}

function beginsBeforeEnd(one: string, other: string): string {
  return `coalesce(${one}.since <= ${lastDay(`${other}.until`)}, true)`;
}

/** The date of the two that compares so with the other, or the only date that there is. */
function chosen(property: string, operator: string, variable: (name: string) => string): string {
  const [ofA, ofB] = [`${variable('ofA')}.${property}`, `${variable('ofB')}.${property}`] as const;
  const [a, b] = property === 'until' ? [lastDay(ofA), lastDay(ofB)] : [ofA, ofB];
  return `CASE WHEN ${ofA} IS NULL OR ${b} ${operator} ${a} THEN ${ofB} ELSE ${ofA} END`;
}

/** Dates compare as texts, and a year as its first day. This one compares as its last day, behind all of its months. */
function lastDay(date: string): string {
  return `${date} + '~'`;
}
