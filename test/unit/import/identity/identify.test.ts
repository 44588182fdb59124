import { describe, expect, test } from 'vitest';
import { identify } from '../../../../import/identity/identify.ts';
import type { Identity } from '../../../../import/identity/record.ts';
import { identityTokens, namespaceOf } from '../../../../import/identity/tokens.ts';
import { cases } from './cases.ts';
import { paper, person, same } from './records.ts';

describe('identity', () => {
  test.each(cases)('$what', ({ records, sameAsLines = [], expected }) => {
    const identities = expected.map(([keys, ...rules]) => {
      const sorted = keys.split(' ');
      return { key: sorted[0], records: sorted, rules };
    });
    expect(identify(records, sameAsLines).map(byRules)).toEqual(identities);
    expect(identify(records.toReversed(), sameAsLines.toReversed()).map(byRules)).toEqual(identities);
  });

  test('of nothing is nothing', () => {
    expect(identify([], [same('a', 'b')])).toEqual([]);
  });

  test('takes records as they come', () => {
    const records = new Set([person('b:1', 'Ada', 'orcid:1'), person('a:1', 'Ada', 'orcid:1')]);
    expect(identify(records.values(), [])).toHaveLength(1);
  });

  test('is asked about one label at a time, and about a key once', () => {
    expect(() => identify([person('a:1', 'Ada'), paper('a:2', 'Ada')], [])).toThrow('two labels');
    expect(() => identify([person('a:1', 'Ada'), person('a:1', 'Eve')], [])).toThrow('one key');
  });

  // Comparing all pairs of these would take minutes.
  test('of a name that one namespace has very often costs no more than what others have of it', () => {
    const crowd = Array.from({ length: 50_000 }, (_, at) =>
      person(`openalex:A${at}`, 'Wei Wang', 'institution:i'),
    );
    const others = [
      person('mila:wei-wang', 'Wei Wang', 'institution:i'),
      person('lab:7', 'Wei Wang', 'institution:i'),
    ];
    const identities = identify([...crowd, ...others], []);
    expect(identities).toHaveLength(50_002);
  });

  test('of very many records with one id is found', () => {
    const crowd = Array.from({ length: 50_000 }, (_, at) =>
      person(`lab:${at}`, `Ada ${at}`, 'orcid:1', `openalex:A${at}`),
    );
    const [only, ...more] = identify(crowd, []);
    expect(more).toEqual([]);
    expect(only?.records).toHaveLength(50_000);
    expect(only?.joins).toHaveLength(49_999);
  });
});

function byRules({ key, records, joins }: Identity): object {
  return { key, records, rules: joins.map(({ rule }) => rule) };
}

describe('tokens', () => {
  test('a namespace is what stands before the first colon', () => {
    expect(namespaceOf('mila:ada')).toBe('mila');
    expect(namespaceOf('tables/lab:person:7')).toBe('tables/lab');
    expect(namespaceOf('p1')).toBe('');
  });

  test('of a record are its names and ids, each once; not its company', () => {
    const ada = person('lab:7', ['Ada Byron', 'ADA BYRON', 'Lovelace'], 'orcid:1', 'openalex:A1', 'paper:w');
    expect(identityTokens(ada)).toEqual([
      'name:=ada-byron',
      'name:byron|ada',
      'name:=lovelace',
      'name:lovelace|',
      'block:byron|a',
      'orcid:1',
      'openalex:A1',
    ]);
  });
});
