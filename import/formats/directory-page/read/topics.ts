import type { Issues } from '../../../read/issues.ts';
import type { PageLine, Stated } from '../page.ts';
import { isSentence, looksLikeLink } from './furniture.ts';
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
  let place: Place = 'before';
  for (const line of lines) {
    const isResumed = place === 'resumed' && looksLikeLink(line.text);
    place = placeOf(line, place, isSpaced);
    if (line.text === '' || line.furniture) continue;
    if (place === 'topics' && !isResumed && !isSentence(line.text)) topics.push(line);
    else leftOut.add(line);
  }
  return wholeLines(topics, issues);
}

/** Before the topics or among them, in the empty lines under them, in a notice, below that, or past the topics. */
type Place = 'before' | 'topics' | 'gap' | 'notice' | 'resumed' | 'over';

function placeOf({ text, furniture }: PageLine, before: Place, isSpaced: boolean): Place {
  if (before === 'over') return 'over';
  if (text === '') {
    if (before === 'topics' && !isSpaced) return 'gap';
    return before === 'notice' ? 'resumed' : before;
  }
  if (furniture) return before === 'gap' || before === 'resumed' ? 'notice' : before;
  return before === 'gap' || before === 'notice' ? 'over' : 'topics';
}
