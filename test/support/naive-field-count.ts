import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { schema } from '../../schema/index.ts';
import type { OperationRequest } from '../../src/cypher/answer/operation-plan.ts';

type Entry = readonly [field: GraphQLField<unknown, unknown> | undefined, nodes: readonly FieldNode[]];

/**
 * How many fields an operation selects, by expanding it in full: every fragment is put in the place of each spread,
 * every type of an interface is expanded by itself, and what two of them select by the same nodes counts once.
 */
export function naiveFieldCount(request: OperationRequest): number {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no queries.');
  return expand(query, [request.operation.selectionSet], request).reduce(
    (sum, [field, nodes]) => sum + nodes.length + below(field, nodes, request),
    0,
  );
}

function below(
  field: GraphQLField<unknown, unknown> | undefined,
  nodes: readonly FieldNode[],
  request: OperationRequest,
): number {
  const cypher = field?.extensions.cypher;
  const type = field && getNamedType(field.type);
  const types = cypher?.kind === 'nodesById' ? cypher.kinds.map((kind) => schema.getType(kind.type)) : [type];
  return types.reduce((sum, each) => sum + rows(each, nodes, request), 0);
}

function rows(
  type: GraphQLNamedType | undefined,
  nodes: readonly FieldNode[],
  request: OperationRequest,
): number {
  const concrete = isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : [];
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  const all = concrete.flatMap((each) => expand(each, sets, request));
  const kept = all.filter((entry, at) => !all.slice(0, at).some((before) => isSame(before, entry)));
  return kept.reduce((sum, [field, own]) => sum + own.length + below(field, own, request), 0);
}

/** Planned once: fields of several types that are declared in one place and selected by the same nodes. */
function isSame([a, nodesOfA]: Entry, [b, nodesOfB]: Entry): boolean {
  if (a === undefined || b === undefined || a.extensions.cypher === undefined) return false;
  return a.extensions.cypher === b.extensions.cypher && same(nodesOfA, nodesOfB);
}

function same(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node) => b.includes(node));
}

/** The fields of one type, each with the nodes that select it. */
function expand(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  request: OperationRequest,
): Entry[] {
  const spread = new Set<string>();
  const found = new Map<string, FieldNode[]>();
  for (const node of sets.flatMap((set) => flat(type, set, request, spread))) {
    const key = node.alias?.value ?? node.name.value;
    found.set(key, [...(found.get(key) ?? []), node]);
  }
  return [...found.values()].map((nodes) => [fieldOf(type, nodes[0]?.name.value ?? ''), nodes]);
}

/** The fields of a set with those of its fragments, in their order. @param spread the fragments that are in already */
function flat(
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  request: OperationRequest,
  spread: Set<string>,
): FieldNode[] {
  return selections.flatMap((selection) => {
    if (isSkipped(selection.directives ?? [], request)) return [];
    if (selection.kind === 'Field') return [selection];
    const fragment =
      selection.kind === 'InlineFragment' ? selection : request.fragments[selection.name.value];
    if (fragment === undefined || !fits(type, fragment.typeCondition?.name.value)) return [];
    if (fragment.kind === 'FragmentDefinition') {
      if (spread.has(fragment.name.value)) return [];
      spread.add(fragment.name.value);
    }
    return flat(type, fragment.selectionSet, request, spread);
  });
}

function fieldOf(type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (type === schema.getQueryType() && name === '__schema') return SchemaMetaFieldDef;
  if (type === schema.getQueryType() && name === '__type') return TypeMetaFieldDef;
  return type.getFields()[name];
}

function fits(type: GraphQLObjectType, condition: string | undefined): boolean {
  const wanted = condition === undefined ? type : schema.getType(condition);
  return wanted === type || (isAbstractType(wanted) && schema.getPossibleTypes(wanted).includes(type));
}

function isSkipped(
  directives: NonNullable<FieldNode['directives']>,
  { variableValues }: OperationRequest,
): boolean {
  return directives.some(({ name, arguments: given }) => {
    const value = given?.[0]?.value;
    const isTrue =
      value?.kind === 'Variable'
        ? variableValues[value.name.value] === true
        : value?.kind === 'BooleanValue' && value.value;
    return name.value === 'skip' ? isTrue : name.value === 'include' ? !isTrue : false;
  });
}
