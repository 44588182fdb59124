import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../import/digest.ts';
import { AliasTable } from '../../../import/formats/alias-table.ts';
import { shippedAliases } from '../../../import/formats/aliases.ts';
import { directoryPage } from '../../../import/formats/directory-page/format.ts';
import type { Format } from '../../../import/formats/format.ts';
import type { Input } from '../../../import/read/input.ts';
import { fileAt } from '../../../import/read/input-file.ts';
import { folderOf, writeFiles } from '../../support/pages.ts';

async function inputOf(files: Readonly<Record<string, string>>, stem = 'set'): Promise<Input> {
  const folder = await folderOf(files);
  const names = Object.keys(files).sort();
  const origin = { uri: null, stem };
  return {
    label: folder,
    origin,
    files: names.map((name) => fileAt(join(folder, name), name)),
    isIncomplete: false,
  };
}

const files = { 'a.csv': 'one', 'b/c.csv': 'two' };

test('is the same for the same files, wherever they are', async () => {
  const digest = await digestOf(await inputOf(files), directoryPage, shippedAliases);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await digestOf(await inputOf(files), directoryPage, shippedAliases)).toBe(digest);
});

test('differs where anything differs that decides what is stated', async () => {
  const input = await inputOf(files);
  const known = new AliasTable({ 'Université de Montréal': ['UdeM'] });
  const digests = await Promise.all([
    digestOf(input, directoryPage, shippedAliases),
    digestOf(await inputOf({ ...files, 'a.csv': 'one\n' }), directoryPage, shippedAliases),
    digestOf(await inputOf({ 'a.csv': 'onetwo', 'b/c.csv': '' }), directoryPage, shippedAliases),
    digestOf(await inputOf({ 'b.csv': 'one', 'b/c.csv': 'two' }), directoryPage, shippedAliases),
    digestOf(await inputOf({ 'a.csv': 'one' }), directoryPage, shippedAliases),
    digestOf(await inputOf(files, 'other'), directoryPage, shippedAliases),
    digestOf(input, { ...directoryPage, name: 'other' }, shippedAliases),
    digestOf(input, directoryPage, { ...shippedAliases, institutions: known }),
    digestOf(input, directoryPage, { ...shippedAliases, topics: known }),
    digestOf({ ...input, isIncomplete: true }, directoryPage, shippedAliases),
  ]);
  expect(new Set(digests).size).toBe(digests.length);
});

test('is of the bytes as they are now', async () => {
  const folder = await folderOf({ 'a.csv': 'one' });
  const input: Input = {
    label: folder,
    origin: { uri: null, stem: 'a' },
    files: [fileAt(join(folder, 'a.csv'), 'a.csv')],
    isIncomplete: false,
  };
  const before = await digestOf(input, directoryPage, shippedAliases);
  await writeFiles(folder, { 'a.csv': 'two' });
  expect(await digestOf(input, directoryPage, shippedAliases)).not.toBe(before);
});

describe('of a data set', () => {
  const words: Format = {
    ...directoryPage,
    recognisesFolder: (names) => names.includes('index.words'),
    reads: (name) => name.endsWith('.words'),
  };
  const set = { 'a.words': 'a', 'index.words': '', 'notes.md': 'Notes.' };
  const digest = async (files: Readonly<Record<string, string>>): Promise<string> =>
    digestOf(await inputOf(files), words, shippedAliases);

  test('only what the format reads counts, and which other files lie there', async () => {
    const before = await digest(set);
    expect(await digest({ ...set, 'notes.md': 'Other notes.' })).toBe(before);
    expect(await digest({ ...set, 'a.words': 'b' })).not.toBe(before);
    expect(await digest({ ...set, 'persons.csv': '' })).not.toBe(before);
  });

  test('a document is read whatever its name', async () => {
    expect(await digest({ 'notes.md': 'Notes.' })).not.toBe(await digest({ 'notes.md': 'Other notes.' }));
  });

  test('a file that cannot be read stops no other, and counts as one that has changed', async () => {
    const input = await inputOf(set);
    const before = await digestOf(input, words, shippedAliases);
    await rm(join(input.label, 'a.words'));
    const without = await digestOf(input, words, shippedAliases);
    expect(without).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set([before, without, await digest({ ...set, 'a.words': '' })]).size).toBe(3);
    await rm(join(input.label, 'notes.md'));
    expect(await digestOf(input, words, shippedAliases)).toBe(without);
  });
});
