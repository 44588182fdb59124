import type { GraphQLResolveInfo } from 'graphql';
import type { BoundValues } from '../bindings.ts';
import { encodeCursor } from '../cursor.ts';
import type { ConnectionPart, ConnectionPlan, FieldPlan, ObjectPlan } from '../plan/plan.ts';
import { type AnswerRow, isRow, orderValuesOf, rowAt, rowsOf } from './answer-row.ts';

/** The source of every resolver below a root field: a row, and the plan that says where its values are. */
export class PlannedObject {
  /**
   * The name of the concrete type, e.g. `Student` for a row behind `Person`. Where all types have the same fields
   * selected, it is the name of any of them.
   */
  readonly typeName: string;
  readonly #plan: ObjectPlan;
  readonly #row: AnswerRow;
  readonly #bound: BoundValues;

  constructor(plan: ObjectPlan, row: AnswerRow, bound: BoundValues) {
    this.#plan = plan;
    this.#row = row;
    this.#bound = bound;
    const [onlyType = ''] = plan.fields.keys();
    this.typeName = plan.typeIndex === undefined ? onlyType : String(row[plan.typeIndex]);
  }

  /** The value of a property, null where the node has none. */
  column(info: GraphQLResolveInfo): unknown {
    return this.#row[this.#field(info, 'column').index];
  }

  /** The node that the field leads to, or null. */
  object(info: GraphQLResolveInfo): PlannedObject | null {
    const field = this.#field(info, 'object');
    const row = this.#row[field.index];
    return isRow(row) ? new PlannedObject(field.object, row, this.#bound) : null;
  }

  list(info: GraphQLResolveInfo): PlannedObject[] {
    const field = this.#field(info, 'list');
    return rowsOf(this.#row[field.index]).map((row) => new PlannedObject(field.object, row, this.#bound));
  }

  lists(info: GraphQLResolveInfo): PlannedObject[][] {
    const field = this.#field(info, 'lists');
    return rowsOf(this.#row[field.index]).map((rows) =>
      rowsOf(rows).map((row) => new PlannedObject(field.object, row, this.#bound)),
    );
  }

  connection(info: GraphQLResolveInfo): PlannedConnection {
    const field = this.#field(info, 'connection');
    return PlannedConnection.from(field.connection, this.#row[field.index], this.#bound);
  }

  /** The cursor of the edge that this row is. */
  cursor(info: GraphQLResolveInfo): string {
    const field = this.#field(info, 'cursor');
    return encodeCursor(field.order, orderValuesOf(this.#row[field.index]));
  }

  #field<Kind extends FieldPlan['kind']>(
    info: GraphQLResolveInfo,
    kind: Kind,
  ): Extract<FieldPlan, { readonly kind: Kind }> {
    const field = this.#plan.fields.get(this.typeName)?.get(String(info.path.key));
    if (field === undefined || !isOfKind(field, kind)) {
      throw new Error(`The field ${info.parentType.name}.${info.fieldName} was not planned as a ${kind}.`);
    }
    return field;
  }
}

/** The answer to Relay's PageInfo. */
export interface PageInfoValues {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}

/** The source of a connection's resolvers: the page's rows in order, and the total where it was asked for. */
export class PlannedConnection {
  readonly #plan: ConnectionPlan;
  /** The rows of the page, in the connection's order. */
  readonly rows: readonly AnswerRow[];
  readonly #bound: BoundValues;
  readonly #hasMore: boolean;
  readonly #column: AnswerRow;

  /** @param value the connection's column: its rows, read from the end for a backward page, its total and its summaries */
  static from(plan: ConnectionPlan, value: unknown, bound: BoundValues): PlannedConnection {
    return new PlannedConnection(plan, isRow(value) ? value : [], bound);
  }

  private constructor(plan: ConnectionPlan, column: AnswerRow, bound: BoundValues) {
    const rows = rowsOf(column[0]);
    const { site, backward } = plan.page;
    const size = bound.sites[site]?.page?.size ?? 0;
    this.#bound = bound;
    const page = rows.slice(0, size);
    this.#plan = plan;
    this.rows = backward ? page.reverse() : page;
    this.#hasMore = rows.length > size;
    this.#column = column;
  }

  edges(info: GraphQLResolveInfo): PlannedObject[] {
    const { object } = this.#part(info, 'edges');
    return this.rows.map((row) => new PlannedObject(object, row, this.#bound));
  }

  nodes(info: GraphQLResolveInfo): PlannedObject[] {
    const { object, index } = this.#part(info, 'nodes');
    return this.rows.map((row) => new PlannedObject(object, rowAt(row, index), this.#bound));
  }

  /** The cursor that led to this page tells whether rows lie in the other direction. */
  pageInfo(): PageInfoValues {
    const { page } = this.#plan;
    return {
      hasNextPage: page.backward ? page.hasBefore : this.#hasMore,
      hasPreviousPage: page.backward ? this.#hasMore : page.hasAfter,
      startCursor: this.#cursorOf(this.rows[0]),
      endCursor: this.#cursorOf(this.rows.at(-1)),
    };
  }

  totalCount(): number {
    const total = this.#column[1];
    return typeof total === 'number' ? total : 0;
  }

  summary(info: GraphQLResolveInfo): PlannedObject {
    const { object, index } = this.#part(info, 'summary');
    return new PlannedObject(object, this.summaryRow(index), this.#bound);
  }

  /** @param index the place of the summary in the connection's column */
  summaryRow(index: number): AnswerRow {
    return rowAt(this.#column, index);
  }

  #cursorOf(row: AnswerRow | undefined): string | null {
    const { cursorIndex, page } = this.#plan;
    return row === undefined || cursorIndex === undefined
      ? null
      : encodeCursor(page.order, orderValuesOf(row[cursorIndex]));
  }

  #part<Kind extends ConnectionPart['kind']>(
    info: GraphQLResolveInfo,
    kind: Kind,
  ): Extract<ConnectionPart, { readonly kind: Kind }> {
    const part = this.#plan.parts.get(String(info.path.key));
    if (part === undefined || !isOfKind(part, kind)) {
      throw new Error(`The connection's ${info.fieldName} was not planned.`);
    }
    return part;
  }
}

function isOfKind<Union extends { readonly kind: string }, Kind extends Union['kind']>(
  value: Union,
  kind: Kind,
): value is Extract<Union, { readonly kind: Kind }> {
  return value.kind === kind;
}
