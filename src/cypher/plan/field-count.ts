import {
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';
import { callerError, isRefusal } from '../errors.ts';
import { type PlanningRequest, type SelectedField, type SelectedFields, Selection } from './selection.ts';

/** A field that was counted for one concrete type of an interface, and that another type may share. */
type Counted = Pick<SelectedField, 'field' | 'nodes'>;

/**
 * Counts the fields that an operation selects: a fragment counts wherever it is spread, and what is selected of an
 * interface counts for each type that plans it anew. Fragments that each spread the next one twice double at each level,
 * so it stops at the limit: it never takes more steps than a plan of that size has fields.
 */
export class FieldCount {
  readonly #selection: Selection;
  readonly #schema: PlanningRequest['schema'];
  readonly #limit: number;
  #count = 0;
  /** The response key of the root field that is being counted. */
  #root = '';

  constructor(request: PlanningRequest, limit: number) {
    this.#selection = new Selection(request);
    this.#schema = request.schema;
    this.#limit = limit;
  }

  get count(): number {
    return this.#count;
  }

  /** Adds the root fields and all that is selected below them. @throws GraphQLError COST_LIMIT above the limit */
  addOperation(type: GraphQLObjectType, selected: SelectedFields): void {
    for (const [key, nodes] of selected) {
      this.#root = key;
      this.#step(nodes);
      const field = rootField(type, nodes);
      if (field !== undefined) this.#unlessWrong(() => this.#below(field, nodes));
    }
  }

  /** A directive or an argument that is wrong is the planner's to state, in the place of its root field. */
  #unlessWrong(count: () => void): void {
    try {
      count();
    } catch (error) {
      if (isRefusal(error)) throw error;
    }
  }

  #below(field: GraphQLField<unknown, unknown>, nodes: readonly FieldNode[]): void {
    const { cypher } = field.extensions;
    // Each kind of node is planned by itself.
    const types =
      cypher?.kind === 'nodesById'
        ? cypher.kinds.map((kind) => this.#schema.getType(kind.type))
        : [getNamedType(field.type)];
    for (const type of types) this.#rows(type, nodes);
  }

  #rows(type: GraphQLNamedType | undefined, nodes: readonly FieldNode[]): void {
    if (isObjectType(type)) this.#fields(type, nodes, undefined);
    if (!isAbstractType(type)) return;
    const shared: Counted[] = [];
    for (const concrete of this.#selection.typesOf(type)) this.#fields(concrete, nodes, shared);
  }

  /** @param shared what the types before this one have counted, where they are of one interface */
  #fields(type: GraphQLObjectType, nodes: readonly FieldNode[], shared: Counted[] | undefined): void {
    for (const [, fieldNodes] of this.#selection.fields(type, nodes)) {
      const [node] = fieldNodes;
      const field = node === undefined ? undefined : type.getFields()[node.name.value];
      if (field !== undefined && shared?.some((other) => isTwin(other, { field, nodes: fieldNodes })))
        continue;
      this.#step(fieldNodes);
      if (field === undefined) continue;
      shared?.push({ field, nodes: fieldNodes });
      this.#below(field, fieldNodes);
    }
  }

  #step(nodes: readonly FieldNode[]): void {
    this.#count += nodes.length;
    if (this.#count <= this.#limit) return;
    throw callerError(
      'COST_LIMIT',
      `This operation selects more than ${this.#limit} fields, which is the limit, with its fragments spread and its types multiplied out; the count went beyond it in '${this.#root}'. Select less there, or ask in several requests. The setting MAX_FIELDS sets the limit.`,
      { limit: this.#limit, field: this.#root, setting: 'MAX_FIELDS' },
    );
  }
}

/** A field of the root type, or one of introspection's. */
function rootField(
  type: GraphQLObjectType,
  [node]: readonly FieldNode[],
): GraphQLField<unknown, unknown> | undefined {
  const name = node?.name.value ?? '';
  const meta = [SchemaMetaFieldDef, TypeMetaFieldDef].find((field) => field.name === name);
  return type.getFields()[name] ?? meta;
}

/** Whether the planner plans both once: it does so for what is declared in one place and selected by the same nodes. */
function isTwin(a: Counted, b: Counted): boolean {
  const { cypher } = a.field.extensions;
  return (
    cypher !== undefined &&
    cypher === b.field.extensions.cypher &&
    a.nodes.length === b.nodes.length &&
    a.nodes.every((node, index) => node === b.nodes[index])
  );
}
