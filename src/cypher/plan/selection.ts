import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode,
  type GraphQLAbstractType,
  GraphQLError,
  type GraphQLField,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  getArgumentValues,
  getNamedType,
  isAbstractType,
} from 'graphql';
import type { FieldDeclaration } from '../declarations.ts';
import type { Arguments } from '../site-values.ts';
import type { MemberPlan, MemberPlans } from './plan.ts';

/** The part of a request that the planner needs: its document, and the variables that shape the statement's text. */
export type PlanningRequest = Pick<GraphQLResolveInfo, 'schema' | 'fragments' | 'variableValues'>;

/** A field with the nodes that select it. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
}

/** Nodes by their response keys: the nodes of one key select one field. */
export type SelectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** What an operation selects, with its fragments spread and without the fields that it skips. */
export class Selection {
  readonly #request: PlanningRequest;

  constructor(request: PlanningRequest) {
    this.#request = request;
  }

  /** What is selected of a type below fields. */
  fields(type: GraphQLObjectType, nodes: readonly FieldNode[]): SelectedFields {
    const { schema, fragments, variableValues } = this.#request;
    return collectSubFields(schema, fragments, variableValues, type, [...nodes]).fields;
  }

  /** What is selected below a field that brings a plain object whole. */
  members(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): MemberPlans {
    const type = getNamedType(field.type);
    const members = new Map<string, MemberPlan>();
    if (!(type instanceof GraphQLObjectType)) return members;
    for (const [responseKey, memberNodes] of this.fields(type, nodes)) {
      const member = fieldOf(type, memberNodes);
      members.set(
        responseKey,
        member === undefined ? { kind: 'typename', typeName: type.name } : planMember(member),
      );
    }
    return members;
  }

  /** The arguments of a field while the plan is made. */
  argumentsOf({ field, nodes: [node] }: SelectedField): Arguments {
    return node === undefined ? {} : getArgumentValues(field, node, this.#request.variableValues);
  }

  /** The types behind an interface or a union. */
  typesOf(type: GraphQLAbstractType): readonly GraphQLObjectType[] {
    return this.#request.schema.getPossibleTypes(type);
  }
}

function planMember(field: GraphQLField<unknown, unknown>): MemberPlan {
  const declaration = declarationOf(field);
  if (declaration.kind === 'member') return { kind: 'member', name: declaration.name, type: field.type };
  throw new Error(
    `The field '${field.name}' stands on a plain object and is declared as a ${declaration.kind}.`,
  );
}

/** What a field is in the graph. @throws Error for a field without a declaration: a mistake in the schema */
export function declarationOf(field: GraphQLField<unknown, unknown>): FieldDeclaration {
  const { cypher } = field.extensions;
  if (cypher === undefined) throw new Error(`The field '${field.name}' has no declaration.`);
  return cypher;
}

/** The field that the nodes select; undefined for `__typename`, which every type has. */
export function fieldOf(
  type: GraphQLObjectType,
  [node]: readonly FieldNode[],
): GraphQLField<unknown, unknown> | undefined {
  return node === undefined ? undefined : type.getFields()[node.name.value];
}

/** The type of the rows that a field brings. */
export function rowType(field: GraphQLField<unknown, unknown>): GraphQLObjectType | GraphQLAbstractType {
  const type = getNamedType(field.type);
  if (type instanceof GraphQLObjectType || isAbstractType(type)) return type;
  throw new GraphQLError(`The field '${field.name}' is declared as rows and its type is ${type.name}.`);
}

/** The type of a field that is declared a connection. */
export function connectionType(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (type instanceof GraphQLObjectType) return type;
  throw new GraphQLError(`The field '${field.name}' is declared a connection and its type is ${type.name}.`);
}
