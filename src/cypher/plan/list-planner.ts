import { isNonNullType } from 'graphql';
import type { ListDeclaration, ListsDeclaration, OneDeclaration } from '../declarations.ts';
import { listSize, maximumPageSize } from '../page.ts';
import type { Scope, SiteScope } from '../scope.ts';
import { collectRows, rowClauses } from './clauses.ts';
import type { ConnectionPlanner, PlanObject } from './connection-planner.ts';
import type { StatementDraft } from './draft.ts';
import type { FieldPlan } from './plan.ts';
import { RowColumns } from './row-columns.ts';
import { rowType, type SelectedField } from './selection.ts';

/** The number of rows that the cost of a selection counts for a list without a limit: such lists are short by nature. */
const assumedListLength = 5;

/** The number of rows that it counts for all rows of a connection, which nobody knows beforehand: a full page. */
const assumedConnectionLength = maximumPageSize;

/** The same for a connection of a root field, all of whose nodes are looked at: measured, as docs/limits.md says. */
const rootConnectionLength = 3_500;

/** Plans fields that lead to rows without pages: one row, a list, or a list of lists. */
export class ListPlanner {
  readonly #draft: StatementDraft;
  readonly #planObject: PlanObject;
  readonly #connections: ConnectionPlanner;

  constructor(draft: StatementDraft, planObject: PlanObject, connections: ConnectionPlanner) {
    this.#draft = draft;
    this.#planObject = planObject;
    this.#connections = connections;
  }

  plan(
    declaration: OneDeclaration | ListDeclaration,
    selected: SelectedField,
    outer: Scope,
    columns: RowColumns,
  ): FieldPlan {
    const { field, nodes } = selected;
    const scope = this.#draft.openScope(outer, selected);
    const row = new RowColumns();
    const object = this.#planObject(rowType(field), nodes, scope, row);
    const limit = declaration.kind === 'one' ? ' LIMIT 1' : this.#listLimit(declaration, scope);
    const summarized = this.#connections.summarizedRows(outer);
    this.#draft.cost.reads(
      scope.site,
      ({ args }) => declaration.reads?.(args, { rows: true, total: false }) ?? 0,
    );
    if (summarized !== undefined) {
      const isRoot = outer.outer.outer.site === undefined;
      this.#draft.cost.reads(scope.site, () => (isRoot ? rootConnectionLength : assumedConnectionLength));
    }
    const rows = collectRows([
      ...(summarized ?? []),
      ...rowClauses(declaration, scope).all,
      `WITH * ORDER BY ${declaration.orderBy(scope).join(', ')}${limit}`,
      row.returnClause,
    ]);
    // A field selected below may aggregate, at any depth.
    const list = columns.bind(rows, scope.variable('list'));
    if (declaration.kind === 'one') {
      const nullable = !isNonNullType(field.type);
      return { kind: 'object', index: columns.add(`head(${list})`), object, nullable };
    }
    return { kind: 'list', index: columns.add(list), object };
  }

  planLists(
    declaration: ListsDeclaration,
    selected: SelectedField,
    outer: Scope,
    columns: RowColumns,
  ): FieldPlan {
    const scope = this.#draft.openScope(outer, selected);
    this.#draft.cost.rows(scope.site, (_values, above) => declaration.atMost(above?.args ?? {}), {
      names: declaration.bounds,
      of: 'above',
    });
    const row = new RowColumns();
    const object = this.#planObject(rowType(selected.field), selected.nodes, scope, row);
    const [list, place] = [scope.variable('list'), scope.variable('place')];
    const nodes = collectRows([
      `UNWIND range(0, size(${list}) - 1) AS ${place}`,
      `WITH ${place}, ${list}[${place}] AS ${scope.node} ORDER BY ${place}`,
      row.returnClause,
    ]);
    const lists = collectRows([declaration.match(scope), `RETURN ${nodes} AS row`]);
    return { kind: 'lists', index: columns.add(columns.bind(lists, scope.variable('lists'))), object };
  }

  /** The clause that cuts a list to its argument `first`, or an empty text for a list without one. Sets the list's cost. */
  #listLimit({ first, atMost, bounds = [] }: ListDeclaration, { site, parameter }: SiteScope): string {
    const { bindings, cost } = this.#draft;
    if (first === undefined) {
      cost.rows(site, (_values, outer) => atMost?.(outer?.args ?? {}) ?? assumedListLength, {
        names: bounds,
        of: 'above',
      });
      return '';
    }
    cost.rows(site, ({ args }) => listSize(args, first), { names: ['first'], of: 'field' });
    bindings.sites.check(site, (args) => listSize(args, first));
    return ` LIMIT ${parameter(({ args }) => listSize(args, first))}`;
  }
}
