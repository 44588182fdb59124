import { idNames } from '../../src/graph/sought.ts';
import type { DoubtedId } from '../identity/doubted-ids.ts';
import { doubtPhrases } from '../read/doubts.ts';
import { quoteSome } from '../read/issues.ts';

/** The part of the counts of a load that tells of doubts; nothing where there are none. */
export function doubtsInWords(doubts: readonly DoubtedId[]): { readonly doubts?: readonly string[] } {
  return doubts.length === 0 ? {} : { doubts: doubts.map(doubtMessage) };
}

/** Says that several sources tell two people apart who have one id. */
function doubtMessage({ token, records, because }: DoubtedId): string {
  const kind = token.slice(0, token.indexOf(':'));
  const id = token.slice(kind.length + 1);
  return `The ${idNames[kind] ?? kind} ${id} stands at ${quoteSome(records)}, and ${because}. ${doubtPhrases.acrossSources} Correct the source that is wrong, or say by a same-as file who is who.`;
}
