import type { Predicates } from './cypher-text.ts';
import type { Scope } from './scope.ts';
import type { Arguments } from './site-values.ts';

/**
 * What a field of the schema is in the graph. A field carries its declaration as the GraphQL extension
 * `cypher`; the planner composes the declarations that a selection reaches into one statement.
 */
export type FieldDeclaration =
  | LookupDeclaration
  | NodesDeclaration
  | AboutDeclaration
  | ColumnDeclaration
  | HereDeclaration
  | OneDeclaration
  | ListDeclaration
  | EdgePartDeclaration
  | ListsDeclaration
  | ConnectionDeclaration
  | ConnectionPartDeclaration
  | SummaryDeclaration
  | MemberDeclaration;

/** A root field that finds one node. */
export interface LookupDeclaration {
  readonly kind: 'lookup';
  readonly match: (scope: Scope) => string;
  readonly where: (scope: Scope) => Predicates;
  /** @throws GraphQLError where the arguments that are given name nothing, or too much */
  readonly check?: (args: Arguments) => void;
}

/** One kind of node that a Relay id can name: the label that holds its key, and its type in the schema. */
export interface NodeKind {
  readonly label: string;
  readonly type: string;
  /** An expression for the key that the node with this key has today; without it the key itself. */
  readonly presentKey?: (key: string) => string;
}

export interface NodeId {
  readonly kind: NodeKind;
  readonly key: string;
}

/** A root field that finds nodes of any kind by their Relay ids. */
export interface NodesDeclaration {
  readonly kind: 'nodesById';
  /** Whether it answers with the one node, and not with a list. */
  readonly isOne: boolean;
  readonly kinds: readonly NodeKind[];
  /** The nodes that the arguments name. @throws GraphQLError where they name none */
  readonly references: (args: Arguments) => readonly NodeId[];
}

/** A root field that answers with an object about nodes that its arguments name: a path between two people, say. */
export interface AboutDeclaration {
  readonly kind: 'about';
  /**
   * The nodes that the arguments name, in a form that the database reads. Each name has to mean exactly one node.
   * @throws GraphQLError where the arguments are wrong
   */
  readonly named: (args: Arguments) => readonly NamedNode[];
  /** Clauses that bind `node` to each node that the variable `sought` can mean. */
  readonly find: (sought: string, node: string) => string;
  /** How many rows the database looks at, beside those that it answers with. Measured; few without it. */
  readonly reads?: Reads;
  /** The arguments that say so. */
  readonly bounds?: readonly string[];
  /**
   * Clauses from `variable('named')`, the list of the nodes in their order, to the object: one row, or none for null.
   * The planner calls it last, so that it need not bind variables that nothing selected `uses`.
   */
  readonly match: (scope: Scope) => string;
}

/** One node that the arguments of a field name. */
export interface NamedNode {
  /** The argument that names it, for messages: `from`, `seeds[2]`. */
  readonly path: string;
  /** What the database finds it by. */
  readonly sought: unknown;
}

/** A value of the node, or of the relationship, in reach. */
export interface ColumnDeclaration {
  readonly kind: 'column';
  readonly expression: (scope: Scope) => string;
  /** Checks the value that came from the database, and turns it into the field's value. */
  readonly decode: (value: unknown) => unknown;
}

/** The node that the site itself has reached: an edge's node, an affiliation's institution. */
export interface HereDeclaration {
  readonly kind: 'here';
  /** The variable that the site binds it to, where it isn't the site's `node`: one of the two ends of a link, say. */
  readonly variable?: string;
}

/** How rows are reached from the outer node: the clauses up to where they are ordered and cut. */
export interface RowsDeclaration {
  /** `MATCH` clauses that bind the scope's node and the relationship's variables. */
  readonly match: (scope: Scope) => string;
  /** Predicates on what is matched; undefined for a filter that isn't asked for. */
  readonly where?: (scope: Scope) => Predicates;
  /** What follows `WITH`, where the rows are groups or have to become distinct; undefined where neither is so. */
  readonly aggregate?: (scope: Scope) => string | undefined;
  /** Predicates on the groups. */
  readonly having?: (scope: Scope) => Predicates;
  /**
   * How many rows the database looks at for each row above, whatever the page: those that it groups, sorts or counts.
   * Measured, as docs/limits.md says; few without it.
   */
  readonly reads?: Reads;
}

/** How many rows the database looks at, by the arguments and by what is asked of a connection. */
export type Reads = (args: Arguments, asked: { readonly rows: boolean; readonly total: boolean }) => number;

/** At most one node, or null. */
export interface OneDeclaration extends RowsDeclaration {
  readonly kind: 'one';
  readonly orderBy: (scope: Scope) => readonly string[];
}

/** All the rows, or the first of them. Only for rows that are few by nature, or that `first` cuts. */
export interface ListDeclaration extends RowsDeclaration {
  readonly kind: 'list';
  readonly orderBy: (scope: Scope) => readonly string[];
  /** The argument `first` cuts the list; where it is null, the list has at most this many rows. */
  readonly first?: number;
  /** How many rows there can be, by the arguments of the field above the list; few without it. */
  readonly atMost?: (argsAbove: Arguments) => number;
  /** The arguments of the field above that say so. */
  readonly bounds?: readonly string[];
}

/** Lists of nodes: the paths between two, say. */
export interface ListsDeclaration {
  readonly kind: 'lists';
  /** Clauses that bind `variable('list')` to each list, in the order of the lists. */
  readonly match: (scope: Scope) => string;
  /** How many nodes the lists can hold together, by the arguments of the field above. */
  readonly atMost: (argsAbove: Arguments) => number;
  /** The arguments of the field above that say so. */
  readonly bounds: readonly string[];
}

/**
 * The sources or the papers of an edge, for edges of a type that several connections share: each connection reaches
 * them in its own way, which its `edgeSources` and `edgePapers` say.
 */
export interface EdgePartDeclaration {
  readonly kind: 'edgeSources' | 'edgePapers';
}

/** One expression that rows are ordered by. It must not be null: a cursor compares with it. */
export interface OrderTerm {
  readonly expression: (scope: Scope) => string;
  readonly descending?: boolean;
  /** The node's property that the expression is, where a range index of its label holds it. */
  readonly indexed?: string;
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
  /** How its edges reach their sources, where their type leaves that to the connection; `outer` is the edge. */
  readonly edgeSources?: Omit<ListDeclaration, 'kind'>;
  /** How its edges reach their papers, likewise. */
  readonly edgePapers?: Omit<ConnectionDeclaration, 'kind'>;
  /** Another way to the rows of an outer node that has very many. */
  readonly walk?: WalkDeclaration;
}

/**
 * To find a page among very many neighbours of a node, the database need not sort them all: it can walk all nodes of a
 * label in the order of an index, until it has met enough of the neighbours. For connections whose rows are nodes alone,
 * in the order of an indexed property.
 */
export interface WalkDeclaration {
  /** What all the rows are. */
  readonly label: string;
  /** The type of the relationships that lead from the rows to the outer node. */
  readonly type: string;
  /** What stands in a pattern's brackets for such a relationship, where not every one of the type leads to a row. */
  readonly relationship?: (scope: Scope) => string;
}

/** A field that every connection, or every edge, has. */
export interface ConnectionPartDeclaration {
  readonly kind: 'edges' | 'nodes' | 'pageInfo' | 'totalCount' | 'cursor';
}

/**
 * An object on a connection that says something of all its rows, whatever the page. Its fields are lists, each of
 * which starts from every row's node, `outer.node`, once.
 */
export interface SummaryDeclaration {
  readonly kind: 'summary';
}

/** A field of a plain object that another field's `decode` made: the object's property of this name. */
export interface MemberDeclaration {
  readonly kind: 'member';
  readonly name: string;
}

/** How to tell the concrete type of a node behind an interface or a union: an expression that gives the type's name. */
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
  interface GraphQLUnionTypeExtensions {
    cypher?: TypeDeclaration;
  }
}
