import { type GraphQLField, isNonNullType } from 'graphql';
import type { BoundValues } from '../bindings.ts';
import { encodeCursor } from '../cursor.ts';
import type {
  ColumnPlan,
  ConnectionPart,
  ConnectionPlan,
  FieldPlan,
  ObjectPlan,
  RootPlan,
} from '../plan/plan.ts';
import { type AnswerRow, isRow, orderValuesOf, rowAt, rowsOf } from './answer-row.ts';
import { tooLongAnswer } from './answer-size.ts';
import { jsonString, membersWriter, notNull, objectWriter, valueWriter } from './json.ts';
import { PlannedConnection } from './planned.ts';
import { foundNodes, onlyRow, rowAbout } from './root-rows.ts';

/**
 * Writes the answer of a root field's statement as the field's JSON, byte for byte as GraphQL's executor and the
 * resolvers write it.
 * @throws where the executor would state an error: then it has to answer, and its error may be another one. And the
 * GraphQLError COST_LIMIT for an answer that would be too long
 */
export type RootWriter = (rows: readonly AnswerRow[], bound: WriterValues) => string;

/** What the writers are given for one request. */
export interface WriterValues extends BoundValues {
  /** How many characters the answer may have. */
  readonly longest: number;
}

/** Writes one field of a row, or the row whole. */
type WriteRow = (row: AnswerRow, bound: WriterValues) => string;

/** Makes the writer once for a plan: everything that depends on the plan alone happens here. */
export function rootWriter(field: GraphQLField<unknown, unknown>, { result }: RootPlan): RootWriter {
  switch (result.kind) {
    case 'lookup': {
      const write = rowWriter(result.object);
      return (rows, bound) => {
        const row = onlyRow(result, rows);
        return row === undefined ? 'null' : write(row, bound);
      };
    }
    case 'connection': {
      const write = connectionWriter(result.connection);
      return ([row = []], bound) => write(row[result.index], bound);
    }
    case 'about': {
      const write = rowWriter(result.object);
      const whole: RootWriter = (rows, bound) => {
        const row = rowAbout(result, rows, bound);
        return row === undefined ? 'null' : write(row, bound);
      };
      return isNonNullType(field.type) ? (rows, bound) => notNull(whole(rows, bound)) : whole;
    }
    case 'nodesById': {
      const writers = new Map(result.kinds.map((kind) => [kind, rowWriter(kind.object)]));
      return (rows, bound) => {
        const nodes = foundNodes(result, rows, bound).map((found) =>
          found === null ? 'null' : (writers.get(found.plan)?.(found.row, bound) ?? 'null'),
        );
        return result.declaration.isOne ? (nodes[0] ?? 'null') : `[${nodes.join(',')}]`;
      };
    }
  }
}

/** Writes rows of a type, or each row as its own concrete type. */
function rowWriter({ fields, typeIndex }: ObjectPlan): WriteRow {
  const writers = new Map(
    [...fields].map(([typeName, plans]) => [
      typeName,
      objectWriter(plans, (plan) => fieldWriter(plan, typeName)),
    ]),
  );
  const [only] = writers.values();
  if (typeIndex === undefined && only !== undefined) return only;
  return (row, bound) => {
    const write = writers.get(String(row[typeIndex ?? 0]));
    if (write === undefined) throw new TypeError('A node is of no type that there is.');
    return write(row, bound);
  };
}

function fieldWriter(plan: FieldPlan, typeName: string): WriteRow {
  switch (plan.kind) {
    case 'typename':
      return () => jsonString(typeName);
    case 'column':
      return columnWriter(plan);
    case 'cursor':
      return (row) => jsonString(encodeCursor(plan.order, orderValuesOf(row[plan.index])));
    case 'object': {
      const write = rowWriter(plan.object);
      const whole: WriteRow = (row, bound) => {
        const value = row[plan.index];
        return isRow(value) ? write(value, bound) : 'null';
      };
      return plan.nullable ? whole : (row, bound) => notNull(whole(row, bound));
    }
    case 'list': {
      const write = rowWriter(plan.object);
      return (row, bound) => writeList(rowsOf(row[plan.index]), write, bound);
    }
    case 'lists': {
      const write = rowWriter(plan.object);
      return (row, bound) =>
        writeList(rowsOf(row[plan.index]), (rows) => writeList(rowsOf(rows), write, bound), bound);
    }
    case 'connection': {
      const write = connectionWriter(plan.connection);
      return (row, bound) => write(row[plan.index], bound);
    }
  }
}

function columnWriter({ index, decode, type, members }: ColumnPlan): WriteRow {
  const write = valueWriter(type, members);
  return (row) => write(decode(row[index]));
}

function connectionWriter(plan: ConnectionPlan): (value: unknown, bound: WriterValues) => string {
  const write = objectWriter(plan.parts, partWriter);
  return (value, bound) => write(PlannedConnection.from(plan, value, bound), bound);
}

function partWriter(part: ConnectionPart): (connection: PlannedConnection, bound: WriterValues) => string {
  switch (part.kind) {
    case 'typename':
      return () => jsonString(part.typeName);
    case 'totalCount':
      return (connection) => String(connection.totalCount());
    case 'pageInfo': {
      const write = membersWriter(part.members);
      return (connection) => write(connection.pageInfo());
    }
    case 'edges': {
      const write = rowWriter(part.object);
      return ({ rows }, bound) => writeList(rows, write, bound);
    }
    case 'summary': {
      const write = rowWriter(part.object);
      return (connection, bound) => write(connection.summaryRow(part.index), bound);
    }
    case 'nodes': {
      const write = rowWriter(part.object);
      return ({ rows }, bound) => writeList(rows, (row) => write(rowAt(row, part.index), bound), bound);
    }
  }
}

function writeList(rows: readonly AnswerRow[], write: WriteRow, bound: WriterValues): string {
  let text = '';
  for (const row of rows) {
    text += `${text === '' ? '' : ','}${write(row, bound)}`;
    // The text is in pieces still: it is given up before they are copied into one.
    if (text.length > bound.longest) throw tooLongAnswer(bound.longest);
  }
  return `[${text}]`;
}
