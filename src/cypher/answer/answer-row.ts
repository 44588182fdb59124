import type { OrderValues } from '../cursor.ts';

/** A row of the statement's answer: values in the order of its plan's columns. */
export type AnswerRow = readonly unknown[];

/** Whether an answer's value is a row, or a list of rows. */
export function isRow(value: unknown): value is AnswerRow {
  return Array.isArray(value);
}

/** The rows in a value; none where it is no list: a column that nothing asked for holds null. */
export function rowsOf(value: unknown): readonly AnswerRow[] {
  return isRow(value) ? value.filter(isRow) : [];
}

/** The row that stands inside another one; an empty one where there is none. */
export function rowAt(row: AnswerRow, index: number): AnswerRow {
  const value = row[index];
  return isRow(value) ? value : [];
}

/** A row's values in the connection's order, as its column holds them, for a cursor. */
export function orderValuesOf(value: unknown): OrderValues {
  if (!isRow(value)) return [];
  return value.map((item) => (typeof item === 'number' ? item : String(item)));
}
