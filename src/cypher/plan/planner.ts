import {
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLField,
  GraphQLObjectType,
  isNonNullType,
} from 'graphql';
import { Bindings } from '../bindings.ts';
import type {
  ConnectionDeclaration,
  FieldDeclaration,
  ListDeclaration,
  ListsDeclaration,
  OneDeclaration,
} from '../declarations.ts';
import { listSize, maximumPageSize, type Page, planPage } from '../page.ts';
import { createScope, type Scope, type SiteScope } from '../scope.ts';
import { collect, count, pageClauses, rowClauses } from './clauses.ts';
import { Columns } from './columns.ts';
import type { ConnectionPart, ConnectionPlan, FieldPlan, FieldPlans, ObjectPlan } from './plan.ts';
import {
  connectionType,
  declarationOf,
  fieldOf,
  type Operation,
  rowType,
  type SelectedField,
  type SelectedFields,
  Selection,
} from './selection.ts';

/** What a field that lists all rows there are counts for in a selection's cost: such lists are short by nature. */
const assumedListLength = 5;

/** What it counts to read all rows of a connection, of which nobody knows the number before: a full page. */
const assumedConnectionLength = maximumPageSize;

interface PagedConnection {
  readonly declaration: ConnectionDeclaration;
  readonly page: Page;
}

/** A field of one concrete type, as it was planned for another type of the same interface. */
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
  readonly bindings = new Bindings();
  readonly #selection: Selection;
  readonly #connections = new Map<Scope, PagedConnection>();
  /** Of each summary the clauses up to the rows that its lists start from. */
  readonly #summaries = new Map<Scope, readonly string[]>();

  constructor(operation: Operation) {
    this.#selection = new Selection(operation);
  }

  /** A site in the statement for a field. */
  openScope(outer: Scope, selected: SelectedField): SiteScope {
    const [node] = selected.nodes;
    if (node === undefined) throw new Error(`Nothing selects the field ${selected.field.name}.`);
    const site = this.bindings.site(selected.field, node, outer.site);
    return createScope(site, outer, this.#selection.argumentsOf(selected), this.bindings);
  }

  /** Plans rows of a type, or of every type behind an interface or a union, for the selections of these fields. */
  planObject(
    type: GraphQLObjectType | GraphQLAbstractType,
    nodes: readonly FieldNode[],
    scope: Scope,
    columns: Columns,
  ): ObjectPlan {
    if (type instanceof GraphQLObjectType) {
      const fields = this.#planFields(type, nodes, scope, columns, []);
      return { fields: new Map([[type.name, fields]]), typeIndex: undefined };
    }
    const declaration = type.extensions.cypher;
    if (declaration === undefined) throw new Error(`The type ${type.name} doesn't tell its types apart.`);
    const planned: PlannedField[] = [];
    const fields = this.#selection
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

  /** Plans a connection as one column: its rows and their total count, each where it is selected. */
  planConnection(
    declaration: ConnectionDeclaration,
    selectedField: SelectedField,
    outer: Scope,
    columns: Columns,
  ): Extract<FieldPlan, { readonly kind: 'connection' }> {
    const { field, nodes } = selectedField;
    const type = connectionType(field);
    const scope = this.openScope(outer, selectedField);
    const { page, readPage } = planPage(declaration, scope, this.#selection.argumentsOf(selectedField));
    this.#connections.set(scope, { declaration, page });
    const row = new Columns();
    const selected = this.#selection.fields(type, nodes);
    const summaries: Columns[] = [];
    const planSummary = (selectedSummary: SelectedField) => {
      const summary = new Columns(columns);
      const object = this.#planSummary(declaration, selectedSummary, scope, summary);
      // Behind the rows and their total.
      return { object, index: summaries.push(summary) + 1 };
    };
    const parts = this.#planParts(type, selected, scope, row, planSummary);
    const pageInfo = pageInfoMembers(parts);
    const hasCursors = pageInfo.has('startCursor') || pageInfo.has('endCursor');
    const cursorIndex = hasCursors ? row.add(orderValues(page, scope)) : undefined;
    const rowsMore = pageInfo.has(page.backward ? 'hasPreviousPage' : 'hasNextPage') ? 1 : 0;

    const clauses = pageClauses(declaration, scope, page, rowsMore);
    const kinds = new Set([...parts.values()].map(({ kind }) => kind));
    const hasRows = kinds.has('edges') || kinds.has('nodes') || kinds.has('pageInfo');
    this.bindings.page(scope.site, readPage, hasRows);
    const rows = collect([...clauses.page, row.returnClause]);
    const rowsColumn = hasRows ? columns.bind(rows, scope.variable('rows')) : 'null';
    const total = count(clauses.all, scope);
    const totalColumn = kinds.has('totalCount') ? columns.bind(total, scope.variable('total')) : 'null';
    const whole = [rowsColumn, totalColumn, ...summaries.map((summary) => summary.row)];
    const index = columns.add(`[${whole.join(', ')}]`);
    const connection: ConnectionPlan = { page, parts, cursorIndex };
    return { kind: 'connection', index, connection };
  }

  #planFields(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    scope: Scope,
    columns: Columns,
    planned: PlannedField[],
  ): FieldPlans {
    const plans = new Map<string, FieldPlan>();
    for (const [responseKey, fieldNodes] of this.#selection.fields(type, nodes)) {
      const field = fieldOf(type, fieldNodes);
      if (field === undefined) {
        plans.set(responseKey, { kind: 'typename' });
        continue;
      }
      const declaration = declarationOf(field);
      const twin = planned.find(
        (other) => other.declaration === declaration && sameNodes(other.nodes, fieldNodes),
      );
      const plan = twin?.plan ?? this.#planField(field, declaration, fieldNodes, scope, columns);
      planned.push({ declaration, nodes: fieldNodes, plan });
      plans.set(responseKey, plan);
    }
    return plans;
  }

  #planField(
    field: GraphQLField<unknown, unknown>,
    declaration: FieldDeclaration,
    nodes: readonly FieldNode[],
    scope: Scope,
    columns: Columns,
  ): FieldPlan {
    switch (declaration.kind) {
      case 'column':
        return {
          kind: 'column',
          index: columns.add(declaration.expression(scope)),
          decode: declaration.decode,
          type: field.type,
          members: this.#selection.members(field, nodes),
        };
      case 'cursor':
        return this.#planCursor(scope, columns);
      case 'here': {
        const row = new Columns(columns);
        const { variable } = declaration;
        const reached = variable === undefined ? scope : { ...scope, node: scope.variable(variable) };
        const object = this.planObject(rowType(field), nodes, reached, row);
        return { kind: 'object', index: columns.add(row.row), object, nullable: !isNonNullType(field.type) };
      }
      case 'one':
      case 'list':
        return this.#planRows({ field, nodes }, declaration, scope, columns);
      case 'edgeList':
        return this.#planRows({ field, nodes }, this.#edgeList(declaration.name, scope), scope, columns);
      case 'lists':
        return this.#planLists({ field, nodes }, declaration, scope, columns);
      case 'connection':
        return this.planConnection(declaration, { field, nodes }, scope, columns);
      case 'edgeConnection': {
        const connection = this.#edgeConnection(declaration.name, scope);
        return this.planConnection(connection, { field, nodes }, scope, columns);
      }
      default:
        throw new Error(`The field '${field.name}' stands outside a connection.`);
    }
  }

  #planRows(
    selected: SelectedField,
    declaration: OneDeclaration | ListDeclaration,
    outer: Scope,
    columns: Columns,
  ): FieldPlan {
    const { field, nodes } = selected;
    const scope = this.openScope(outer, selected);
    const row = new Columns();
    const object = this.planObject(rowType(field), nodes, scope, row);
    const limit = declaration.kind === 'one' ? ' LIMIT 1' : this.#listLimit(declaration, scope);
    const summarized = this.#summaries.get(outer);
    if (summarized !== undefined) this.bindings.reads(scope.site, assumedConnectionLength);
    const rows = collect([
      ...(summarized ?? []),
      ...rowClauses(declaration, scope).all,
      `WITH * ORDER BY ${declaration.orderBy(scope).join(', ')}${limit}`,
      row.returnClause,
    ]);
    // Whatever is selected below may aggregate, at any depth.
    const list = columns.bind(rows, scope.variable('list'));
    if (declaration.kind === 'one') {
      const nullable = !isNonNullType(field.type);
      return { kind: 'object', index: columns.add(`head(${list})`), object, nullable };
    }
    return { kind: 'list', index: columns.add(list), object };
  }

  #planLists(
    selected: SelectedField,
    declaration: ListsDeclaration,
    outer: Scope,
    columns: Columns,
  ): FieldPlan {
    const scope = this.openScope(outer, selected);
    this.bindings.rows(scope.site, (_values, above) => declaration.atMost(above?.args ?? {}));
    const row = new Columns();
    const object = this.planObject(rowType(selected.field), selected.nodes, scope, row);
    const [list, place] = [scope.variable('list'), scope.variable('place')];
    const nodes = collect([
      `UNWIND range(0, size(${list}) - 1) AS ${place}`,
      `WITH ${place}, ${list}[${place}] AS ${scope.node} ORDER BY ${place}`,
      row.returnClause,
    ]);
    const lists = collect([declaration.match(scope), `RETURN ${nodes} AS row`]);
    return { kind: 'lists', index: columns.add(columns.bind(lists, scope.variable('lists'))), object };
  }

  /** What cuts a list to its argument `first`, where it has one; counts its rows. */
  #listLimit({ first, atMost }: ListDeclaration, { site, parameter }: SiteScope): string {
    if (first === undefined) {
      this.bindings.rows(site, (_values, outer) => atMost?.(outer?.args ?? {}) ?? assumedListLength);
      return '';
    }
    this.bindings.rows(site, ({ args }) => listSize(args, first));
    this.bindings.check(site, (args) => listSize(args, first));
    return ` LIMIT ${parameter(({ args }) => listSize(args, first))}`;
  }

  #edgeList(name: string, edge: Scope): ListDeclaration {
    const list = this.#connections.get(edge)?.declaration.edgeLists?.[name];
    if (list === undefined) throw new Error(`The connection does not say how its edges reach '${name}'.`);
    return { kind: 'list', ...list };
  }

  #edgeConnection(name: string, edge: Scope): ConnectionDeclaration {
    const connection = this.#connections.get(edge)?.declaration.edgeConnections?.[name];
    if (connection === undefined)
      throw new Error(`The connection does not say how its edges reach '${name}'.`);
    return { kind: 'connection', ...connection };
  }

  #planCursor(scope: Scope, columns: Columns): FieldPlan {
    const page = this.#connections.get(scope)?.page;
    if (page === undefined) throw new Error('A cursor stands outside a connection.');
    return { kind: 'cursor', index: columns.add(orderValues(page, scope)), order: page.order };
  }

  #planParts(
    type: GraphQLObjectType,
    selected: SelectedFields,
    scope: Scope,
    row: Columns,
    planSummary: (selected: SelectedField) => { readonly object: ObjectPlan; readonly index: number },
  ): ReadonlyMap<string, ConnectionPart> {
    const parts = new Map<string, ConnectionPart>();
    for (const [responseKey, nodes] of selected) {
      const field = fieldOf(type, nodes);
      if (field === undefined) {
        parts.set(responseKey, { kind: 'typename', typeName: type.name });
        continue;
      }
      const { kind } = declarationOf(field);
      if (kind === 'edges') {
        parts.set(responseKey, { kind, object: this.planObject(rowType(field), nodes, scope, row) });
      } else if (kind === 'nodes') {
        const columns = new Columns(row);
        const object = this.planObject(rowType(field), nodes, scope, columns);
        parts.set(responseKey, { kind, object, index: row.add(columns.row) });
      } else if (kind === 'pageInfo') {
        parts.set(responseKey, { kind, members: this.#selection.members(field, nodes) });
      } else if (kind === 'totalCount') {
        parts.set(responseKey, { kind });
      } else if (kind === 'summary') {
        parts.set(responseKey, { kind, ...planSummary({ field, nodes }) });
      }
    }
    return parts;
  }

  /** Each of its lists reads the rows anew: to carry them along as one value costs the database far more memory. */
  #planSummary(
    declaration: ConnectionDeclaration,
    selected: SelectedField,
    connection: Scope,
    columns: Columns,
  ): ObjectPlan {
    const scope = this.openScope(connection, selected);
    this.bindings.summary(scope.site);
    const { all } = rowClauses(declaration, connection);
    this.#summaries.set(scope, [...all, `WITH DISTINCT ${connection.node} AS ${scope.node}`]);
    return this.planObject(rowType(selected.field), selected.nodes, scope, columns);
  }
}

/** The names of what is selected of a connection's pageInfo, under whatever alias. */
function pageInfoMembers(parts: ReadonlyMap<string, ConnectionPart>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of parts.values()) {
    if (part.kind !== 'pageInfo') continue;
    for (const member of part.members.values()) if (member.kind === 'member') names.add(member.name);
  }
  return names;
}

function sameFields(a: FieldPlans, b: FieldPlans): boolean {
  return a.size === b.size && [...a].every(([key, plan]) => b.get(key) === plan);
}

function sameNodes(a: readonly FieldNode[], b: readonly FieldNode[]): boolean {
  return a.length === b.length && a.every((node, index) => node === b[index]);
}

function orderValues(page: Page, scope: Scope): string {
  return `[${page.terms.map(({ expression }) => expression(scope)).join(', ')}]`;
}
