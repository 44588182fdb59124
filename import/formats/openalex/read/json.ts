import type { InputFile } from '../../../read/input.ts';
import { openAlexId } from '../ids.ts';
import { type RecordKind, recordKindOf } from '../kinds.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A record in a JSON text, and its number there, counted from 1, where it is one of several. */
export interface FoundRecord {
  readonly record: unknown;
  readonly number: number | undefined;
}

/** Where a record stands, for the report. */
export interface RecordPlace {
  readonly file: InputFile;
  /** Counted from 1; null in a text that is read as a whole. */
  readonly line: number | null;
  /** Its number among the records of one text, where the line does not tell it. */
  readonly number?: number | undefined;
}

/** Takes the records of an input one by one: any JSON value may stand where a record should. */
export type TakeRecord = (record: unknown, place: RecordPlace) => void;

export type ParsedJson = { readonly value: unknown } | { readonly problem: string };

/** Parses JSON from outside: what is none is data too. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: `This is not JSON, or stops before its end: ${reason.toWellFormed()}.` };
  }
}

/** The records of a page of the API or of a list; else the value is one itself. */
export function recordsIn(value: unknown): FoundRecord[] {
  const list = isObject(value) && value.id === undefined ? value.results : value;
  if (!Array.isArray(list)) return [{ record: value, number: undefined }];
  return list.map((record, index) => ({ record, number: index + 1 }));
}

/** The kind that the record's id names; null for records of other kinds and for what is none. */
export function kindOfRecord(record: unknown): RecordKind | null {
  return recordKindOf(isObject(record) ? openAlexId(record.id) : null);
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
