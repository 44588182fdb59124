import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AliasTable, findConflict } from '../../../../import/formats/alias-table.ts';
import { readAliases, shippedAliases, shippedEntries } from '../../../../import/formats/aliases.ts';
import { slugify } from '../../../../src/graph/text.ts';
import { folderOf } from '../../../support/pages.ts';

describe('a table of aliases', () => {
  const table = new AliasTable({ 'Université de Montréal': ['UdeM'], 'ETH Zurich': ['ETHZ'] });

  test('finds a name and its aliases without regard to case, accents and punctuation', () => {
    expect(table.find('universite de montreal')).toBe('Université de Montréal');
    expect(table.find('  UDEM. ')).toBe('Université de Montréal');
    expect(table.find('Eth-Zürich')).toBe('ETH Zurich');
    expect(table.find('University')).toBeUndefined();
    expect(table.find('')).toBeUndefined();
  });

  test('knows the beginnings of its names, but not the names themselves', () => {
    expect(table.isBeginningOfName('Université de M')).toBe(true);
    expect(table.isBeginningOfName('Université de Montréal')).toBe(false);
    expect(table.isBeginningOfName('Université Laval')).toBe(false);
    expect(table.isBeginningOfName(' - ')).toBe(false);
  });

  test("a user's entries extend it and win", () => {
    const extended = new AliasTable(
      { 'Université de Montréal': ['UdeM'], 'ETH Zurich': ['ETHZ'] },
      { 'University of Montreal': ['Université de Montréal'], 'École Zéro': ['Zéro'], 'ETZ Home': ['ETHZ'] },
    );
    expect(extended.find('Zero')).toBe('École Zéro');
    expect(extended.find('Université de Montréal')).toBe('University of Montreal');
    // An alias of a name that the user gave another one follows it.
    expect(extended.find('UdeM')).toBe('University of Montreal');
    expect(extended.find('ETHZ')).toBe('ETZ Home');
    expect(extended.find('ETH Zurich')).toBe('ETH Zurich');
  });

  test('tells which name stands for two', () => {
    expect(findConflict({ A: ['x'], B: ['X.'] })).toBe('X.');
    expect(findConflict({ A: ['B'], B: [] })).toBe('B');
    expect(findConflict({ A: ['a', 'x', 'X'] })).toBeUndefined();
  });
});

describe('a name with letters wrong', () => {
  const { institutions } = shippedAliases;

  test.each([
    ['École de technologie suprérieure', 'École de technologie supérieure'],
    ['Ecole de tecnologie superieur', 'École de technologie supérieure'],
    ['Univeristé de Montréal', 'Université de Montréal'],
    ['McGil University', 'McGill University'],
    ['Polytecnhique Montréal', 'Polytechnique Montréal'],
    ['Carnegie Melon University', 'Carnegie Mellon University'],
  ])('%s is %s', (stated, canonical) => {
    expect(institutions.find(stated)).toBeUndefined();
    expect(institutions.findMisspelt(stated)).toBe(canonical);
  });

  test.each([
    ['a short name', 'Lavalle'],
    ['an acronym', 'UQAN'],
    ['a short word of a long name', 'Cork University'],
    ['two letters of a word of middle length', 'University of Torino'],
    ['the first letter', 'Eastern University'],
    ['three letters', 'École de tecnologie suprérieur'],
    ['what may be two names', 'Northastern University'],
    ['another number of words', 'Université de Montréal Nord'],
    ['nothing', ''],
  ])('%s wrong makes no known name: %s', (_, stated) => {
    expect(institutions.findMisspelt(stated)).toBeUndefined();
  });

  test('a known name is never another, and a digit is no slip', () => {
    for (const name of Object.entries(shippedEntries.institutions).flat(2)) {
      expect(institutions.findMisspelt(name)).toBeUndefined();
    }
    const table = new AliasTable({ 'Université Campus7 de Paris': [] });
    expect(table.findMisspelt('Université Campus8 de Paris')).toBeUndefined();
  });
});

describe('the shipped tables', () => {
  test.each(Object.entries(shippedEntries))(
    '%s hold no name for two and none without a letter',
    (_, entries) => {
      expect(findConflict(entries)).toBeUndefined();
      for (const name of Object.entries(entries).flat(2)) expect(slugify(name)).not.toBe('');
    },
  );

  test('bring French topics, institutions and memberships to their English names', () => {
    expect(shippedAliases.topics.find('Apprentissage profond')).toBe('Deep Learning');
    expect(shippedAliases.institutions.find('UdeM')).toBe('Université de Montréal');
    expect(shippedAliases.memberships.find('Membre académique principal')).toBe('Core Academic Member');
  });
});

describe("a user's file", () => {
  async function aliasFile(content: string): Promise<string> {
    return join(await folderOf({ 'aliases.json': content }), 'aliases.json');
  }

  test('extends the shipped tables; a part may be missing', async () => {
    const path = await aliasFile(
      '\ufeff{"institutions": {"Lycée Neuf": ["L9"], "McGill": ["McGill University"]}}',
    );
    const aliases = await readAliases(path);
    expect(aliases.institutions.find('l9')).toBe('Lycée Neuf');
    expect(aliases.institutions.find('Université McGill')).toBe('McGill');
    expect(aliases.institutions.find('UdeM')).toBe('Université de Montréal');
    expect(aliases.topics.find('Apprentissage profond')).toBe('Deep Learning');
  });

  test('is not needed', async () => {
    expect(await readAliases(undefined)).toBe(shippedAliases);
  });

  test.each([
    ['no JSON', '{"institutions": ', /aliases\.json is no JSON/],
    ['no object', '[]', /the file: /],
    ['a wrong part', '{"institution": {}}', /institution/],
    ['a text for a list', '{"topics": {"Robotics": "Robotique"}}', /topics > Robotics: .*array/],
    ['a number for an alias', '{"topics": {"Robotics": ["x", 3]}}', /topics > Robotics > 1: .*string/],
    ['an empty alias', '{"memberships": {"Member": ["  "]}}', /memberships > Member > 0: /],
    [
      'an alias without a letter',
      '{"topics": {"Robotics": ["--"]}}',
      /topics > Robotics > 0: must hold a letter/,
    ],
    ['a name without a letter', '{"topics": {"--": []}}', /topics > --: .*must hold a letter/],
    [
      'an alias of two names',
      '{"topics": {"A1": ["x"], "B1": ["X"]}}',
      /topics: "X" stands for two different names/,
    ],
  ])('that is wrong (%s) is refused, saying where', async (_, content, message) => {
    const reading = readAliases(await aliasFile(content));
    await expect(reading).rejects.toMatchObject({ name: 'ConfigurationError', exitCode: 2 });
    await expect(reading).rejects.toThrow(message);
    await expect(reading).rejects.toThrow(/aliases\.json/);
  });

  test('that is not there is refused by its name', async () => {
    const path = join(await folderOf({}), 'none.json');
    await expect(readAliases(path)).rejects.toThrow(`The alias file ${path} cannot be read: ENOENT`);
  });
});
