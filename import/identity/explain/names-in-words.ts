import { type AgreementKind, agreementKinds } from '../names/agreement.ts';
import { compareNames } from '../names/compare-names.ts';
import { parseName } from '../names/parse-name.ts';
import type { IdentityRecord } from '../record.ts';

/** Two names, as their sources write them. */
interface NamePair {
  readonly name: string;
  readonly other: string;
  /** How they agree; undefined where they can't be one person's. */
  readonly kind: AgreementKind | undefined;
}

/** Says under which names two records meet: `"Y. Bengio" and "Yoshua Bengio" (initials)`. */
export function namesInWords(one: IdentityRecord, other: IdentityRecord): string | undefined {
  if (one.spellings.length === 0 || other.spellings.length === 0) {
    const shared = one.names.find((name) => other.names.includes(name));
    return shared === undefined ? undefined : quoted(plain(shared));
  }
  const [best] = pairsOf(one, other).toSorted((a, b) => rank(a) - rank(b));
  if (best?.kind === undefined) return undefined;
  const { name, other: otherName, kind } = best;
  return name === otherName ? quoted(name) : `${quoted(name)} and ${quoted(otherName)} (${kind})`;
}

/** Says which names of two records can't be one person's. */
export function conflictInWords(one: IdentityRecord, other: IdentityRecord): string {
  const pair = pairsOf(one, other).find(({ kind }) => kind === undefined);
  return `${quoted(pair?.name ?? '')} and ${quoted(pair?.other ?? '')}`;
}

/** A name or title that is known only as it is compared. */
export function plain(compared: string): string {
  return compared.replaceAll('-', ' ');
}

/** A co-author's name as it is compared, `bengio|y`, for people to read: `Y. Bengio`. */
export function coauthorInWords(compared: string): string {
  const [family = '', first = ''] = compared.split('|');
  const capital = (text: string): string => text.replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
  return [first === '' ? '' : `${capital(first)}.`, capital(family)].filter((part) => part !== '').join(' ');
}

export function quoted(text: string): string {
  return `"${text}"`;
}

function pairsOf({ spellings }: IdentityRecord, { spellings: others }: IdentityRecord): NamePair[] {
  return spellings.flatMap((name) =>
    others.map((other) => ({ name, other, kind: compareNames(parseName(name), parseName(other))?.kind })),
  );
}

function rank({ kind }: NamePair): number {
  return kind === undefined ? agreementKinds.length : agreementKinds.indexOf(kind);
}
