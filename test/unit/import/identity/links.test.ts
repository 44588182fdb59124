import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Common, rankOf } from '../../../../import/identity/common.ts';
import { identify } from '../../../../import/identity/identify.ts';
import { LinkedKeys } from '../../../../import/identity/linked-keys.ts';
import { linksWithin } from '../../../../import/identity/links.ts';
import { PairwiseRules } from './pairwise.ts';
import { anyUniverse } from './random-records.ts';
import { person } from './records.ts';

test('the links of a node hold its records together by what the rules say of two of them', () => {
  const check = fc.property(anyUniverse, ({ records, sameAsLines }) => {
    const rules = new PairwiseRules(records, sameAsLines);
    const common = new Common(records[0]?.label ?? 'Person', sameAsLines, records);
    for (const identity of identify(records, sameAsLines)) {
      const own = records.filter(({ key }) => identity.records.includes(key));
      const links = linksWithin(identity, own, common);
      expect(links).toHaveLength(own.length - 1);
      // Where several fitted equally well, a weaker rule may have joined what a stronger one had left open.
      links.forEach(({ rule }, at) => {
        expect(rankOf(rule)).toBeLessThanOrEqual(rankOf(identity.joins[at]?.rule ?? 'same-as'));
      });
      const linked = new LinkedKeys();
      for (const { rule, one, other, things } of links) {
        expect(linked.link(one.key, other.key)).toBe(true);
        if (rule === 'initials and company') expect(things.length).toBeGreaterThan(1);
        else expect(rules.evidence(rule, one, other)).not.toEqual([]);
        expect(rules.isForbidden(rule, one, other)).toBe(false);
      }
      expect(linksWithin(identity, own.toReversed(), common)).toEqual(links);
    }
  });
  fc.assert(check, { numRuns: Number(process.env.RUNS ?? 1000) });
});

test('an id links however many have it, each with the first', () => {
  const records = Array.from({ length: 150 }, (_, at) => person(`n${at}:1`, 'Ada Finch', 'orcid:1'));
  const [identity] = identify(records, []);
  if (identity === undefined) throw new Error('There is no identity.');
  const links = linksWithin(identity, records, new Common('Person', [], records));
  expect(links).toHaveLength(149);
  expect(new Set(links.map(({ one }) => one.key))).toEqual(new Set(['n0:1']));
});
