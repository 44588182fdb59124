import type { Properties } from '../../src/graph/model.ts';

/** Values as one text: the same values are the same text, in whatever order they were found. */
export function encode(values: Properties): string {
  const names = Object.keys(values).sort();
  return JSON.stringify(values, names.length > 1 ? names : undefined);
}

/** Reads back what `encode` has written, and nothing else: what the stage holds needs no check. */
export function decode(text: string): Properties {
  const values: Properties = JSON.parse(text);
  return values;
}
