import type { Scope } from './scope.ts';

/**
 * What a field of the schema is in the graph. A field carries its declaration as the GraphQL extension
 * `cypher`; the planner composes the declarations that a selection reaches into one statement.
 */
export type FieldDeclaration =
  | ColumnDeclaration
  | HereDeclaration
  | OneDeclaration
  | ListDeclaration
  | ConnectionDeclaration
  | ConnectionPartDeclaration;

/** A value of the node, or of the relationship, in reach. */
export interface ColumnDeclaration {
  readonly kind: 'column';
  readonly expression: (scope: Scope) => string;
}

/** The node that the place itself has reached: an edge's node, an affiliation's institution. */
export interface HereDeclaration {
  readonly kind: 'here';
}

/** How rows are reached from the outer node: the clauses up to where they are ordered and cut. */
export interface RowsDeclaration {
  /** `MATCH` clauses that bind the scope's node and the relationship's variables. */
  readonly match: (scope: Scope) => string;
  /** Predicates on what is matched; undefined for a filter that isn't asked for. */
  readonly where?: (scope: Scope) => readonly (string | undefined)[];
  /** What follows `WITH`, where the rows are groups or have to be made distinct; undefined where they are not. */
  readonly aggregate?: (scope: Scope) => string | undefined;
  /** Predicates on the groups. */
  readonly having?: (scope: Scope) => readonly (string | undefined)[];
}

/** At most one node, or null. */
export interface OneDeclaration extends RowsDeclaration {
  readonly kind: 'one';
  readonly orderBy: (scope: Scope) => readonly string[];
}

/** All the rows there are: only for what is few by nature. */
export interface ListDeclaration extends RowsDeclaration {
  readonly kind: 'list';
  readonly orderBy: (scope: Scope) => readonly string[];
}

/** One expression that rows are ordered by. It must not be null: a cursor compares with it. */
export interface OrderTerm {
  readonly expression: (scope: Scope) => string;
  readonly descending?: boolean;
}

/** A Relay connection. */
export interface ConnectionDeclaration extends RowsDeclaration {
  readonly kind: 'connection';
  /** The terms of each value of the argument `orderBy`. */
  readonly orders: Readonly<Record<string, readonly OrderTerm[]>>;
  /** The order without that argument. */
  readonly defaultOrder: string;
  /** Expressions that tell rows apart which are equal in the order; the node's key without it. */
  readonly tieBreakers?: (scope: Scope) => readonly string[];
}

/** A field that every connection, or every edge, has. */
export interface ConnectionPartDeclaration {
  readonly kind: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'cursor';
}

/** How to tell the concrete type of a node behind an interface: an expression that gives the type's name. */
export interface TypeDeclaration {
  readonly typeName: (node: string) => string;
}

declare module 'graphql' {
  interface GraphQLFieldExtensions<_TSource, _TContext, _TArgs> {
    cypher?: FieldDeclaration;
  }
  interface GraphQLInterfaceTypeExtensions {
    cypher?: TypeDeclaration;
  }
}
