import type { Issues } from '../../../read/issues.ts';
import type { PageLine, Stated } from '../page.ts';
import { isSentence } from './furniture.ts';
import type { LeftOut } from './left-out.ts';
import { wholeLines } from './lines.ts';

/**
 * Reads the topics, one a line. They stand together right under their heading, so an empty line ends them, and what
 * follows it is of the website. A notice between two empty lines may stand among them. In a text with an empty line
 * under the heading, empty lines tell nothing.
 */
export function parseTopics(lines: readonly PageLine[], leftOut: LeftOut, issues: Issues): Stated[] {
  const isSpaced = lines[0]?.text === '';
  const topics: PageLine[] = [];
  let place: Place = 'topics';
  for (const line of lines) {
    place = placeOf(line, place, isSpaced);
    if (line.text === '' || line.furniture) continue;
    if (place === 'topics' && !isSentence(line.text)) topics.push(line);
    else leftOut.add(line);
  }
  return wholeLines(topics, issues);
}

/** Among the topics, in the empty lines under them, in a notice under those, or past the topics. */
type Place = 'topics' | 'gap' | 'notice' | 'over';

function placeOf({ text, furniture }: PageLine, before: Place, isSpaced: boolean): Place {
  if (text === '' && before === 'notice') return 'topics';
  if (text === '') return before === 'topics' && !isSpaced ? 'gap' : before;
  if (before !== 'gap') return before;
  return furniture ? 'notice' : 'over';
}
