import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedAliases } from '../../../../import/formats/aliases.ts';
import { sameAs } from '../../../../import/formats/same-as/format.ts';
import { agreementKinds } from '../../../../import/identity/names/agreement.ts';
import { compareNames } from '../../../../import/identity/names/compare-names.ts';
import { parseName } from '../../../../import/identity/names/parse-name.ts';
import { mergeRules } from '../../../../import/identity/record.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { FactCollector } from '../../../support/fact-collector.ts';
import { fencedBlocks } from '../../../support/fenced-blocks.ts';
import { documentOf } from '../../../support/inputs.ts';

const page = await readFile(join(import.meta.dirname, '../../../../docs/identity.md'), 'utf8');

test('docs/identity.md names every rule in its order', () => {
  expect(tableOf('What makes records one').map(([rule]) => rule)).toEqual(mergeRules);
});

describe('the compatible names of docs/identity.md', () => {
  const kinds = tableOf('Compatible names');

  test('are all kinds in their order', () => {
    expect(kinds.map(([kind]) => kind)).toEqual(agreementKinds);
  });

  test.each(kinds)('agree by %s', (kind, _differs, one, other) => {
    expect(compareNames(parseName(one), parseName(other))?.kind).toBe(kind);
  });
});

test('the file of corrections in docs/identity.md is one', async () => {
  const text = fencedBlocks(page).find(({ language }) => language === 'csv')?.text ?? '';
  const facts = new FactCollector();
  const issues = new Issues('corrections.csv');
  const source = await sameAs.read(documentOf('corrections.csv', text), {
    aliases: shippedAliases,
    issues,
    facts,
  });
  expect(issues.all).toEqual([]);
  expect(source?.key).toBe('same-as:corrections');
  expect(facts.sameAsLines.map(({ verdict }) => verdict)).toEqual(['same', 'different']);
  expect(sameAs.recognises({ name: 'corrections.csv', head: text })).toBe(true);
});

/** The rows of a section's table whose first cell is code, cell by cell. */
function tableOf(section: string): [first: string, second: string, third: string, fourth: string][] {
  const [, text = ''] = page.split(`\n## ${section}\n`);
  const [body = ''] = text.split('\n## ');
  const rows = body.matchAll(/^\| `([^`]+)` \| (.*?) \| (.*?) (?:\| (.*?) )?\|$/gm);
  return [...rows].map(([, first = '', second = '', third = '', fourth = '']) => [
    first,
    second,
    third,
    fourth,
  ]);
}
