import { collectFields } from '@graphql-tools/utils';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { FieldCount } from '../plan/field-count.ts';
import type { RootPlan } from '../plan/plan.ts';
import { checkStatements, type PlanLimits } from '../plan/plan-limits.ts';
import { planRootField } from '../plan/root-statement.ts';
import type { SelectedField } from '../plan/selection.ts';
import type { Variables } from '../site-values.ts';
import { type RootWriter, rootWriter } from './root-writer.ts';

/** One operation of a document, with the variables of a request. */
export interface OperationRequest {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly variableValues: Variables;
}

type Fragments = Record<string, FragmentDefinitionNode>;

/** How to answer an operation: made once for a document and the shape of its variables. */
export interface OperationPlan {
  /** The root fields that the graph answers, by response key. */
  readonly fields: ReadonlyMap<string, RootFieldPlan | UnplannedField>;
  /** Every root field in its order; undefined where the graph cannot answer one of them, as with introspection. */
  readonly response: readonly ResponseField[] | undefined;
}

/** A field for which no statement can be made: a directive or an argument below it is wrong. */
export interface UnplannedField {
  readonly error: unknown;
}

export interface RootFieldPlan {
  readonly root: RootPlan;
  /** Writes the field's value as JSON. */
  readonly write: RootWriter;
}

export interface ResponseField {
  readonly key: string;
  /** A planned field, or the name of the root type for `__typename`. */
  readonly value: RootFieldPlan | string;
}

/**
 * Plans each root field by itself.
 * @throws GraphQLError for a directive on one of them that is wrong, and COST_LIMIT where the plan would be too large
 */
export function planOperation(request: OperationRequest, limits: PlanLimits): OperationPlan {
  const { schema, operation, fragments, variableValues } = request;
  const type = schema.getQueryType();
  if (type === undefined || type === null) throw new Error('The schema has no queries.');
  const selected = collectFields(schema, fragments, variableValues, type, operation.selectionSet).fields;
  new FieldCount(request, limits.fields).addOperation(type, selected);
  const fields = new Map<string, RootFieldPlan | UnplannedField>();
  const response: ResponseField[] = [];
  for (const [key, nodes] of selected) {
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    if (field !== undefined) {
      const planned = planUnlessWrong(request, { field, nodes });
      fields.set(key, planned);
      if ('root' in planned) response.push({ key, value: planned });
    } else if (name === '__typename') {
      response.push({ key, value: type.name });
    }
  }
  const error = checkStatements(textsOf(fields), limits);
  if (error !== undefined) throw error;
  return { fields, response: response.length === selected.size ? response : undefined };
}

/** The texts of the statements, by the response keys of their fields. */
export function* textsOf(fields: OperationPlan['fields']): Generator<readonly [string, string]> {
  for (const [key, field] of fields) if ('root' in field) yield [key, field.root.text];
}

/** Keeps an error for its field, so that the fields beside it are answered all the same. */
function planUnlessWrong(request: OperationRequest, selected: SelectedField): RootFieldPlan | UnplannedField {
  try {
    const root = planRootField(request, selected);
    return { root, write: rootWriter(selected.field, root) };
  } catch (error) {
    return { error };
  }
}

const fragmentsOf = new WeakMap<DocumentNode, Fragments>();

/** The fragments of a document by name, the same object each time. */
export function fragmentsIn(document: DocumentNode): Fragments {
  const known = fragmentsOf.get(document);
  if (known !== undefined) return known;
  const fragments: Fragments = Object.create(null);
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  fragmentsOf.set(document, fragments);
  return fragments;
}
