import fc from 'fast-check';
import type { SameAsLine } from '../../../../import/formats/format.ts';
import type { IdentityRecord } from '../../../../import/identity/record.ts';
import { type NodeLabel, nodeLabels } from '../../../../src/graph/model.ts';

/** A universe in which records meet and disagree often: few names, ids and companions. */
export interface Universe {
  readonly records: readonly IdentityRecord[];
  readonly sameAsLines: readonly SameAsLine[];
}

const ids = ['orcid:1', 'orcid:2', 'orcid:3', 'ror:1', 'ror:2', 'doi:1', 'doi:2', 'openalex:1', 'openalex:2'];
const company = [
  ...['paper:1', 'paper:2', 'coauthor:1', 'institution:1', 'institution:2'],
  ...['author:ann-lee', 'author:bo-ek', 'year:1', 'person:1', 'person:2'],
];
/** The first two meet and conflict; the third meets both, the last nobody. The fourth is the second's, or the third's. */
const spellings = ['Maria José Paz', 'Maria Luisa Paz', 'Maria Paz', 'M. L. Paz', 'Bo Ek'];
const blocks = ['paz|m', 'ek|b'];
// One without a namespace, and two of which one begins like the other.
const keys = ['a:1', 'a:2', 'a:3', 'a-b:1', 'a-b:2', 'b:1', 'b:2', 'b:3', 'c:1', 'c:2', 'd', 'b'];

function recordOf(label: NodeLabel, key: string, suffix: string): fc.Arbitrary<IdentityRecord> {
  const some = (tokens: readonly string[], maxLength: number): fc.Arbitrary<string[]> =>
    fc.subarray([...tokens], { maxLength }).map((chosen) => chosen.map((token) => `${token}${suffix}`));
  const record = fc.record({
    label: fc.constant(label),
    key: fc.constant(`${key}${suffix}`),
    sources: some(['s', 't', 'u', 'v', 'w', 'x'], 2),
    names: some(['ada', 'eve', 'editorial'], 2),
    spellings: label === 'Person' ? some(spellings, 2) : fc.constant([]),
    blocks: label === 'Person' ? some(blocks, 2) : fc.constant([]),
    initials: label === 'Person' ? some(blocks, 2) : fc.constant([]),
    ids: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 3, arbitrary: some(ids, 3) }),
    company: some(company, 4),
    years: label === 'Paper' ? fc.subarray([2010, 2012, 2015], { maxLength: 1 }) : fc.constant([]),
    venues: label === 'Paper' ? fc.subarray(['here', 'there'], { maxLength: 1 }) : fc.constant([]),
    countries: label === 'Institution' ? fc.subarray(['CA', 'FR'], { maxLength: 1 }) : fc.constant([]),
    bylines: label === 'Person' ? some(['byline:1', 'byline:2', 'byline:3'], 2) : fc.constant([]),
  });
  return record.map((each) => ({ ...each, blocks: [...new Set([...each.blocks, ...each.initials])] }));
}

/** @param suffix keeps two universes from having anything in common but namespaces and company */
export function universe(label: NodeLabel, suffix = ''): fc.Arbitrary<Universe> {
  const sameAsLine: fc.Arbitrary<SameAsLine> = fc.record({
    one: fc.constantFrom(...keys, 'nobody').map((key) => `${key}${suffix}`),
    other: fc.constantFrom(...keys).map((key) => `${key}${suffix}`),
    verdict: fc.constantFrom('same', 'different'),
  });
  return fc.record({
    records: fc
      .subarray(keys, { minLength: 2 })
      .chain((chosen) => fc.tuple(...chosen.map((key) => recordOf(label, key, suffix)))),
    sameAsLines: fc.array(
      sameAsLine.filter(({ one, other }) => one !== other),
      { maxLength: 4 },
    ),
  });
}

export const anyUniverse: fc.Arbitrary<Universe> = fc
  .constantFrom(...nodeLabels)
  .chain((label) => universe(label));
