import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';
import { type Ended, runProgram } from '../../support/programs.ts';

const database = useDatabase();

const files = {
  'dept/people.csv':
    'id,name,orcid\na,Ada Finch,0000-0002-1825-0097\nw1,Wen Tao,\nw2,Wen Tao,\nc,Cara Holm,0000-0001-5109-3700\nd,Doris Ek,0000-0001-5109-3700\n',
  'dept/papers.csv': 'id,title,year\np1,On reeds,2019\np2,On rushes,2020\np3,On moss,2020\n',
  'dept/authorships.csv': 'paper,person,position\np1,w1,1\np1,c,2\np2,w2,1\np2,c,2\np3,c,1\np3,d,2\n',
  'grant/people.csv':
    'id,name,other_names,orcid\nf,A. Finch,Ida Finch,0000-0002-1825-0097\nz,Wen Tao,,\nc,Cara Holm,,\n',
  'grant/papers.csv': 'id,title,year\nq,On sedges,2021\nr,On ferns,2022\n',
  'grant/authorships.csv': 'paper,person,position\nq,z,1\nq,c,2\nr,f,1\nr,c,2\n',
  'library/people.csv': 'id,name\n3,Ada M. Finch\n4,Cara Holm\n',
  'library/papers.csv': 'id,title,year\nferns,On ferns,2022\n',
  'library/authorships.csv': 'paper,person,position\nferns,3,1\nferns,4,2\n',
};

let isLoaded = false;
beforeEach(async () => {
  if (isLoaded) return;
  isLoaded = true;
  const folder = await folderOf(files);
  await importInto(
    database(),
    ['dept', 'grant', 'library'].map((name) => join(folder, name)),
  );
});

function run(...args: string[]): Promise<Ended> {
  return runProgram(['identity', ...args], { env: neo4jVariables() });
}

describe('identity explain', () => {
  test('names the links from one record to the other', async () => {
    const before = await graphLines(database());
    const ended = await run('explain', 'dept:a', 'library:3');
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.stdout.split('\n')).toEqual([
      'dept:a and library:3 are one person:',
      '  dept:a has the ORCID iD 0000-0002-1825-0097 in common with grant:f. [orcid]',
      '  grant:f stands in one place of the byline of the paper "On ferns" (grant:r) with library:3, under the names "A. Finch" and "Ada M. Finch" (initials). [byline]',
      'Where that is wrong, import a same-as file with the line: dept:a,library:3,different',
      '',
    ]);
    expect(await graphLines(database())).toEqual(before);
  });

  test('says what two people have in common, why they are two, and which id was left out', async () => {
    const ended = await run('explain', 'dept:w1', 'grant:z');
    expect(ended.stdout).toContain(
      '  dept:w1 has the co-author C. Holm in common with grant:z, under the name "Wen Tao". [name and co-author]\nWhy they are two all the same:\n  One co-author in common is too little: one source has two people of the name, dept:w1 and dept:w2,',
    );
    const doubted = await run('explain', 'dept:d', 'grant:z');
    expect(doubted.stdout).toContain(
      '\nAn import doubted: The ORCID iD 0000-0001-5109-3700 stands at "dept:c", "dept:d"',
    );
  });

  test('says the same of papers, for programs', async () => {
    const { explanations } = JSON.parse((await run('explain', 'grant:r', 'library:ferns', '--json')).stdout);
    expect(explanations).toEqual([
      {
        label: 'Paper',
        one: 'grant:r',
        other: 'library:ferns',
        verdict: 'one',
        nodes: ['grant:r', 'grant:r'],
        storedNodes: ['grant:r', 'grant:r'],
        chain: [
          expect.objectContaining({ rule: 'title and author', one: 'grant:r', other: 'library:ferns' }),
        ],
      },
    ]);
  });

  test('says where older rules have made one of two', async () => {
    const [before] = await rows(
      database(),
      `MATCH (:Source {key: 'tables:dept'})-[stated:STATES]->(node:Person {key: 'dept:w2'}) RETURN properties(stated) AS values`,
    );
    await rows(
      database(),
      `MATCH (source:Source {key: 'tables:dept'})-[stated:STATES]->(node:Person {key: 'dept:w2'}), (other:Person {key: 'grant:z'})
       CREATE (source)-[moved:STATES]->(other) SET moved = properties(stated), moved.key = 'dept:w2' DELETE stated`,
    );
    const ended = await run('explain', 'dept:w2', 'grant:z');
    await rows(
      database(),
      `MATCH (source:Source)-[stated:STATES {key: 'dept:w2'}]->(), (node:Person {key: 'dept:w2'})
       CREATE (source)-[moved:STATES]->(node) SET moved = $values DELETE stated`,
      { values: before?.values },
    );
    expect(ended.stdout).toContain('\nThe graph has them as one node, grant:z: older rules decided it');
  });

  test.each([
    [['dept:x', 'grant:z'], 'The graph has no record with the key "dept:x".\nCapital letters count.'],
    [['dept:a', 'dept:p1'], '"dept:a" is a person, and "dept:p1" is a paper: only two of a kind can be one.'],
    [['dept:a', 'dept:a'], 'Both keys are "dept:a": give the keys of two records.'],
    [['dept:a'], "missing required argument 'other'"],
  ])('of %j ends with 2 and says what to do', async (keys, message) => {
    const ended = await run('explain', ...keys);
    expect(ended).toMatchObject({ code: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });
});

test('identity doubtful lists the ids that imports have left out', async () => {
  const ended = await run('doubtful');
  expect(ended).toMatchObject({ code: 0 });
  expect(ended.stdout).toMatch(
    /^tables:dept\n {2}The ORCID iD 0000-0001-5109-3700 stands at "dept:c", "dept:d", and two of these are authors of "dept:p3"\./,
  );
  const { doubts, untold } = JSON.parse((await run('doubtful', '--json')).stdout);
  expect(doubts).toEqual([
    { source: 'tables:dept', file: '', line: null, message: expect.stringContaining('0000-0001-5109-3700') },
  ]);
  expect(untold).toEqual([]);
});

test('the API lists the records of a node with their sources, names and evidence', async () => {
  const data = await dataOf(
    database(),
    `{ person(by: { key: "dept:a" }) { identity { records { key source { key } names evidence } } }
       none: person(by: { key: "grant:z" }) { identity { records { key evidence } } }
       paper(key: "library:ferns") { key identity { records { key names evidence } } } }`,
  );
  expect(data).toEqual({
    person: {
      identity: {
        records: [
          {
            key: 'dept:a',
            source: { key: 'tables:dept' },
            names: ['Ada Finch'],
            evidence: ['has the ORCID iD 0000-0002-1825-0097 in common with grant:f'],
          },
          {
            key: 'grant:f',
            source: { key: 'tables:grant' },
            names: ['A. Finch', 'Ida Finch'],
            evidence: [
              'has the ORCID iD 0000-0002-1825-0097 in common with dept:a',
              'stands in one place of the byline of the paper grant:r with library:3, under compatible names (initials)',
            ],
          },
          {
            key: 'library:3',
            source: { key: 'tables:library' },
            names: ['Ada M. Finch'],
            evidence: [
              'stands in one place of the byline of the paper grant:r with grant:f, under compatible names (initials)',
            ],
          },
        ],
      },
    },
    none: { identity: { records: [{ key: 'grant:z', evidence: [] }] } },
    paper: {
      key: 'grant:r',
      identity: {
        records: [
          {
            key: 'grant:r',
            names: ['On ferns'],
            evidence: ['has the title and the author cara holm in common with library:ferns'],
          },
          {
            key: 'library:ferns',
            names: ['On ferns'],
            evidence: ['has the title and the author cara holm in common with grant:r'],
          },
        ],
      },
    },
  });
});
