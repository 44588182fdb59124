import type { RecordFields } from './record-fields.ts';

/** No abstract has as many words; a place beyond is damage, and would cost memory for the gap before it. */
const mostWords = 1_000_000;

/**
 * The abstract that an index of its words stands for: word to places, counted from 0. White space comes back as single
 * spaces; a place that no word claims leaves no gap.
 * @returns null where there is none, or the index is damaged
 */
export function invertedAbstract(index: unknown, name: string, fields: RecordFields): string | null {
  const words: string[] = [];
  for (const [word, places] of Object.entries(fields.object(index, name) ?? {})) {
    if (!Array.isArray(places)) return fields.mark(name);
    for (const place of places) {
      if (!Number.isInteger(place) || place < 0 || place >= mostWords) return fields.mark(name);
      words[place] = word;
    }
  }
  // A gap stands in no iteration of `filter`, unlike one of `join`.
  return fields.text(words.filter(() => true).join(' '), name);
}
