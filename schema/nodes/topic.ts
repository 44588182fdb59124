import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { listOf, text } from '../kit/decode.ts';
import { connection, list, property } from '../kit/fields.ts';
import { relayId } from '../kit/ids.ts';
import { PaperOrder } from '../kit/leaf-types.ts';
import { byKeyOrName } from '../kit/lookups.ts';
import { nameOrder, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { startsWith } from '../kit/predicates.ts';
import { assertedBetween, assertedEdge, statedBy } from '../kit/provenance.ts';
import {
  Node,
  PaperConnection,
  ResearcherConnection,
  Source,
  Topic,
  TopicConnection,
} from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';
import { yearArguments, yearPredicates } from '../kit/windows.ts';
import { ExternalId, externalIds } from './external-id.ts';

builder.objectType(Topic, {
  description: 'A subject that people work on or papers are about.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id(relayId('Topic')),
    key: t.string({
      description: 'Readable and stable over re-imports, e.g. `topic:deep-learning`.',
      ...property(text, 'key'),
    }),
    name: t.string({
      description: 'The label, in English where the topic is known by an English one.',
      ...property(text, 'name'),
    }),
    otherNames: t.stringList({
      description: 'The labels as the sources state them, where they differ: in French, say.',
      ...property(listOf(text), 'otherNames'),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        "Ids of the topic in other systems: the first source's first, then all others that sources give.",
      ...externalIds('openalex'),
    }),
    researchers: t.field({
      type: ResearcherConnection,
      description: 'The researchers who work on the topic, by name.',
      args: pageArguments(t),
      ...connection({
        match: ({ outer, node }) => `MATCH (${outer.node})<-[:WORKS_ON]-(${node}:Researcher)`,
        walk: { label: 'Researcher', type: 'WORKS_ON' },
        edgeSources: assertedBetween((asserted) => `<-[${asserted}:WORKS_ON]-`),
        ...nameOrder,
      }),
    }),
    papers: t.field({
      type: PaperConnection,
      description: 'The papers that a source says are about the topic; a directory says it of none.',
      args: {
        ...yearArguments(t),
        orderBy: t.arg({ type: [PaperOrder], description: 'The order of the papers.' }),
        ...pageArguments(t),
      },
      ...connection({
        match: ({ outer, node }) => `MATCH (${outer.node})<-[:ABOUT]-(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        walk: { label: 'Paper', type: 'ABOUT' },
        edgeSources: assertedBetween((asserted) => `<-[${asserted}:ABOUT]-`),
        ...paperOrders,
      }),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state something of the topic, by key.',
      ...list(statedBy),
    }),
  }),
});

defineConnection(TopicConnection, { node: Topic, row: 'a topic', edgeFields: assertedEdge });

const TopicFilter = builder.inputType('TopicFilter', {
  description: 'Which topics: those to which all that is given applies.',
  fields: (t) => ({
    nameStartsWith: t.string({
      description: 'The label starts with this text, without regard to case and accents.',
    }),
  }),
});

builder.queryFields((t) => ({
  topic: t.field({
    type: Topic,
    nullable: true,
    description: 'The topic with this key or this name; give one of the two.',
    args: {
      key: t.arg.string({ description: 'The key, e.g. `topic:deep-learning`.' }),
      name: t.arg.string({
        description:
          'The label, without regard to case and accents. Where none is shown under it: a name that a source gives beside the one that is shown.',
      }),
    },
    ...lookup(byKeyOrName('Topic')),
  }),
  topics: t.field({
    type: TopicConnection,
    description: 'Topics, by name.',
    args: {
      filter: t.arg({ type: TopicFilter, description: 'All topics without it.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      match: ({ node }) => `MATCH (${node}:Topic)`,
      where: (scope) => [startsWith(scope, 'filter.nameStartsWith')],
      edgeSources: statedBy,
      ...nameOrder,
    }),
  }),
}));
