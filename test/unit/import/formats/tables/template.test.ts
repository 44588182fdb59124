import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tablesInOrder } from '../../../../../import/formats/tables/declared/known-tables.ts';
import { writeTemplate } from '../../../../../import/formats/tables/template.ts';
import { ConfigurationError } from '../../../../../src/errors.ts';
import { relationshipModels } from '../../../../../src/graph/model.ts';
import { inputOnDisk } from '../../../../support/inputs.ts';
import { readInput } from './reading.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'template-'));
});

afterEach(() => rm(folder, { recursive: true }));

test('is a data set of which nothing is rejected and nothing points at nothing', async () => {
  const target = join(folder, 'new', 'lab');
  const written = await writeTemplate(target);
  expect(written.toSorted()).toEqual((await readdir(target)).toSorted());
  const read = await readInput(await inputOnDisk(target));
  expect(read.issues).toEqual([]);
  expect(read.source).toMatchObject({ key: 'tables:lab', recordCount: 22 });
  const stated = new Set(read.nodes.map(({ label, key }) => `${label} ${key}`));
  for (const { type, from, to } of read.relationships) {
    expect(stated).toContain(`${relationshipModels[type].from} ${from}`);
    expect(stated).toContain(`${relationshipModels[type].to} ${to}`);
  }
});

test('has every table with every column in the order of the reference, and rows', async () => {
  await writeTemplate(folder);
  for (const { name, columns } of tablesInOrder) {
    const [header, ...rows]: string[][] = parse(await readFile(join(folder, `${name}.csv`)));
    expect(header).toEqual(columns.map((column) => column.name));
    expect(rows.length).toBeGreaterThan(0);
  }
});

test('overwrites nothing, and writes nothing beside what is there', async () => {
  await writeFile(join(folder, 'papers.csv'), 'mine');
  await expect(writeTemplate(folder)).rejects.toThrow(ConfigurationError);
  await expect(writeTemplate(folder)).rejects.toThrow(/papers\.csv already.*Name another folder/);
  expect(await readdir(folder)).toEqual(['papers.csv']);
  expect(await readFile(join(folder, 'papers.csv'), 'utf8')).toBe('mine');
});

test('says where it cannot be written', async () => {
  const file = join(folder, 'file');
  await writeFile(file, '');
  await expect(writeTemplate(file)).rejects.toThrow(ConfigurationError);
});
