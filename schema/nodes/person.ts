import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { listOf, optional, text } from '../kit/decode.ts';
import { connection, list, property } from '../kit/fields.ts';
import { relayId } from '../kit/ids.ts';
import { PaperOrder } from '../kit/leaf-types.ts';
import { PersonBy, personBy } from '../kit/lookups.ts';
import { nameOrder, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { assertedBy, statedBy } from '../kit/provenance.ts';
import {
  Affiliation,
  Node,
  Paper,
  Person,
  PersonConnection,
  PersonPaperConnection,
  Source,
  TopicConnection,
} from '../kit/references.ts';
import { lookup } from '../kit/root-fields.ts';
import { periodArguments, yearArguments, yearPredicates } from '../kit/windows.ts';
import { affiliationList } from './affiliation.ts';
import { bylineFields } from './byline.ts';
import { ExternalId, externalIds } from './external-id.ts';

builder.interfaceType(Person, {
  description:
    'A researcher or a student. Whoever one source lists as a student and another as an author is one node, served as Student.',
  interfaces: [Node],
  resolveType: (source) => source.typeName,
  extensions: {
    cypher: { typeName: (node: string) => `CASE WHEN ${node}:Student THEN 'Student' ELSE 'Researcher' END` },
  },
  fields: (t) => ({
    id: t.id(relayId('Person')),
    key: t.string({
      description:
        'Readable and stable over re-imports, e.g. `mila:guillaume-lajoie`. Where the records of several sources are one person, a look-up takes the key of each.',
      ...property(text, 'key'),
    }),
    name: t.string({
      nullable: true,
      description: 'The name; null where the source names nobody, as for most students of a directory.',
      ...property(optional(text), 'name'),
    }),
    displayName: t.string({
      description: 'The name or, without one, what the person is: "PhD student, Université de Montréal".',
      ...property(text, 'displayName'),
    }),
    otherNames: t.stringList({
      description: 'Other spellings of the name in the sources.',
      ...property(listOf(text), 'otherNames'),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        "Ids of the person in other systems: of each kind the first source's first, then all others that sources give.",
      ...externalIds('orcid', 'openalex'),
    }),
    affiliations: t.field({
      type: [Affiliation],
      description: 'The positions of the person, in the order in which the source lists them.',
      args: periodArguments(t, 'positions'),
      ...affiliationList(),
    }),
    topics: t.field({
      type: TopicConnection,
      description: 'The topics that the person works on, by name.',
      args: pageArguments(t),
      ...connection({
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})-[${variable('worksOn')}:WORKS_ON]->(${node})`,
        edgeSources: assertedBy('worksOn'),
        ...nameOrder,
      }),
    }),
    papers: t.field({
      type: PersonPaperConnection,
      description: 'The papers that the person is an author of, latest first unless told.',
      args: {
        ...yearArguments(t),
        orderBy: t.arg({ type: [PaperOrder], description: 'The order of the papers.' }),
        ...pageArguments(t),
      },
      ...connection({
        reads: (_args, { rows }) => (rows ? 20 : 0),
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})-[${variable('authored')}:AUTHORED]->(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        ...paperOrders,
      }),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state something of the person, by key.',
      ...list(statedBy),
    }),
  }),
});

defineConnection(PersonConnection, { node: Person, row: 'a person' });

defineConnection(PersonPaperConnection, {
  node: Paper,
  row: 'a paper of the person',
  edgeFields: bylineFields,
});

builder.queryFields((t) => ({
  person: t.field({
    type: Person,
    nullable: true,
    description: 'A researcher or a student, or null where there is none.',
    args: { by: t.arg({ type: PersonBy, required: true, description: 'Names the person.' }) },
    ...lookup(personBy('Person')),
  }),
}));
