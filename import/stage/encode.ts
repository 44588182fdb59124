import { z } from 'zod';
import type { Properties } from '../../src/graph/model.ts';

/** Values as one text: the same values are the same text, in whatever order they were found. */
export function encode(values: Properties): string {
  const names = Object.keys(values).sort();
  return JSON.stringify(values, names.length > 1 ? names : undefined);
}

/** What a property can hold, as it is read back from the database. */
export const storedProperties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/** Reads back what `encode` has written, and nothing else: what the stage holds needs no check. */
export function decode(text: unknown): Properties {
  const values: Properties = JSON.parse(String(text));
  return values;
}

/** What the database answers with, checked: a property of the model is nothing else. */
export function propertiesOf(value: unknown): Properties {
  return storedProperties.parse(value);
}
