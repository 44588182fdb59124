import type { IdentityRecord } from '../record.ts';
import { namePairs } from '../spellings.ts';

/**
 * Says under which names or titles two records meet, as the end of a phrase: `, under the names "Y. Bengio" and "Yoshua Bengio"
 * (initials)`; undefined where nobody knows.
 */
export function namesInWords(one: IdentityRecord, other: IdentityRecord): string | undefined {
  if (one.label !== 'Person') {
    const shared = one.names.find((name) => other.names.includes(name));
    return shared === undefined ? undefined : ` ${quoted(plain(shared))}`;
  }
  const [best] = namePairs(one, other);
  if (best?.kind === undefined) return undefined;
  return best.name === best.other
    ? `, under the name ${quoted(best.name)}`
    : `, under the names ${quoted(best.name)} and ${quoted(best.other)} (${best.kind})`;
}

/** Says which names of two records can't be one person's. */
export function conflictInWords(one: IdentityRecord, other: IdentityRecord): string {
  const pair = namePairs(one, other).find(({ kind }) => kind === undefined);
  return `${quoted(pair?.name ?? '')} and ${quoted(pair?.other ?? '')}`;
}

/** A name or title that is known only as it is compared. */
export function plain(compared: string): string {
  return compared.replaceAll('-', ' ');
}

export function quoted(text: string): string {
  return `"${text}"`;
}
