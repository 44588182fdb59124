import { foldText } from '../../src/graph/text.ts';

/**
 * The most characters of a text, by what it is. Longer than any of a real source: a text beyond it is another thing than
 * the place it stands in says. And Neo4j indexes no more than 8 kB.
 */
export const longest = { name: 200, label: 300, title: 1000, id: 300 } as const;

/** Folding makes some letters up to eighteen times as long. */
const mostOfOneLetter = 18;

/** Whether neither a text nor its folded form, by which it is found, has more characters than this. */
export function fits(text: string, most: number): boolean {
  if (text.length * mostOfOneLetter <= most) return true;
  return text.length <= most && foldText(text).length <= most;
}
