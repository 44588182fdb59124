import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearGraph, useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { importInto } from '../../support/loading.ts';
import { writeFiles } from '../../support/pages.ts';

const database = useDatabase();

/** Two data sets know the same things by other names and ids, and a file says so; a third has a namesake. */
const files = {
  'a/people.csv':
    'id,name,other_names,orcid,openalex\na:1,Mara Quill,Mara Lind|Маша Квилл,0000-0002-1825-0097,A71\n',
  'a/institutions.csv':
    'id,name,other_names,ror\na:tarn,Tarn University,"TU Tarn|Tarn ""Old"" (College)*",\n',
  'a/papers.csv': 'id,title,doi,openalex\na:w,Tides by night,10.1234/first,W71\n',
  'a/topics.csv': 'id,name,other_names,openalex\na:t,Tides,Gezeiten,T71\n',
  'b/people.csv': 'id,name,orcid,openalex\nb:1,Mara Ovid Quill,0000-0003-1415-9269,A72\n',
  'b/papers.csv': 'id,title,doi,openalex\nb:w,Tides by Night,10.1234/second,W72\n',
  'b/topics.csv': 'id,name,openalex\nb:t,Tidal science,T72\n',
  'c/people.csv': 'id,name,other_names\nc:1,Mara Lind,\nc:2,Ben Roe,Wil Marr\nc:3,Bea Roe,Wil Marr\n',
  'same.csv': 'one,other,verdict\na:1,b:1,same\na:w,b:w,same\na:t,b:t,same\n',
};

beforeAll(async () => {
  await clearGraph(database());
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-known-as-'));
  await writeFiles(folder, files);
  const report = await importInto(database(), [folder]);
  await rm(folder, { recursive: true });
  expect(report.rejected).toBe(0);
});

describe('what any record of a node has finds the node', () => {
  test.each([
    ['person(by: {orcid: "0000-0002-1825-0097"})', 'a:1'],
    ['person(by: {orcid: "https://orcid.org/0000-0003-1415-9269"})', 'a:1'],
    ['person(by: {openalex: "A71"})', 'a:1'],
    ['researcher(by: {openalex: "https://openalex.org/A72"})', 'a:1'],
    ['person(by: {key: "b:1"})', 'a:1'],
    ['person(by: {name: "mara quill"})', 'a:1'],
    ['person(by: {name: "MARA OVID QUILL"})', 'a:1'],
    ['researcher(by: {name: "маша квилл"})', 'a:1'],
    ['paper(doi: "10.1234/first")', 'a:w'],
    ['paper(doi: "https://doi.org/10.1234/SECOND")', 'a:w'],
    ['institution(name: "tu  tarn")', 'a:tarn'],
    ['institution(name: "tarn \\"old\\" (college)*")', 'a:tarn'],
    ['topic(name: "gezeiten")', 'a:t'],
    ['topic(name: "Tidal Science")', 'a:t'],
  ])('%s', async (field, key) => {
    const { data, errors, statements } = await answer(database(), `{ found: ${field} { key } }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ found: { key } });
    expect(statements).toHaveLength(1);
  });

  test.each([
    'student(by: {name: "Mara Ovid Quill"})',
    'topic(name: "TU Tarn")',
    'person(by: {name: "Mara"})',
    'person(by: {name: "Mara*"})',
    'person(by: {name: "\\""})',
    'person(by: {name: ""})',
    'person(by: {orcid: "0000-0001-5109-3700"})',
    'paper(doi: "10.1234/third")',
  ])('%s is nothing', async (field) => {
    expect(await dataOf(database(), `{ found: ${field} { key } }`)).toEqual({ found: null });
  });
});

test('a name that somebody is shown under is theirs, and others have it beside their own', async () => {
  expect(await dataOf(database(), '{ person(by: {name: "Mara Lind"}) { key } }')).toEqual({
    person: { key: 'c:1' },
  });
  const { errors } = await answer(database(), '{ person(by: {name: "wil marr"}) { key } }');
  expect(errors?.[0]?.extensions).toEqual({ code: 'AMBIGUOUS_NAME', candidates: ['c:2', 'c:3'] });
});

test('questions about people take them, too', async () => {
  const data = await dataOf(
    database(),
    `{ relationship(a: {name: "Mara Ovid Quill"}, b: {key: "c:1"}) { a { key } }
      other: relationship(a: {orcid: "0000-0003-1415-9269"}, b: {openalex: "A72"}) { a { key } b { key } }
      path: collaborationPath(from: {openalex: "A72"}, to: {name: "mara quill"}) { length } }`,
  );
  expect(data).toEqual({
    relationship: { a: { key: 'a:1' } },
    other: { a: { key: 'a:1' }, b: { key: 'a:1' } },
    path: { length: 0 },
  });
});

test('external ids are those of all records, the one that is shown first', async () => {
  const data = await dataOf(
    database(),
    `{ person(by: {key: "a:1"}) { externalIds { scheme value } }
      paper(key: "a:w") { doi externalIds { scheme value url } }
      topic(key: "a:t") { externalIds { value } }
      institution(key: "a:tarn") { externalIds { value } } }`,
  );
  expect(data).toEqual({
    person: {
      externalIds: [
        { scheme: 'orcid', value: '0000-0002-1825-0097' },
        { scheme: 'orcid', value: '0000-0003-1415-9269' },
        { scheme: 'openalex', value: 'A71' },
        { scheme: 'openalex', value: 'A72' },
      ],
    },
    paper: {
      doi: '10.1234/first',
      externalIds: [
        { scheme: 'doi', value: '10.1234/first', url: 'https://doi.org/10.1234/first' },
        { scheme: 'doi', value: '10.1234/second', url: 'https://doi.org/10.1234/second' },
        { scheme: 'openalex', value: 'W71', url: 'https://openalex.org/W71' },
        { scheme: 'openalex', value: 'W72', url: 'https://openalex.org/W72' },
      ],
    },
    topic: { externalIds: [{ value: 'T71' }, { value: 'T72' }] },
    institution: { externalIds: [] },
  });
});
