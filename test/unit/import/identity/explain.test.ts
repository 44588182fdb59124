import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SameAsLine } from '../../../../import/formats/format.ts';
import type { Link } from '../../../../import/identity/common.ts';
import { explain } from '../../../../import/identity/explain/explain.ts';
import type { Explanation, Reason, WhyOne, WhyTwo } from '../../../../import/identity/explain/explanation.ts';
import { identify } from '../../../../import/identity/identify.ts';
import type { IdentityRecord } from '../../../../import/identity/record.ts';
import { PairwiseRules } from './pairwise.ts';
import { anyUniverse } from './random-records.ts';

const runs = { numRuns: Number(process.env.RUNS ?? 1000) };

function explained(
  records: readonly IdentityRecord[],
  sameAsLines: readonly SameAsLine[],
  one: string,
  other: string,
): Explanation {
  const found = explain(records, sameAsLines, identify(records, sameAsLines), [one, other]);
  if (found === undefined) throw new Error('The records have no such key.');
  return found;
}

describe('the explanation of any two records', () => {
  test('says of a chain what the rules say of its links, and of two nodes why they are not one', () => {
    const check = fc.property(anyUniverse, fc.nat(), fc.nat(), ({ records, sameAsLines }, at, skip) => {
      const one = records[at % records.length];
      const other = records[(at + 1 + (skip % (records.length - 1))) % records.length];
      if (one === undefined || other === undefined || one === other) return;
      const rules = new PairwiseRules(records, sameAsLines);
      const explanation = explained(records, sameAsLines, one.key, other.key);
      const together = new Map(
        identify(records, sameAsLines).flatMap((identity) => identity.records.map((key) => [key, identity])),
      );
      expect(explanation.verdict).toBe(together.get(one.key) === together.get(other.key) ? 'one' : 'two');
      if (explanation.verdict === 'one') checkChain(rules, explanation);
      else {
        const members = (key: string): IdentityRecord[] =>
          records.filter((record) => together.get(record.key) === together.get(key));
        checkReasons(rules, explanation, members(one.key), members(other.key));
      }
    });
    fc.assert(check, runs);
  });
});

/** The links lead from one to the other; the rule brings the two of each together, and nothing forbids it. */
function checkChain(rules: PairwiseRules, { one, other, chain }: WhyOne): void {
  expect(chain[0]?.one).toBe(one);
  expect(chain.at(-1)?.other).toBe(other);
  chain.forEach((link, at) => {
    if (at > 0) expect(link.one).toBe(chain[at - 1]?.other);
    expectEvidence(rules, link);
    expect(rules.isForbidden(link.rule, link.one, link.other)).toBe(false);
  });
}

/** Two things make the rule of initials, whichever records of two that are one by then have them. */
function expectEvidence(rules: PairwiseRules, { rule, one, other, things }: Link): void {
  if (rule === 'initials and company') {
    expect(rules.common(rule, [one], [other]).size).toBeGreaterThan(0);
    expect(things.length).toBeGreaterThan(1);
  } else expect(rules.evidence(rule, one, other)).not.toEqual([]);
}

/** Whatever the two have in common, something is named that stands against it, and what forbids them is named. */
function checkReasons(
  rules: PairwiseRules,
  { common, reasons }: WhyTwo,
  some: readonly IdentityRecord[],
  others: readonly IdentityRecord[],
): void {
  expect(reasons.length > 0).toBe(common.length > 0 || rules.areForbidden('orcid', some, others));
  for (const { rule, one, other } of common) {
    if (rule === 'initials and company') expect(rules.common(rule, some, others).size).toBeGreaterThan(0);
    else expect(rules.evidence(rule, one, other)).not.toEqual([]);
  }
  for (const reason of reasons) {
    expect(reason.kind === 'objections').toBe(rules.areForbidden(reason.rule ?? 'orcid', some, others));
    checkReason(rules, reason);
  }
}

function checkReason(rules: PairwiseRules, reason: Reason): void {
  // So few records are no crowd.
  expect(reason.kind).not.toBe('crowd');
  if (reason.kind === 'objections') {
    for (const { one, other } of reason.objections)
      expect(rules.isForbidden(reason.rule ?? 'orcid', one, other)).toBe(true);
  }
  if (reason.kind === 'too little') {
    expect(['name and co-author', 'name and institution', 'initials and company']).toContain(reason.rule);
    expect(reason.namesakes !== undefined).toBe(reason.rule !== 'initials and company');
  }
  if (reason.kind === 'rival') expect(reason.rival.objections).not.toEqual([]);
}
