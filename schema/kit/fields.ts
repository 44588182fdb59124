import type { GraphQLResolveInfo } from 'graphql';
import type { PlannedConnection, PlannedObject } from '../../src/cypher/answer/planned.ts';
import type {
  ConnectionDeclaration,
  FieldDeclaration,
  ListDeclaration,
  ListsDeclaration,
  OneDeclaration,
} from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';

/**
 * The options that make a Pothos field a field of the graph: its declaration for the planner, and the resolver
 * that reads what the planner's statement brought. Spread them into `t.field({ … })`.
 */
interface GraphField<Value> {
  readonly extensions: { readonly cypher: FieldDeclaration };
  readonly resolve: (source: PlannedObject, args: object, context: object, info: GraphQLResolveInfo) => Value;
}

/** Checks a value that came from the database; a wrong one is a fault of ours, not of the caller. */
export type Decode<Value> = (value: unknown) => Value;

/** A field whose value is an expression over the variables in reach. */
export function column<Value>(
  decode: Decode<Value>,
  expression: (scope: Scope) => string,
): GraphField<Value> {
  return {
    extensions: { cypher: { kind: 'column', expression, decode } },
    resolve: (source, _args, _context, info) => decode(source.column(info)),
  };
}

/** A field that shows a property of the node. */
export function property<Value>(decode: Decode<Value>, name: string): GraphField<Value> {
  return column(decode, ({ node }) => `${node}.${name}`);
}

/**
 * The node that an edge, or another object on a relationship, leads to.
 * @param variable that holds it where there is more than one such node: an end of a link
 */
export function here(variable?: string): GraphField<PlannedObject> {
  return {
    extensions: { cypher: { kind: 'here', ...(variable === undefined ? {} : { variable }) } },
    resolve: (source, _args, _context, info) => {
      const node = source.object(info);
      if (node === null) throw new Error(`An edge of ${info.parentType.name} leads nowhere.`);
      return node;
    },
  };
}

/** A field of a plain object, whose property of this name it shows. */
export function member(name: string) {
  return { extensions: { cypher: { kind: 'member', name } } } as const;
}

/** At most one node. */
export function one(declaration: Omit<OneDeclaration, 'kind'>): GraphField<PlannedObject | null> {
  return {
    extensions: { cypher: { kind: 'one', ...declaration } },
    resolve: (source, _args, _context, info) => source.object(info),
  };
}

/** All rows of a relationship that is short by nature. */
export function list(declaration: Omit<ListDeclaration, 'kind'>): GraphField<PlannedObject[]> {
  return {
    extensions: { cypher: { kind: 'list', ...declaration } },
    resolve: (source, _args, _context, info) => source.list(info),
  };
}

/** Lists of nodes, such as paths. */
export function lists(declaration: Omit<ListsDeclaration, 'kind'>): GraphField<PlannedObject[][]> {
  return {
    extensions: { cypher: { kind: 'lists', ...declaration } },
    resolve: (source, _args, _context, info) => source.lists(info),
  };
}

/** The sources of an edge, which each connection with such edges reaches in its own way: see its `edgeSources`. */
export function edgeSources(): GraphField<PlannedObject[]> {
  return {
    extensions: { cypher: { kind: 'edgeSources' } },
    resolve: (source, _args, _context, info) => source.list(info),
  };
}

/** The papers of an edge, which each connection with such edges reaches in its own way: see its `edgePapers`. */
export function edgePapers(): GraphField<PlannedConnection> {
  return {
    extensions: { cypher: { kind: 'edgePapers' } },
    resolve: (source, _args, _context, info) => source.connection(info),
  };
}

/** A Relay connection; its field also takes `...pageArguments(t)`. */
export function connection(declaration: Omit<ConnectionDeclaration, 'kind'>): GraphField<PlannedConnection> {
  return {
    extensions: { cypher: { kind: 'connection', ...declaration } },
    resolve: (source, _args, _context, info) => source.connection(info),
  };
}
