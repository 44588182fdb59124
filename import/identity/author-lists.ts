import { compatibleWith, type ReadByline } from './bylines.ts';

/** In so many names of the shorter list one may be written so that it does not pair: four, eight, … */
const namesPerMiss = 4;

/**
 * Whether the authors of two papers are the same people, as far as names can tell: the shorter list's names are compatible
 * with names of the longer one, all but one in four. Where both are complete, the longer list is at most twice as long.
 * @returns undefined where nothing tells: a list is empty, or both may lack the authors whom only the other has
 */
export function agreeOnAuthors(one: ReadByline, other: ReadByline): boolean | undefined {
  const [short, long] = one.authors.length <= other.authors.length ? [one, other] : [other, one];
  if (short.authors.length === 0) return undefined;
  const paired = Math.min(countPaired(short, long), countPaired(long, short));
  if (!short.isComplete && !long.isComplete && paired > 0 && !isMost(paired, short)) return undefined;
  const isHalf = paired * 2 >= long.authors.length || !short.isComplete || !long.isComplete;
  return paired > 0 && isMost(paired, short) && isHalf;
}

function isMost(paired: number, { authors: { length } }: ReadByline): boolean {
  return length - paired <= Math.floor(length / namesPerMiss);
}

function countPaired(one: ReadByline, other: ReadByline): number {
  return compatibleWith(one.authors, other.authors).filter((found) => found.length > 0).length;
}
