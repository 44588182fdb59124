import type { DoubtedId } from '../identity/doubted-ids.ts';
import { doubtPhrases, idSystems } from '../read/doubts.ts';
import { quoteSome } from '../read/issues.ts';

/** Says that several sources tell two people apart who have one id. */
export function doubtMessage({ token, records, because }: DoubtedId): string {
  const kind = token.slice(0, token.indexOf(':'));
  const id = token.slice(kind.length + 1);
  return `The ${idSystems[kind] ?? kind} ${id} stands at ${quoteSome(records)}, and ${because}. ${doubtPhrases.acrossSources} Correct the source that is wrong, or say by a same-as file who is who.`;
}
