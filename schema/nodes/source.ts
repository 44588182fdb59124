import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { flag, integer, optional, text } from '../kit/decode.ts';
import { column, property } from '../kit/fields.ts';
import { relayId } from '../kit/ids.ts';
import { sourceByKey } from '../kit/lookups.ts';
import { keyOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { Node, Source, SourceConnection } from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';

builder.objectType(Source, {
  description:
    'A document or data set that was imported. Nodes, affiliations and the edges of stored relationships list the sources that say so.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id(relayId('Source')),
    key: t.string({
      description: 'Readable and the same for every version of the document, which replaces the one before.',
      ...property(text, 'key'),
    }),
    kind: t.string({ description: 'The format, e.g. `directory-page`.', ...property(text, 'kind') }),
    uri: t.string({
      nullable: true,
      description: 'Where it was read from; null for standard input.',
      ...property(optional(text), 'uri'),
    }),
    importedAt: t.string({
      description: 'When its present version was imported: date and time in UTC (ISO 8601).',
      ...property(text, 'importedAt'),
    }),
    recordCount: t.int({
      description:
        'How many of its records were loaded: of a profile page the entries of students and publications, of tables the rows, of OpenAlex the records, of a same-as file the lines.',
      ...property(integer, 'recordCount'),
    }),
    statedCount: t.int({
      description: 'How many statements about people, institutions, topics and papers it makes.',
      ...column(integer, ({ node }) => `COUNT { (${node})-[:STATES]->() }`),
    }),
    partial: t.boolean({
      description:
        'Whether some of it is known to be missing, because it stops early or could not be read: then it withdraws nothing that an earlier version said.',
      ...column(flag, ({ node }) => `coalesce(${node}.partial, false)`),
    }),
    complete: t.boolean({
      description:
        'Whether the graph holds all that its present version says. False while an import or a withdrawal of it is under way, and after one that was interrupted: the same command again completes it.',
      ...column(flag, ({ node }) => `coalesce(${node}.complete, false)`),
    }),
  }),
});

defineConnection(SourceConnection, { node: Source, row: 'a source' });

builder.queryFields((t) => ({
  source: t.field({
    type: Source,
    nullable: true,
    description: 'The source with this key, or null where there is none.',
    args: { key: t.arg.string({ required: true, description: 'The key, as the field `key` shows it.' }) },
    ...lookup(sourceByKey),
  }),
  sources: t.field({
    type: SourceConnection,
    description: 'All that was imported, by key.',
    args: pageArguments(t),
    ...rootConnection({ match: ({ node }) => `MATCH (${node}:Source)`, ...keyOrder }),
  }),
}));
