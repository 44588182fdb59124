import type { FieldNode, GraphQLAbstractType, GraphQLObjectType } from 'graphql';
import type { ConnectionDeclaration, ListDeclaration } from '../declarations.ts';
import { type PagePlan, planPage } from '../page.ts';
import type { Scope, SiteScope } from '../scope.ts';
import { collectRows, countRows, pageClauses, rowClauses } from './clauses.ts';
import type { StatementDraft } from './draft.ts';
import type { ConnectionPart, FieldPlan, ObjectPlan } from './plan.ts';
import { RowColumns } from './row-columns.ts';
import { connectionType, declarationOf, fieldOf, rowType, type SelectedField } from './selection.ts';

/** Plans rows of a type, or of every type behind an interface or a union, for the selections of these fields. */
export type PlanObject = (
  type: GraphQLObjectType | GraphQLAbstractType,
  nodes: readonly FieldNode[],
  scope: Scope,
  columns: RowColumns,
) => ObjectPlan;

type ConnectionFieldPlan = Extract<FieldPlan, { readonly kind: 'connection' }>;

/** A connection whose rows are being planned. */
interface OpenConnection {
  readonly declaration: ConnectionDeclaration;
  readonly scope: SiteScope;
  readonly page: PagePlan;
  /** The columns of its rows. */
  readonly row: RowColumns;
  /** The columns that the connection itself is one of. */
  readonly columns: RowColumns;
  /** The columns of each summary, in the order in which they stand behind the rows and the total. */
  readonly summaries: RowColumns[];
}

/** Plans connections with their edges, nodes, totals and summaries. */
export class ConnectionPlanner {
  readonly #draft: StatementDraft;
  readonly #planObject: PlanObject;
  readonly #connections = new Map<Scope, OpenConnection>();
  /** For each summary the clauses up to the rows that its lists start from. */
  readonly #summaries = new Map<Scope, readonly string[]>();

  constructor(draft: StatementDraft, planObject: PlanObject) {
    this.#draft = draft;
    this.#planObject = planObject;
  }

  /** Plans a connection as one column: its rows, their total count and its summaries, each where it is selected. */
  plan(
    declaration: ConnectionDeclaration,
    selected: SelectedField,
    outer: Scope,
    columns: RowColumns,
  ): ConnectionFieldPlan {
    const scope = this.#draft.openScope(outer, selected);
    const { page, readPage } = planPage(declaration, scope, this.#draft.selection.argumentsOf(selected));
    const open = { declaration, scope, page, row: new RowColumns(), columns, summaries: [] };
    this.#connections.set(scope, open);
    const parts = this.#planParts(selected, open);
    const pageInfo = pageInfoMembers(parts);
    const hasCursors = pageInfo.has('startCursor') || pageInfo.has('endCursor');
    const cursorIndex = hasCursors ? open.row.add(orderValues(page, scope)) : undefined;
    const rowsMore = pageInfo.has(page.backward ? 'hasPreviousPage' : 'hasNextPage') ? 1 : 0;

    const kinds = new Set([...parts.values()].map(({ kind }) => kind));
    const hasRows = kinds.has('edges') || kinds.has('nodes') || kinds.has('pageInfo');
    this.#draft.bindings.sites.page(scope.site, readPage);
    const hasTotal = kinds.has('totalCount');
    // The database looks for the first row of an empty page, too, and plans all that is selected of it.
    this.#draft.cost.rows(scope.site, (values) => (hasRows ? Math.max(values.page?.size ?? 0, 1) : 0));
    const asked = { rows: hasRows, total: hasTotal };
    if (hasRows || hasTotal)
      this.#draft.cost.reads(scope.site, ({ args }) => declaration.reads?.(args, asked) ?? 0);
    if (hasTotal && outer.site !== undefined) this.#draft.cost.reads(scope.site, () => 1);
    const index = columns.add(connectionColumn(open, { hasRows, hasTotal, rowsMore }));
    return { kind: 'connection', index, connection: { page, parts, cursorIndex } };
  }

  /** Plans the field `cursor` of an edge. */
  planCursor(edge: Scope, columns: RowColumns): FieldPlan {
    const { page } = this.#connectionOf(edge);
    return { kind: 'cursor', index: columns.add(orderValues(page, edge)), order: page.order };
  }

  /** How the connection that an edge stands on reaches the edge's sources. */
  edgeSources(edge: Scope): ListDeclaration {
    const { edgeSources } = this.#connectionOf(edge).declaration;
    if (edgeSources === undefined)
      throw new Error('The connection does not say how its edges reach sources.');
    return { kind: 'list', ...edgeSources };
  }

  /** How the connection that an edge stands on reaches the edge's papers. */
  edgePapers(edge: Scope): ConnectionDeclaration {
    const { edgePapers } = this.#connectionOf(edge).declaration;
    if (edgePapers === undefined) throw new Error('The connection does not say how its edges reach papers.');
    return { kind: 'connection', ...edgePapers };
  }

  /** The clauses up to the rows that the lists of a summary start from; undefined for any other scope. */
  summarizedRows(scope: Scope): readonly string[] | undefined {
    return this.#summaries.get(scope);
  }

  #connectionOf(edge: Scope): OpenConnection {
    const connection = this.#connections.get(edge);
    if (connection === undefined) throw new Error('A field of edges stands outside a connection.');
    return connection;
  }

  #planParts(selected: SelectedField, open: OpenConnection): ReadonlyMap<string, ConnectionPart> {
    const type = connectionType(selected.field);
    const parts = new Map<string, ConnectionPart>();
    for (const [responseKey, nodes] of this.#draft.selection.fields(type, selected.nodes)) {
      const field = fieldOf(type, nodes);
      parts.set(
        responseKey,
        field === undefined
          ? { kind: 'typename', typeName: type.name }
          : this.#planPart({ field, nodes }, open),
      );
    }
    return parts;
  }

  #planPart(selected: SelectedField, open: OpenConnection): ConnectionPart {
    const { field, nodes } = selected;
    const { scope, row } = open;
    const { kind } = declarationOf(field);
    switch (kind) {
      case 'edges':
        return { kind, object: this.#planObject(rowType(field), nodes, scope, row) };
      case 'nodes': {
        const columns = new RowColumns(row);
        const object = this.#planObject(rowType(field), nodes, scope, columns);
        return { kind, object, index: row.add(columns.row) };
      }
      case 'pageInfo':
        return { kind, members: this.#draft.selection.members(field, nodes) };
      case 'totalCount':
        return { kind };
      case 'summary':
        return { kind, ...this.#planSummary(selected, open) };
      default:
        throw new Error(`The field '${field.name}' stands on a connection and is declared as a ${kind}.`);
    }
  }

  /** Each list of a summary reads the rows anew: to carry them along as one value costs the database far more memory. */
  #planSummary(selected: SelectedField, open: OpenConnection): { object: ObjectPlan; index: number } {
    const { declaration, scope: connection, columns, summaries } = open;
    const summary = new RowColumns(columns);
    const scope = this.#draft.openScope(connection, selected);
    this.#draft.cost.oncePerConnection(scope.site);
    const { all } = rowClauses(declaration, connection);
    this.#summaries.set(scope, [...all, `WITH DISTINCT ${connection.node} AS ${scope.node}`]);
    const object = this.#planObject(rowType(selected.field), selected.nodes, scope, summary);
    // The rows and their total stand before the summaries.
    return { object, index: summaries.push(summary) + 1 };
  }
}

/** The expression of a connection: its rows, its total and its summaries; null for what is not selected. */
function connectionColumn(
  { declaration, scope, page, row, columns, summaries }: OpenConnection,
  asked: { readonly hasRows: boolean; readonly hasTotal: boolean; readonly rowsMore: number },
): string {
  const clauses = pageClauses(declaration, scope, page, asked.rowsMore);
  const rows = collectRows([...clauses.page, row.returnClause]);
  const rowsColumn = asked.hasRows ? columns.bind(rows, scope.variable('rows')) : 'null';
  const total = countRows(clauses.all, scope);
  const totalColumn = asked.hasTotal ? columns.bind(total, scope.variable('total')) : 'null';
  return `[${[rowsColumn, totalColumn, ...summaries.map((summary) => summary.row)].join(', ')}]`;
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

function orderValues(page: PagePlan, scope: Scope): string {
  return `[${page.terms.map(({ expression }) => expression(scope)).join(', ')}]`;
}
