import { isObject } from './fields.ts';

/** A record in a JSON text, and its number there, counted from 1, where it is one of several. */
export interface FoundRecord {
  readonly record: unknown;
  readonly number: number | undefined;
}

export type Parsed = { readonly value: unknown } | { readonly problem: string };

/** Parses JSON from outside: what is none is data too. */
export function parseJson(text: string): Parsed {
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
