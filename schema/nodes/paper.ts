import { lines } from '../../src/cypher/cypher-text.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { flag, integer, optional, text } from '../kit/decode.ts';
import { column, connection, list, one, property } from '../kit/fields.ts';
import { relayId } from '../kit/ids.ts';
import { PaperOrder } from '../kit/leaf-types.ts';
import { paperByKeyOrDoi } from '../kit/lookups.ts';
import { bylineOrder, nameOrder, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison, folded, keyOrName, presentKeys } from '../kit/predicates.ts';
import { assertedBy, assertedEdge, statedBy } from '../kit/provenance.ts';
import {
  Node,
  Paper,
  PaperAuthorConnection,
  PaperConnection,
  Person,
  Source,
  TopicConnection,
} from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';
import { yearArguments, yearPredicates } from '../kit/windows.ts';
import { bylineFields } from './byline.ts';
import { ExternalId, externalIds } from './external-id.ts';

builder.objectType(Paper, {
  description: 'A publication.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id(relayId('Paper')),
    key: t.string({
      description: 'Readable and stable over re-imports, e.g. `paper:inductive-biases-for-relational-tasks`.',
      ...property(text, 'key'),
    }),
    title: t.string({ description: 'The title.', ...property(text, 'title') }),
    abstract: t.string({
      nullable: true,
      description: 'The abstract in plain text; null where no source gives one.',
      ...property(optional(text), 'abstract'),
    }),
    year: t.int({
      nullable: true,
      description: 'The year of publication; null where no source gives one, as on directory pages.',
      ...property(optional(integer), 'year'),
    }),
    doi: t.string({
      nullable: true,
      description: 'The DOI without its address, in lower case: `10.1000/182`.',
      ...property(optional(text), 'doi'),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        "Ids of the paper in other systems: of each kind the first source's first, then all others that sources give.",
      ...externalIds('doi', 'openalex'),
    }),
    venue: t.string({
      nullable: true,
      description: 'The journal, proceedings or repository.',
      ...property(optional(text), 'venue'),
    }),
    authors: t.field({
      type: PaperAuthorConnection,
      description:
        'The authors in byline order, unknown positions last: in the order of a list that leaves authors out, then those whom no list names.',
      args: pageArguments(t),
      ...connection({
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})<-[${variable('authored')}:AUTHORED]-(${node})`,
        ...bylineOrder,
      }),
    }),
    authorListComplete: t.boolean({
      description:
        'Whether a source gives the whole list of authors. False for papers known from directory pages only: those leave out the names of their own members.',
      ...column(flag, ({ node }) => `coalesce(${node}.authorListComplete, false)`),
    }),
    topics: t.field({
      type: TopicConnection,
      description: 'The topics that a source says the paper is about, by name.',
      args: pageArguments(t),
      ...connection({
        match: ({ outer, node, variable }) => `MATCH (${outer.node})-[${variable('about')}:ABOUT]->(${node})`,
        edgeSources: assertedBy('about'),
        ...nameOrder,
      }),
    }),
    cites: t.field({
      type: PaperConnection,
      description: 'The papers that this one cites, latest first.',
      args: { ...yearArguments(t), ...pageArguments(t) },
      ...connection({
        match: ({ outer, node, variable }) => `MATCH (${outer.node})-[${variable('cites')}:CITES]->(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        edgeSources: assertedBy('cites'),
        ...paperOrders,
      }),
    }),
    citedBy: t.field({
      type: PaperConnection,
      description: 'The papers that cite this one, latest first.',
      args: { ...yearArguments(t), ...pageArguments(t) },
      ...connection({
        match: ({ outer, node, variable }) => `MATCH (${outer.node})<-[${variable('cites')}:CITES]-(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        edgeSources: assertedBy('cites'),
        ...paperOrders,
      }),
    }),
    corrects: t.field({
      type: Paper,
      nullable: true,
      description: 'The paper that this one is a correction of.',
      ...one({
        match: ({ outer, node }) => `MATCH (${outer.node})-[:CORRECTS]->(${node})`,
        orderBy: ({ node }) => [`${node}.key`],
      }),
    }),
    corrections: t.field({
      type: PaperConnection,
      description: 'The corrections of this paper, latest first.',
      args: { ...yearArguments(t), ...pageArguments(t) },
      ...connection({
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})<-[${variable('corrects')}:CORRECTS]-(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        edgeSources: assertedBy('corrects'),
        ...paperOrders,
      }),
    }),
    versions: t.field({
      type: PaperConnection,
      description:
        'The other versions of the paper, latest first: a preprint, say, and what was published of it. The title is the same but for case, accents and punctuation, the authors agree, and each came out at most four years before or after another; each version lists all others.',
      args: pageArguments(t),
      ...connection({
        match: ({ node }) => `MATCH (${node}:Paper)`,
        // A work that is null is equal to none.
        where: ({ outer, node }) => [`${node}.work = ${outer.node}.work`, `${node} <> ${outer.node}`],
        edgeSources: statedBy,
        ...paperOrders,
      }),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state something of the paper, by key.',
      ...list(statedBy),
    }),
  }),
});

defineConnection(PaperConnection, {
  node: Paper,
  row: 'a paper',
  edgeFields: assertedEdge,
});
defineConnection(PaperAuthorConnection, { node: Person, row: 'an author', edgeFields: bylineFields });

const PaperFilter = builder.inputType('PaperFilter', {
  description: 'Which papers: those to which all that is given applies.',
  fields: (t) => ({
    titleContains: t.string({
      description: 'The title contains this text, without regard to case and accents.',
    }),
    since: t.int({ description: 'Of this year or later; a paper without a year is not.' }),
    until: t.int({ description: 'Of this year or earlier; a paper without a year is not.' }),
    topic: t.string({ description: 'Is about the topic with this key or name.' }),
    institution: t.string({
      description: 'Has an author who holds a position or studies at the institution with this key or name.',
    }),
  }),
});

builder.queryFields((t) => ({
  paper: t.field({
    type: Paper,
    nullable: true,
    description: 'The paper with this key or this DOI; give one of the two.',
    args: {
      key: t.arg.string({ description: 'The key, e.g. `paper:inductive-biases-for-relational-tasks`.' }),
      doi: t.arg.string({
        description: 'A DOI that a source gives, bare or as an address, without regard to case.',
      }),
    },
    ...lookup(paperByKeyOrDoi),
  }),
  papers: t.field({
    type: PaperConnection,
    description: 'Papers, latest first unless told.',
    args: {
      filter: t.arg({ type: PaperFilter, description: 'All papers without it.' }),
      orderBy: t.arg({ type: [PaperOrder], description: 'The order of the papers.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      // Not every order is one of an index, and a filter may let none pass.
      reads: ({ filter }, { rows }) => (filter ? 3_500 : rows ? 1_700 : 0),
      match: (scope) => {
        const { node, variable, has } = scope;
        return lines(
          presentKeys(scope, { topic: 'Topic', institution: 'Institution' }),
          has('filter.topic') ? `MATCH (${variable('topic')}:Topic)<-[:ABOUT]-(${node}:Paper)` : '',
          has('filter.institution')
            ? `MATCH (${variable('institution')}:Institution)<-[:AFFILIATED_WITH]-(:Person)-[:AUTHORED]->(${node}:Paper)`
            : '',
          `MATCH (${node}:Paper)`,
        );
      },
      where: (scope) => [
        comparison(`${scope.node}.foldedTitle CONTAINS`, scope.argument('filter.titleContains', folded)),
        ...yearPredicates(scope.node, scope, 'filter.'),
        keyOrName(scope, 'topic'),
        keyOrName(scope, 'institution'),
      ],
      aggregate: ({ node, has }) => (has('filter.institution') ? `DISTINCT ${node}` : undefined),
      edgeSources: statedBy,
      ...paperOrders,
    }),
  }),
}));
