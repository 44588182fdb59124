import { type AgreementKind, agreementKinds } from './names/agreement.ts';
import { compareNames } from './names/compare-names.ts';
import { readName } from './names/read-name.ts';
import type { IdentityRecord } from './record.ts';

/** Two names of people, as their sources write them. */
export interface NamePair {
  readonly name: string;
  readonly other: string;
  /** How they agree; undefined where they can't be one person's. */
  readonly kind: AgreementKind | undefined;
}

/** Each name of one person with each of another, those first that agree best. */
export function namePairs(one: IdentityRecord, other: IdentityRecord): NamePair[] {
  return one.spellings
    .flatMap((name) =>
      other.spellings.map((each) => ({
        name,
        other: each,
        kind: compareNames(readName(name).name, readName(each).name)?.kind,
      })),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/** Whether the two have names that can be one person's; where one has none, nothing speaks against it. */
export function haveCompatibleNames(one: IdentityRecord, other: IdentityRecord): boolean {
  if (one.spellings.length === 0 || other.spellings.length === 0) return true;
  return one.names.some((name) => other.names.includes(name)) || namePairs(one, other)[0]?.kind !== undefined;
}

function rank({ kind }: NamePair): number {
  return kind === undefined ? agreementKinds.length : agreementKinds.indexOf(kind);
}
