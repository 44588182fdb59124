import { z } from 'zod';
import type { SameAsLine } from '../../formats/format.ts';

const sameAsLine = z.tuple([z.string(), z.string(), z.enum(['same', 'different'])]);

/** The keys that the lines of a same-as file name. */
export function sameAsKeys(sameAsLines: readonly SameAsLine[]): string[] {
  return sameAsLines.flatMap(({ one, other }) => [one, other]);
}

/** Reads the texts in which a source keeps its lines. */
export function storedSameAsLines(texts: unknown): SameAsLine[] {
  return (
    z
      .array(z.string())
      .nullish()
      .parse(texts)
      ?.map((text) => toSameAsLine(JSON.parse(text))) ?? []
  );
}

/** The texts that `storedSameAsLines` reads back. */
export function storeSameAsLines(sameAsLines: readonly SameAsLine[]): string[] {
  return sameAsLines.map(({ one, other, verdict }) => JSON.stringify([one, other, verdict]));
}

function toSameAsLine(value: unknown): SameAsLine {
  const [one, other, verdict] = sameAsLine.parse(value);
  return { one, other, verdict };
}
