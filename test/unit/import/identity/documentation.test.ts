import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shippedAliases } from '../../../../import/formats/aliases.ts';
import { sameAs } from '../../../../import/formats/same-as/format.ts';
import { mergeRules } from '../../../../import/identity/record.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { FactCollector } from '../../../support/fact-collector.ts';
import { fencedBlocks } from '../../../support/fenced-blocks.ts';
import { documentOf } from '../../../support/inputs.ts';

const page = await readFile(join(import.meta.dirname, '../../../../docs/identity.md'), 'utf8');

test('docs/identity.md names every rule in its order', () => {
  expect([...page.matchAll(/^\| `([^`]+)` \|/gm)].map(([, rule]) => rule)).toEqual(mergeRules);
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
