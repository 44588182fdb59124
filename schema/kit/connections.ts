import type { ObjectFieldsShape, ObjectRef } from '@pothos/core';
import type { PageInfoValues, PlannedConnection, PlannedObject } from '../../src/cypher/answer/planned.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { here, member } from './fields.ts';
import type * as references from './references.ts';

const PageInfo = builder.objectRef<PageInfoValues>('PageInfo').implement({
  description: 'Where a page stands in its connection (Relay).',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', {
      ...member('hasNextPage'),
      description: 'Whether rows follow this page: ask for them with `after: endCursor`.',
    }),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage', {
      ...member('hasPreviousPage'),
      description: 'Whether rows stand before this page: ask for them with `before: startCursor`.',
    }),
    startCursor: t.exposeString('startCursor', {
      ...member('startCursor'),
      nullable: true,
      description: 'The cursor of the first row; null for an empty page.',
    }),
    endCursor: t.exposeString('endCursor', {
      ...member('endCursor'),
      nullable: true,
      description: 'The cursor of the last row; null for an empty page.',
    }),
  }),
});

type ConnectedType =
  | typeof references.Person
  | typeof references.Researcher
  | typeof references.Student
  | typeof references.Institution
  | typeof references.Topic
  | typeof references.Paper
  | typeof references.Source
  | typeof references.SearchResult;

/** Fields of an edge beside `cursor` and `node`: what is known of the relationship. */
export type EdgeFields = ObjectFieldsShape<SchemaTypes, PlannedObject>;

interface ConnectionOptions {
  readonly node: ConnectedType;
  /** What a row is, e.g. 'a paper of the person'; completes the descriptions. */
  readonly row: string;
  readonly edgeFields?: EdgeFields;
}

/** Defines a connection type and its edge type. */
export function defineConnection(
  reference: ObjectRef<SchemaTypes, PlannedConnection>,
  { node, row, edgeFields }: ConnectionOptions,
): void {
  const edge = builder.objectRef<PlannedObject>(reference.name.replace(/Connection$/, 'Edge'));
  builder.objectType(edge, {
    description: `An edge to ${row}.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Where the edge stands: pages on with `after` or `before`.',
        extensions: { cypher: { kind: 'cursor' } },
        resolve: (source, _args, _context, info) => source.cursor(info),
      }),
      node: t.field({ type: node, description: `The node that is ${row}.`, ...here() }),
      ...edgeFields?.(t),
    }),
  });
  builder.objectType(reference, {
    description: `A page of a list whose rows are each ${row} (Relay connection).`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        description: 'The rows of the page, each with what is known of the relationship.',
        extensions: { cypher: { kind: 'edges' } },
        resolve: (source, _args, _context, info) => source.edges(info),
      }),
      nodes: t.field({
        type: [node],
        description: 'The nodes of the page, where the edges do not matter.',
        extensions: { cypher: { kind: 'nodes' } },
        resolve: (source, _args, _context, info) => source.nodes(info),
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the page stands.',
        extensions: { cypher: { kind: 'pageInfo' } },
        resolve: (source) => source.pageInfo(),
      }),
      totalCount: t.int({
        description: 'How many rows there are in all, whatever the page.',
        extensions: { cypher: { kind: 'totalCount' } },
        resolve: (source) => source.totalCount(),
      }),
    }),
  });
}
