import type { Decode } from './fields.ts';

/** A text. @throws TypeError where it is none: a fault of ours */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new TypeError(`The database answered ${JSON.stringify(value)} where a text stands.`);
}

/** A whole number. @throws TypeError where it is none */
export function integer(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new TypeError(`The database answered ${JSON.stringify(value)} where an integer stands.`);
}

/** A number, whole or not. @throws TypeError where it is none */
export function number(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new TypeError(`The database answered ${JSON.stringify(value)} where a number stands.`);
}

/** True or false. @throws TypeError where it is neither */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`The database answered ${JSON.stringify(value)} where true or false stands.`);
}

/** A value that a node may not have: null then. */
export function optional<Value>(decode: Decode<Value>): Decode<Value | null> {
  return (value) => (value === null || value === undefined ? null : decode(value));
}

/** A list; a node without the property has an empty one. */
export function listOf<Value>(decode: Decode<Value>): Decode<Value[]> {
  return (value) => (Array.isArray(value) ? value.map(decode) : []);
}

/** One of an enum's values. What it makes throws a TypeError for any other. */
export function enumValue<Value extends string>(values: readonly Value[]): Decode<Value> {
  return (value) => {
    const known = values.find((candidate) => candidate === value);
    if (known === undefined) throw new TypeError(`The database answered ${JSON.stringify(value)}.`);
    return known;
  };
}
