import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SameAsLine } from '../../../../import/formats/format.ts';
import { identify } from '../../../../import/identity/identify.ts';
import { type Identity, type IdentityRecord, mergeRules } from '../../../../import/identity/record.ts';
import { identityTokens } from '../../../../import/identity/tokens.ts';
import { nodeLabels } from '../../../../src/graph/model.ts';
import { PairwiseRules } from './pairwise.ts';
import { anyUniverse, universe } from './random-records.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 2000) };

describe('identity, whatever the records', () => {
  test('is what the rules say pair by pair', () => {
    const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
      const expected = new PairwiseRules(records, sameAsLines)
        .clusters(records)
        .map((cluster) => cluster.map(({ key }) => key).sort());
      expect(identify(records, sameAsLines).map((identity) => identity.records)).toEqual(
        expected.sort(([one = ''], [other = '']) => (one < other ? -1 : 1)),
      );
    });
    fc.assert(check, runs);
  });

  test('does not depend on the order of records, sameAsLines, or what they say', () => {
    const shuffled = anyUniverse.chain(({ records, sameAsLines }) =>
      fc.record({
        records: fc.constant(records),
        sameAsLines: fc.constant(sameAsLines),
        otherRecords: fc.shuffledSubarray([...records], { minLength: records.length }),
        otherLines: fc.shuffledSubarray([...sameAsLines], { minLength: sameAsLines.length }),
      }),
    );
    const check = fc.property(shuffled, ({ records, sameAsLines, otherRecords, otherLines }) => {
      const turnedRecords = otherRecords.map((record) => ({
        ...record,
        names: record.names.toReversed(),
        ids: record.ids.toReversed(),
        company: record.company.toReversed(),
        sources: record.sources.toReversed(),
      }));
      const turned = otherLines.map(({ one, other, verdict }) => ({ one: other, other: one, verdict }));
      expect(identify(turnedRecords, turned)).toEqual(identify(records, sameAsLines));
    });
    fc.assert(check, runs);
  });

  test('can be decided for any closed part alone', () => {
    const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
      const parts = closedParts(records, sameAsLines).flatMap((part) => identify(part, sameAsLines));
      expect(byKey(parts)).toEqual(identify(records, sameAsLines));
    });
    fc.assert(check, runs);
  });

  test('is not changed by a universe beside it that has namespaces and company in common', () => {
    const two = fc
      .constantFrom(...nodeLabels)
      .chain((label) => fc.tuple(universe(label), universe(label, '~')));
    const check = fc.property(two, ([here, there]) => {
      const company = there.records.map((record) => ({
        ...record,
        company: record.company.map((token) => token.replace('~', '')),
      }));
      const both = identify([...here.records, ...company], [...here.sameAsLines, ...there.sameAsLines]);
      const alone = [...identify(here.records, here.sameAsLines), ...identify(company, there.sameAsLines)];
      expect(both).toEqual(byKey(alone));
    });
    fc.assert(check, runs);
  });

  test('holds each record once, names no key but the smallest, and a rule for each record beyond the first', () => {
    const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
      const identities = identify(records, sameAsLines);
      expect(identities.flatMap((identity) => identity.records).sort()).toEqual(
        records.map(({ key }) => key).sort(),
      );
      for (const identity of identities) {
        expect(identity.records).toEqual(identity.records.toSorted());
        expect(identity.key).toBe(identity.records[0]);
        expect(identity.joins).toHaveLength(identity.records.length - 1);
        expect(identity.joins).toEqual(
          mergeRules.flatMap((rule) => identity.joins.filter((join) => join.rule === rule)),
        );
      }
    });
    fc.assert(check, runs);
  });

  test('never holds two that are said to be different', () => {
    const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
      const together = groupsOf(identify(records, sameAsLines));
      for (const { one, other, verdict } of sameAsLines) {
        if (verdict === 'different' && together.has(one))
          expect(together.get(one)).not.toBe(together.get(other));
      }
    });
    fc.assert(check, runs);
  });

  test('keeps apart two who have evidence in common, with each other only, only where they are forbidden', () => {
    const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
      const rules = new PairwiseRules(records, sameAsLines);
      const together = groupsOf(identify(records, sameAsLines));
      const members = (key: string): IdentityRecord[] =>
        records.filter((record) => together.get(record.key) === together.get(key));
      for (const a of records) {
        for (const b of records.filter(({ key }) => together.get(key) !== together.get(a.key))) {
          const rule = mergeRules.find((each) => rules.evidence(each, a, b).length > 0);
          const others = records.filter((record) => record !== a && record !== b);
          const isFree = ![a, b].some((one) => others.some((other) => mayMatter(rules, one, other)));
          if (rule === undefined || !isFree) continue;
          const isForbidden = members(a.key).some((x) =>
            members(b.key).some((y) => rules.isForbidden(rule, x, y)),
          );
          expect(isForbidden).toBe(true);
        }
      }
    });
    fc.assert(check, runs);
  });
});

/** Whether a third may fit as well as the other, or tells by its name alone that one thing in common is too little. */
function mayMatter(rules: PairwiseRules, one: IdentityRecord, third: IdentityRecord): boolean {
  const hasEvidence = mergeRules.some((rule) => rules.evidence(rule, one, third).length > 0);
  return hasEvidence || third.names.some((name) => one.names.includes(name));
}

/** Records that are linked by tokens or sameAsLines, over however many others. */
function closedParts(
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
): IdentityRecord[][] {
  let parts = records.map((record) => [record]);
  const join = (isMet: (record: IdentityRecord) => boolean): void => {
    const met = parts.filter((part) => part.some(isMet));
    parts = [...parts.filter((part) => !met.includes(part)), met.flat()].filter((part) => part.length > 0);
  };
  for (const token of new Set(records.flatMap(identityTokens))) {
    join((record) => identityTokens(record).includes(token));
  }
  for (const { one, other } of sameAsLines) join(({ key }) => key === one || key === other);
  return parts;
}

function groupsOf(identities: readonly Identity[]): Map<string, Identity> {
  return new Map(identities.flatMap((identity) => identity.records.map((key) => [key, identity])));
}

function byKey(identities: readonly Identity[]): Identity[] {
  return identities.toSorted((one, other) => (one.key < other.key ? -1 : 1));
}
