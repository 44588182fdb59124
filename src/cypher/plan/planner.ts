import { type FieldNode, type GraphQLAbstractType, GraphQLObjectType, isNonNullType } from 'graphql';
import type { FieldDeclaration, HereDeclaration } from '../declarations.ts';
import type { Scope } from '../scope.ts';
import { ConnectionPlanner, type PlanObject } from './connection-planner.ts';
import type { StatementDraft } from './draft.ts';
import { ListPlanner } from './list-planner.ts';
import type { FieldPlan, FieldPlans, ObjectPlan } from './plan.ts';
import { RowColumns } from './row-columns.ts';
import { declarationOf, fieldOf, rowType, type SelectedField } from './selection.ts';

/** A field that was planned for one concrete type of an interface, and that another type may share. */
interface PlannedField {
  readonly declaration: FieldDeclaration;
  readonly nodes: readonly FieldNode[];
  readonly plan: FieldPlan;
}

/**
 * Turns what is selected below a root field into the columns of one statement. Each level orders and cuts its
 * rows before anything is nested below them.
 */
export class SelectionPlanner {
  readonly connections: ConnectionPlanner;
  readonly #draft: StatementDraft;
  readonly #lists: ListPlanner;

  constructor(draft: StatementDraft) {
    const planObject: PlanObject = (...rows) => this.planObject(...rows);
    this.#draft = draft;
    this.connections = new ConnectionPlanner(draft, planObject);
    this.#lists = new ListPlanner(draft, planObject, this.connections);
  }

  /** Plans rows of a type, or of every type behind an interface or a union, for the selections of these fields. */
  planObject(
    type: GraphQLObjectType | GraphQLAbstractType,
    nodes: readonly FieldNode[],
    scope: Scope,
    columns: RowColumns,
  ): ObjectPlan {
    if (type instanceof GraphQLObjectType) {
      const fields = this.#planFields(type, nodes, scope, columns, []);
      return { fields: new Map([[type.name, fields]]), typeIndex: undefined };
    }
    const declaration = type.extensions.cypher;
    if (declaration === undefined) throw new Error(`The type ${type.name} doesn't tell its types apart.`);
    const planned: PlannedField[] = [];
    const fields = this.#draft.selection
      .typesOf(type)
      .map(
        (concrete) => [concrete.name, this.#planFields(concrete, nodes, scope, columns, planned)] as const,
      );
    // Where the types have the same fields selected it doesn't matter which of them a row is.
    const [first] = fields;
    if (first !== undefined && fields.every(([, plans]) => sameFields(plans, first[1]))) {
      return { fields: new Map([first]), typeIndex: undefined };
    }
    return { fields: new Map(fields), typeIndex: columns.add(declaration.typeName(scope.node)) };
  }

  /** @param planned fields of the types before this one: a field that they share is planned once */
  #planFields(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    scope: Scope,
    columns: RowColumns,
    planned: PlannedField[],
  ): FieldPlans {
    const plans = new Map<string, FieldPlan>();
    for (const [responseKey, fieldNodes] of this.#draft.selection.fields(type, nodes)) {
      const field = fieldOf(type, fieldNodes);
      if (field === undefined) {
        plans.set(responseKey, { kind: 'typename' });
        continue;
      }
      const declaration = declarationOf(field);
      const twin = planned.find(
        (other) => other.declaration === declaration && sameNodes(other.nodes, fieldNodes),
      );
      const plan = twin?.plan ?? this.#planField({ field, nodes: fieldNodes }, declaration, scope, columns);
      planned.push({ declaration, nodes: fieldNodes, plan });
      plans.set(responseKey, plan);
    }
    return plans;
  }

  #planField(
    selected: SelectedField,
    declaration: FieldDeclaration,
    scope: Scope,
    columns: RowColumns,
  ): FieldPlan {
    const { field, nodes } = selected;
    switch (declaration.kind) {
      case 'column':
        return {
          kind: 'column',
          index: columns.add(declaration.expression(scope)),
          decode: declaration.decode,
          type: field.type,
          members: this.#draft.selection.members(field, nodes),
        };
      case 'here':
        return this.#planHere(declaration, selected, scope, columns);
      case 'one':
      case 'list':
        return this.#lists.plan(declaration, selected, scope, columns);
      case 'lists':
        return this.#lists.planLists(declaration, selected, scope, columns);
      case 'connection':
        return this.connections.plan(declaration, selected, scope, columns);
      case 'cursor':
        return this.connections.planCursor(scope, columns);
      case 'edgeSources':
        return this.#lists.plan(this.connections.edgeSources(scope), selected, scope, columns);
      case 'edgePapers':
        return this.connections.plan(this.connections.edgePapers(scope), selected, scope, columns);
      default:
        throw new Error(`The field '${field.name}' stands outside a connection.`);
    }
  }

  #planHere(
    { variable }: HereDeclaration,
    { field, nodes }: SelectedField,
    scope: Scope,
    columns: RowColumns,
  ): FieldPlan {
    const row = new RowColumns(columns);
    const reached = variable === undefined ? scope : { ...scope, node: scope.variable(variable) };
    const object = this.planObject(rowType(field), nodes, reached, row);
    return { kind: 'object', index: columns.add(row.row), object, nullable: !isNonNullType(field.type) };
  }
}

function sameFields(a: FieldPlans, b: FieldPlans): boolean {
  return a.size === b.size && [...a].every(([key, plan]) => b.get(key) === plan);
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}
