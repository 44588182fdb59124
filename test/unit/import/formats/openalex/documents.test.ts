import { describe, expect, it } from 'vitest';
import { namedOneByOne } from '../../../../../import/formats/openalex/counted-issues.ts';
import { openalex } from '../../../../../import/formats/openalex/format.ts';
import { inputOf } from '../../../../support/inputs.ts';
import { lines, messages, named, readFolder, readInput, readText, work } from './openalex.ts';

const two = [work('W1'), work('W2')];

describe('a file', () => {
  it.each([
    ['object.json', JSON.stringify(work('W1'))],
    ['another-name.json', `\uFEFF${JSON.stringify(work('W1'), null, 2)}\n`.slice(1)],
    ['stdin', JSON.stringify(work('W1'))],
  ])('of one object is the source of that record, whatever its name: %s', async (name, text) => {
    const { source, issues } = await readText(name, text);
    expect(source).toMatchObject({ key: 'openalex:W1', recordCount: 1 });
    expect(issues).toEqual([]);
  });

  it.each([
    ['works.json', JSON.stringify({ meta: { count: 2 }, results: two })],
    ['works.json', JSON.stringify({ meta: { count: 2 }, results: two }, null, 2)],
    ['works.json', JSON.stringify(two)],
    ['works.json', JSON.stringify(two, null, 1)],
    [
      'works.json',
      two
        .map((each) => JSON.stringify(each))
        .join('\n,')
        .replace(/.*/s, '[\n$&\n]'),
    ],
    [
      'works.json',
      two
        .map((each) => JSON.stringify(each))
        .join('\n,')
        .replace(/.*/s, '[$&]'),
    ],
    ['works.json', `{"meta": {}, "results": [\n${two.map((each) => JSON.stringify(each)).join('\n,')}\n]}`],
    ['works.json', lines(...two)],
    ['works.NDJSON', lines(...two)],
    ['works.jsonl', lines(...two)],
    [
      'works.jsonl',
      lines(...two)
        .trimEnd()
        .replaceAll('\n', '\r\n\r\n'),
    ],
    ['works.jsonl', lines({ meta: {}, results: two })],
  ])('of several records is a source of its name: %s %s', async (name, text) => {
    const { source, issues, facts } = await readText(name, text);
    expect(source).toMatchObject({ key: 'openalex:works', recordCount: 2 });
    expect(issues).toEqual([]);
    expect(facts.nodes.map(({ key }) => key)).toEqual(['openalex:W1', 'openalex:W2']);
  });

  it('taken out of a snapshot is told from others of its name by its partition', async () => {
    const input = inputOf('part_000', { 'part_000.jsonl': lines(...two) });
    const uri = 'file:///s/data/works/updated_date=2024-05-01/part_000.gz';
    const { source } = await readInput({ ...input, origin: { uri, stem: 'part_000' } });
    expect(source?.key).toBe('openalex:works/2024-05-01/part_000');
  });

  it('is read around lines that are no JSON, in whatever line', async () => {
    const outcome = await readText('works.jsonl', `{"id": \n${lines(...two)}{"id":"https://openalex.org/W3`);
    expect(outcome.source?.recordCount).toBe(2);
    expect(messages(outcome).map((message) => message.slice(0, 46))).toEqual([
      'rejected 1 This is not JSON, or stops before i',
      'rejected 4 This is not JSON, or stops before i',
    ]);
  });

  it('of lines is known by its second line where the first is damaged', async () => {
    const outcome = await readText('works.json', `{"id": \n${lines(...two)}`);
    expect(outcome.source?.recordCount).toBe(2);
    expect(messages(outcome)).toHaveLength(1);
  });

  it('that is cut within its one value is refused', async () => {
    const outcome = await readText('page.json', JSON.stringify({ meta: {}, results: two }).slice(0, -9));
    expect(outcome.source).toBeNull();
    expect(messages(outcome)[0]).toMatch(/^rejected - This is not JSON, or stops before its end: /);
  });

  it.each(['', '\n \n', 'null', '7', '{}', '[]', '{"meta":{},"results":[]}'])(
    'that holds nothing is refused with a reason: %j',
    async (text) => {
      for (const name of ['nothing.json', 'nothing.jsonl']) {
        const { source, issues } = await readText(name, text);
        expect(source).toBeNull();
        expect(issues.some(({ severity }) => severity === 'rejected')).toBe(true);
      }
    },
  );

  it('names so many of its rejected records, and counts the others', async () => {
    const untitled = Array.from({ length: namedOneByOne + 5 }, (_, index) =>
      work(`W${index + 2}`, { title: null }),
    );
    const { issues } = await readText('works.jsonl', lines(work('W1'), ...untitled), 65_536);
    expect(issues).toHaveLength(namedOneByOne + 1);
    expect(issues.find(({ line }) => line === null)?.message).toBe(
      'Rejected here beside those that are named: 5.',
    );
  });
});

describe('recognition', () => {
  it.each([
    JSON.stringify(work('W1')),
    JSON.stringify(named('A1', 'Ada'), null, 4),
    lines(...two).slice(5),
    '{"meta":{"count":0},"results":[],"group_by":[]}',
  ])('takes what OpenAlex writes: %s', (head) => {
    expect(openalex.recognises({ name: 'x', head })).toBe(true);
  });

  it.each([
    '',
    '{"id": 7}',
    'Portrait of Jane Roe\nOpenAlex: https://openalex.org/A1\n',
    'id,name\n"https://openalex.org/A1",Ada\n,',
  ])('leaves other texts: %s', (head) => {
    expect(openalex.recognises({ name: 'x', head })).toBe(false);
  });

  it.each([
    'data/jsonl/works/updated_date=2026-08-01/part_0000.gz',
    'jsonl/works/updated_date=2026-08-01/part_0000.gz',
    'data/authors/updated_date=2024-01-01/part_000.gz',
    'works/updated_date=2024-01-01/part_000.gz',
    'updated_date=2024-01-01/part_000.gz',
  ])('takes the folder of a snapshot: %s', (name) => {
    expect(openalex.recognisesFolder?.(['README.md', name])).toBe(true);
  });

  it.each([
    'works.jsonl',
    'downloads/data/works/updated_date=2024-01-01/part_000.gz',
    'works/updated_date=2024-01-01/manifest',
  ])('leaves the folder of something else, or above a snapshot: %s', (name) => {
    expect(openalex.recognisesFolder?.([name])).toBe(false);
  });

  it('says what else a snapshot has beside its records', async () => {
    const outcome = await readFolder({
      'works/updated_date=2024-01-01/part_000.jsonl': lines(work('W1')),
      'works/manifest': '{}',
      'sources/updated_date=2024-01-01/part_000.jsonl': 'not read',
      'sources/updated_date=2024-01-02/part_000.jsonl': 'not read',
      'LICENSE.txt': '',
      'page.txt': '',
      'works/x.csv': '',
      'merged_ids/works/2024.csv': 'merge_date,id,merge_into_id\n',
    });
    expect(messages(outcome).toSorted()).toEqual([
      'note - Files of sources, which are not loaded: 2.',
      'note - Files that belong to no snapshot, left out: "page.txt", "works/x.csv".',
    ]);
  });

  it('names five of many files that belong to no snapshot', async () => {
    const others = Array.from({ length: 7 }, (_, index) => [`${index}.txt`, '']);
    const outcome = await readFolder({
      'data/works/updated_date=2024-01-01/part_000.jsonl': lines(work('W1')),
      ...Object.fromEntries(others),
    });
    expect(messages(outcome)).toEqual([
      'note - Files that belong to no snapshot, left out: "0.txt", "1.txt", "2.txt", "3.txt", "4.txt" and 2 more.',
    ]);
  });

  it.each([
    ['data/jsonl/works/updated_date=2026-08-01/part_0000.gz', true],
    ['updated_date=2024-01-01/part_000.jsonl', true],
    ['works/deleted_ids.csv', true],
    ['merged_ids/works/2024.csv.gz', true],
    ['data/jsonl/sources/updated_date=2026-08-01/part_0000.gz', false],
    ['data/jsonl/works/manifest.json', false],
    ['README.md', false],
    ['notes/people.csv', false],
  ])('knows which files of a snapshot are read: %s %s', (name, isRead) => {
    expect(openalex.reads?.(name)).toBe(isRead);
  });
});
