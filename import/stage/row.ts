import type { SQLOutputValue } from 'node:sqlite';
import {
  type NodeLabel,
  nodeLabels,
  type Properties,
  type RelationshipType,
  relationshipTypes,
} from '../../src/graph/model.ts';
import { decode } from './encode.ts';

/** A row as SQLite hands it out. */
export type StageRow = Readonly<Record<string, SQLOutputValue>>;

/**
 * @throws Error where the column holds no text: then the statement asks for something else than its caller takes it
 * for
 */
export function textIn(row: StageRow, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpected(row, column);
  return value;
}

export function textOrNullIn(row: StageRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}

/** Reads the values of a node or relationship, which the tables keep in the column `vals`. */
export function valuesIn(row: StageRow): Properties {
  return decode(textIn(row, 'vals'));
}

export function labelIn(row: StageRow): NodeLabel {
  return knownIn(nodeLabels, row, 'label');
}

export function typeIn(row: StageRow): RelationshipType {
  return knownIn(relationshipTypes, row, 'type');
}

/** @throws Error where the column holds none of the values */
export function knownIn<Value>(values: readonly Value[], row: StageRow, column: string): Value {
  const value = values.find((each) => each === row[column]);
  if (value === undefined) throw unexpected(row, column);
  return value;
}

function unexpected(row: StageRow, column: string): Error {
  return new Error(`A row of the stage holds ${String(row[column])} as its ${column}.`);
}
