import type { GraphQLOutputType } from 'graphql';
import type { Bindings } from '../bindings.ts';
import type { CostModel } from '../cost.ts';
import type { AboutDeclaration, ColumnDeclaration, NodeKind, NodesDeclaration } from '../declarations.ts';
import type { PagePlan } from '../page.ts';

/** A statement for a root field, made once for a document, and how to read its answer. */
export interface RootPlan {
  readonly text: string;
  readonly bindings: Bindings;
  readonly cost: CostModel;
  readonly result: LookupPlan | RootConnectionPlan | NodesPlan | AboutPlan;
}

/** Rows of one node; more than one where a name is ambiguous. */
export interface LookupPlan {
  readonly kind: 'lookup';
  readonly keyIndex: number;
  readonly object: ObjectPlan;
}

export interface RootConnectionPlan {
  readonly kind: 'connection';
  readonly index: number;
  readonly connection: ConnectionPlan;
}

/** One row, with a column of rows for each kind of node. */
export interface NodesPlan {
  readonly kind: 'nodesById';
  readonly declaration: NodesDeclaration;
  readonly kinds: readonly NodeKindPlan[];
}

/** One row: for each name the keys of the nodes that it can mean, and the object's row where each name means one node. */
export interface AboutPlan {
  readonly kind: 'about';
  readonly declaration: AboutDeclaration;
  readonly keysIndex: number;
  readonly index: number;
  readonly object: ObjectPlan;
}

export interface NodeKindPlan {
  readonly kind: NodeKind;
  readonly index: number;
  readonly keyIndex: number;
  readonly object: ObjectPlan;
}

/** Where a selected field finds its value in a row, and what stands below it. */
export type FieldPlan =
  | ColumnPlan
  | { readonly kind: 'typename' }
  | {
      readonly kind: 'object';
      readonly index: number;
      readonly object: ObjectPlan;
      readonly nullable: boolean;
    }
  | { readonly kind: 'list'; readonly index: number; readonly object: ObjectPlan }
  | { readonly kind: 'lists'; readonly index: number; readonly object: ObjectPlan }
  | { readonly kind: 'connection'; readonly index: number; readonly connection: ConnectionPlan }
  | { readonly kind: 'cursor'; readonly index: number; readonly order: string };

export interface ColumnPlan {
  readonly kind: 'column';
  readonly index: number;
  readonly decode: ColumnDeclaration['decode'];
  /** The GraphQL type of the value that `decode` returns. */
  readonly type: GraphQLOutputType;
  /** The fields selected below it, where the type has fields. */
  readonly members: MemberPlans;
}

/** Fields of a plain object that stands in a column or is made from a connection, by response key. */
export type MemberPlans = ReadonlyMap<string, MemberPlan>;

export type MemberPlan =
  | { readonly kind: 'typename'; readonly typeName: string }
  | { readonly kind: 'member'; readonly name: string; readonly type: GraphQLOutputType };

/** Field plans by response key: the alias, or the field's name. */
export type FieldPlans = ReadonlyMap<string, FieldPlan>;

/** Rows of a type, or of an interface: then each concrete type has field plans of its own. */
export interface ObjectPlan {
  readonly fields: ReadonlyMap<string, FieldPlans>;
  /** The column that holds the concrete type's name; undefined where the type is known or makes no difference. */
  readonly typeIndex: number | undefined;
}

/** The parts of a connection that are selected, by response key. */
export type ConnectionPart =
  | { readonly kind: 'edges'; readonly object: ObjectPlan }
  | { readonly kind: 'nodes'; readonly object: ObjectPlan; readonly index: number }
  | { readonly kind: 'pageInfo'; readonly members: MemberPlans }
  | { readonly kind: 'typename'; readonly typeName: string }
  | { readonly kind: 'totalCount' }
  /** @see SummaryDeclaration; `index` is its place in the connection's column */
  | { readonly kind: 'summary'; readonly object: ObjectPlan; readonly index: number };

export interface ConnectionPlan {
  readonly page: PagePlan;
  readonly parts: ReadonlyMap<string, ConnectionPart>;
  /** The column that holds a row's order values, where `pageInfo` needs them. */
  readonly cursorIndex: number | undefined;
}
