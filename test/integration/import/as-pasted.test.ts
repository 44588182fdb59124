import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const papers =
  'MATCH (p:Paper) RETURN p.title AS title, p.doi AS doi, p.authorListComplete AS complete ORDER BY title';

test('an id is one id in whatever source and however it was pasted, and look-ups read it so', async () => {
  const work = {
    id: 'https://openalex.org/W7',
    title: '\u200eSalt marshes in winter',
    doi: 'https://doi.org/10.5555/Marsh.9',
    authorships: [
      {
        author: {
          id: 'https://openalex.org/A7',
          display_name: 'Una Marsh',
          orcid: 'https://orcid.org/0000-0002-1825-0097',
        },
      },
    ],
  };
  const folder = await folderOf({
    'one/people.csv': 'id,name,orcid\nu,U. Marsh,orcid.org/0000–0002–1825–0097/\n',
    'one/papers.csv': 'id,title,doi\np,On salt marshes,doi.org/10.5555%2Fmarsh.9\n',
    'one/authorships.csv': 'paper,person\np,u\n',
    'two/people.csv': 'id,name,orcid\nv,Marsh U,(0000 0002 1825 0097)\n',
    'two/papers.csv': 'id,title,doi\nq,Marshes,"DOI 10.5555/MARSH.9\u200e."\n',
    'two/authorships.csv': 'paper,person\nq,v\n',
    'works.jsonl': `${JSON.stringify(work)}\n`,
  });
  const report = await importInto(database(), [folder]);
  expect(report.issues).toEqual([]);
  expect((await rows(database(), papers)).map(({ doi }) => doi)).toEqual(['10.5555/marsh.9']);
  const query = `{
    paper(doi: "https://doi.org/10.5555/marsh.9?utm_source=x") { doi }
    person(by: { orcid: "ORCID iD: 0000-0002-1825-0097." }) { key papers { totalCount } }
  }`;
  expect(await dataOf(database(), query)).toEqual({
    paper: { doi: '10.5555/marsh.9' },
    person: { key: 'one:u', papers: { totalCount: 1 } },
  });
});

test('a wrong value costs itself, a rejected author the completeness of a list, and both reach the graph', async () => {
  const folder = await folderOf({
    'lab/people.csv': 'id,name,orcid\na,Ada,0000-0002-1825-0090\nb,\n',
    'lab/papers.csv': 'id,title,year,doi\np,Dunes,2019.0,http://hdl.handle.net/10419/7\nq,Fens,NA,NA\n',
    'lab/authorships.csv': 'paper,person\np,a\nq,a\nq,b\n',
  });
  const report = await importInto(database(), [join(folder, 'lab')]);
  expect(report.exitCode).toBe(1);
  expect(await rows(database(), papers)).toEqual([
    { title: 'Dunes', doi: null, complete: true },
    { title: 'Fens', doi: null, complete: null },
  ]);
  const again = await importInto(database(), [join(folder, 'lab')]);
  expect(again.documents.map(({ status }) => status)).toEqual(['unchanged']);
  expect(again.issues).toEqual(report.issues);
});

test('a table of which nothing can be read makes no source', async () => {
  const folder = await folderOf({ 'lab/people.csv': Buffer.from('id,name\na,Ren\xe9\n', 'latin1') });
  const report = await importInto(database(), [join(folder, 'lab')]);
  expect(report.documents.map(({ status }) => status)).toEqual(['rejected']);
  expect(report.issues).toMatchObject([
    { line: 2, message: expect.stringContaining('byte 14 cannot be read') },
  ]);
  expect(await rows(database(), 'MATCH (s:Source) RETURN s.key')).toEqual([]);
});
