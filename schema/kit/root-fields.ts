import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from '../../src/cypher/answer/graph-reader.ts';
import type { PlannedConnection, PlannedObject } from '../../src/cypher/answer/planned.ts';
import type {
  AboutDeclaration,
  ConnectionDeclaration,
  FieldDeclaration,
  LookupDeclaration,
  NodesDeclaration,
} from '../../src/cypher/declarations.ts';

/** The options that make a Pothos field a root field of the graph, answered with one statement. */
interface RootField<Value> {
  readonly extensions: { readonly cypher: FieldDeclaration };
  readonly resolve: (
    root: unknown,
    args: object,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ) => Promise<Value>;
}

/** One node that the arguments name, or null. */
export function lookup(declaration: LookupDeclaration): RootField<PlannedObject | null> {
  return {
    extensions: { cypher: declaration },
    resolve: (_root, _args, { graph }, info) => graph.one(info),
  };
}

/** A connection that starts from all nodes of a label. */
export function rootConnection(
  declaration: Omit<ConnectionDeclaration, 'kind'>,
): RootField<PlannedConnection> {
  return {
    extensions: { cypher: { kind: 'connection', ...declaration } },
    resolve: (_root, _args, { graph }, info) => graph.connection(info),
  };
}

/** An object about nodes that the arguments name, or null. */
export function about(declaration: Omit<AboutDeclaration, 'kind'>): RootField<PlannedObject | null> {
  return {
    extensions: { cypher: { kind: 'about', ...declaration } },
    resolve: (_root, _args, { graph }, info) => graph.about(info),
  };
}

/** An object about nodes that the arguments name: there is one for any that are there. */
export function alwaysAbout(declaration: Omit<AboutDeclaration, 'kind'>): RootField<PlannedObject> {
  const { extensions, resolve } = about(declaration);
  return {
    extensions,
    resolve: async (...source) => {
      const object = await resolve(...source);
      if (object === null) throw new Error('The database answered nothing about nodes that are there.');
      return object;
    },
  };
}

/** The node that a Relay id names, or null. */
export function nodeById(
  declaration: Pick<NodesDeclaration, 'kinds' | 'references'>,
): RootField<PlannedObject | null> {
  return {
    extensions: { cypher: { kind: 'nodesById', isOne: true, ...declaration } },
    resolve: (_root, _args, { graph }, info) => graph.one(info),
  };
}

/** The nodes that Relay ids name, in their order. */
export function nodesByIds(
  declaration: Pick<NodesDeclaration, 'kinds' | 'references'>,
): RootField<(PlannedObject | null)[]> {
  return {
    extensions: { cypher: { kind: 'nodesById', isOne: false, ...declaration } },
    resolve: (_root, _args, { graph }, info) => graph.nodes(info),
  };
}
