import { z } from 'zod';
import type { Properties } from '../../../src/graph/model.ts';

/** What a property can hold, as it is read back from the database. */
export const storedProperties = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]),
);

/** Checks what the database answers with: a property of the model is nothing else. */
export function propertiesOf(value: unknown): Properties {
  return storedProperties.parse(value);
}
