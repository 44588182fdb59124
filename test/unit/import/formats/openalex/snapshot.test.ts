import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputOf } from '../../../../support/inputs.ts';
import {
  address,
  authorship,
  everything,
  lines,
  messages,
  named,
  pairs,
  readFolder,
  readInput,
  relationshipsOf,
  valuesOf,
  work,
} from './openalex.ts';

/** The same records in the older and in the newer layout. */
const layouts = [
  ['older', 'data/', 'merged_ids/'],
  ['newer', 'data/jsonl/', 'data/jsonl/merged_ids/'],
] as const;

const cited = { referenced_works: ['W2', 'W3', 'W4'].map(address) };
const institutions = [named('I1', 'Mac')];

describe.each(layouts)('a snapshot in the %s layout', (_, root, merged) => {
  const old = '=2023-05-01/part_000.jsonl';
  const recent = '=2024-02-01/part_000.jsonl';
  const contents = {
    [`${root}works/updated_date${recent}`]: lines(
      work('W1', { ...cited, authorships: [authorship('A9', 'A. Mention', { institutions })] }),
    ),
    [`${root}works/updated_date${old}`]: lines(
      work('W1', { title: 'Older title', topics: [named('T9', 'Gone')], referenced_works: [address('W5')] }),
      work('W2'),
      work('W3'),
      work('W4'),
      work('W5'),
    ),
    [`${root}authors/updated_date${recent}`]: lines(
      named('A1', 'Ada', { affiliations: [{ institution: named('I1', 'M.'), years: [2003] }] }),
    ),
    [`${root}authors/updated_date${old}`]: lines(
      named('A1', 'Ada of old', { display_name_alternatives: ['A. Old'], topics: [named('T9', 'Gone')] }),
      named('A9', 'Merged'),
    ),
    [`${root}institutions/updated_date${old}`]: lines(named('I1', 'McGill')),
    [`${root}works/manifest.json`]: '{"entries": []}',
    [`${root}works/deleted_ids.csv`]:
      'work_id,deleted_date\nhttps://openalex.org/W3,2024-01-01\nW5,2024-01-01\n',
    [`${merged}authors/2023-01-01.csv`]: 'merge_date,id,merge_into_id\n2023-01-01,A9,A8\n',
    [`${merged}authors/2023-06-01.csv`]: 'merge_date,id,merge_into_id\n2023-06-01,A8,A1\n',
    [`${merged}works/2023-01-01.csv`]: '"merge_date","id","merge_into_id"\n"2023-01-01","W4","W2"\n',
  };

  it('is one source', async () => {
    const { source } = await readFolder(contents, 'openalex-2024');
    expect(source).toEqual({
      key: 'openalex:snapshot/openalex-2024',
      kind: 'openalex',
      uri: 'file:///data/openalex-2024',
      recordCount: 4,
      partial: false,
    });
  });

  it('says the newest of a record, and nothing of its older versions', async () => {
    const outcome = await readFolder(contents);
    expect(valuesOf(outcome, 'W1')?.title).toBe('Title of W1');
    expect(valuesOf(outcome, 'A1')).toEqual({ name: 'Ada', openalex: 'A1' });
    expect(outcome.facts.nodes.filter(({ label }) => label === 'Topic')).toEqual([]);
    expect(messages(outcome)).toContain(
      'note - Records that stand here more than once, of which the first or newest was taken: 2.',
    );
  });

  it('puts what is merged where it is today, and leaves out what is deleted', async () => {
    const outcome = await readFolder(contents);
    const keys = outcome.facts.nodes.map(({ key }) => key.replace('openalex:', ''));
    expect(keys.toSorted()).toEqual(['A1', 'I1', 'W1', 'W2']);
    expect(pairs(outcome, 'CITES')).toEqual(['W1>W2']);
    expect(pairs(outcome, 'AUTHORED')).toEqual(['A1>W1']);
    expect(messages(outcome)).toContain(
      'note - Records whose id was deleted or merged into another, left out: 4.',
    );
  });

  it('hears records before mentions', async () => {
    const outcome = await readFolder(contents);
    expect(valuesOf(outcome, 'I1')).toEqual({ name: 'McGill', openalex: 'I1' });
    expect(relationshipsOf(outcome, 'AFFILIATED_WITH')).toMatchObject([
      { from: 'openalex:A1', to: 'openalex:I1', values: { since: '2003' } },
    ]);
  });

  it('says the same packed, and whatever folder of it is named', async () => {
    const packed = Object.entries(contents).map(([name, text]) => [
      name.replace('.jsonl', '.gz').replace(/ids\/(.*)\.csv$/, 'ids/$1.csv.gz'),
      name.endsWith('.jsonl') || name.includes('merged_ids') ? gzipSync(text) : text,
    ]);
    const inner = Object.entries(contents).map(([name, text]) => [name.replace(root, ''), text]);
    const expected = everything(await readFolder(contents));
    expect(everything(await readInput(inputOf('packed', Object.fromEntries(packed))))).toEqual(expected);
    expect(everything(await readInput(inputOf('inner', Object.fromEntries(inner))))).toEqual(expected);
  });
});

describe('one entity of a snapshot', () => {
  it('is read by itself, with its table of deleted ids', async () => {
    const outcome = await readFolder({
      'updated_date=2024-01-01/part_0000.jsonl': lines(work('W1'), work('W2')),
      'updated_date=2023-01-01/part_0000.jsonl': lines(work('W1', { doi: 'https://doi.org/10.1/x' })),
      'deleted_ids.csv': 'work_id,deleted_date\r\nW2,2024-01-01\r\n',
    });
    expect(outcome.facts.nodes.map(({ key }) => key)).toEqual(['openalex:W1']);
    expect(valuesOf(outcome, 'W1')?.doi).toBeUndefined();
  });
});

describe('a part of a snapshot', () => {
  const name = 'updated_date=2024-01-01/part_000.jsonl';
  const table = { 'merged_ids/works/2024.csv': 'merge_date,id,merge_into_id\n' };

  it.each([
    ['jsonl/works/', {}, 1],
    ['works/', {}, 1],
    ['', {}, 1],
    ['works/', table, 0],
    ['data/works/', {}, 0],
    ['data/jsonl/works/', {}, 0],
  ])('says that merged ids may lie above it: %j with %o', async (folder, beside, notes) => {
    const outcome = await readFolder({ [`${folder}${name}`]: lines(work('W1')), ...beside });
    expect(messages(outcome)).toHaveLength(notes);
    if (notes > 0)
      expect(messages(outcome)[0]).toMatch(/^note - This is a part .* no folder merged_ids is in it/);
  });
});

describe('tables of ids', () => {
  const part = { 'works/updated_date=2024-01-01/part_0000.jsonl': lines(work('W1')) };

  it('are left out, with the reason, where they are none', async () => {
    const outcome = await readFolder({ ...part, 'works/deleted_ids.csv': 'a,b\nW1,2024' });
    expect(outcome.source?.recordCount).toBe(1);
    expect(outcome.source?.partial).toBe(true);
    expect(outcome.issues.filter(({ severity }) => severity === 'rejected')).toEqual([
      {
        source: 'snapshot/works/deleted_ids.csv',
        line: 1,
        severity: 'rejected',
        message: 'This table of ids has no column work_id: it was left out.',
      },
    ]);
  });

  it('lose the lines that hold no ids', async () => {
    const table = 'merge_date,id,merge_into_id\n2024,W1\n2024,W2,W7\n';
    const outcome = await readFolder({
      'works/updated_date=2024-01-01/part_0000.jsonl': lines(work('W1'), work('W2')),
      'merged_ids/works/2024.csv': table,
    });
    expect(outcome.source).toMatchObject({ recordCount: 1, partial: false });
    expect(messages(outcome)).toEqual([
      'note - Records whose id was deleted or merged into another, left out: 1.',
      'rejected 2 This line of a table of ids does not hold OpenAlex ids: it was left out.',
    ]);
  });
});

describe('versions of works in partitions', () => {
  it('come to the newest of each, however they are spread', async () => {
    const version = fc.record({ id: fc.integer({ min: 1, max: 5 }), day: fc.integer({ min: 1, max: 9 }) });
    const versions = fc.uniqueArray(version, { selector: ({ id, day }) => `${id} ${day}`, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(versions, async (all) => {
        const days = Map.groupBy(all, ({ day }) => day);
        const files = [...days].map(([day, records]) => [
          `works/updated_date=2024-01-0${day}/part_0.jsonl`,
          lines(...records.map(({ id }) => work(`W${id}`, { topics: [named(`T${day}`, `Day ${day}`)] }))),
        ]);
        const outcome = await readFolder(Object.fromEntries(files));
        const newest = [...Map.groupBy(all, ({ id }) => id)].map(
          ([id, versions]) => `W${id}>T${Math.max(...versions.map(({ day }) => day))}`,
        );
        expect(pairs(outcome, 'ABOUT')).toEqual(newest.toSorted());
      }),
    );
  });
});
