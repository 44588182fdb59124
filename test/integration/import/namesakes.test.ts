import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, rows, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const inDept = {
  'people.csv': 'id,name\nw1,Wen Tao\nw2,Wen Tao\nc,Cara Holm\n',
  'institutions.csv': 'id,name\nh,Hill College\nv,Vale University\n',
  'affiliations.csv': 'person,institution\nw1,h\nw2,v\n',
  'papers.csv': 'id,title,year\np1,On reeds,2019\np2,On rushes,2020\n',
  'authorships.csv': 'paper,person\np1,w1\np1,c\np2,w2\np2,c\n',
};
const inGrant = {
  'people.csv': 'id,name\nz,Wen Tao\nc,Cara Holm\n',
  'papers.csv': 'id,title,year\nq,On sedges,2021\n',
  'authorships.csv': 'paper,person\nq,z\nq,c\n',
};
const atVale = {
  'institutions.csv': 'id,name\nv,Vale University\n',
  'affiliations.csv': 'person,institution\nz,v\nc,v\n',
};

/** Imports data sets in an order, each with the files that it is given. */
async function load(
  sets: readonly (readonly [name: string, files: Record<string, string>])[],
): Promise<string[]> {
  const folder = await folderOf(
    Object.fromEntries(
      sets.flatMap(([set, files]) => Object.entries(files).map(([name, text]) => [`${set}/${name}`, text])),
    ),
  );
  const messages: string[] = [];
  for (const [set] of sets) {
    const report = await importInto(database(), [join(folder, set)]);
    messages.push(...report.issues.map(({ message }) => message));
  }
  return messages;
}

/** The records of each node that has several. */
async function merged(label: string): Promise<string[]> {
  const found = await rows(
    database(),
    `MATCH (node:${label})
     RETURN COLLECT { MATCH (node)<-[statement:STATES]-() RETURN coalesce(statement.key, node.key) AS key ORDER BY key } AS keys`,
  );
  return found
    .map(({ keys }) => [keys].flat().join(' '))
    .filter((keys) => keys.includes(' '))
    .sort();
}

test('of two namesakes with one co-author an institution tells which is meant', async () => {
  await load([
    ['dept', inDept],
    ['grant', { ...inGrant, ...atVale }],
  ]);
  expect(await merged('Person')).toEqual(['dept:c grant:c', 'dept:w2 grant:z']);
});

test('where nothing tells, the third is neither, whatever the order of imports', async () => {
  const sets = [['dept', inDept] as const, ['grant', inGrant] as const];
  await load(sets);
  expect(await merged('Person')).toEqual(['dept:c grant:c']);
  await clearGraph(database());
  await load(sets.toReversed());
  expect(await merged('Person')).toEqual(['dept:c grant:c']);
});

test('an ORCID iD of two in one byline makes nobody one, and the report names it', async () => {
  const messages = await load([
    [
      'lab',
      {
        'people.csv': 'id,name,orcid\na,Ada Finch,0000-0002-1825-0097\nb,Bo Ek,0000-0002-1825-0097\n',
        'papers.csv': 'id,title\np,Copied twice\n',
        'authorships.csv': 'paper,person,position\np,a,1\np,b,2\n',
        'supervisions.csv': 'supervisor,student,level\na,b,phd\n',
      },
    ],
  ]);
  expect(messages).toEqual([
    expect.stringMatching(/^The ORCID iD 0000-0002-1825-0097 stands at "lab:a", "lab:b"/),
  ]);
  expect(await rows(database(), 'MATCH (person:Person) RETURN person.key AS key ORDER BY key')).toEqual([
    { key: 'lab:a' },
    { key: 'lab:b' },
  ]);
});

/** Two data sets that know people and things by names that only `other_names` brings together. */
const north = {
  'people.csv': 'id,name,other_names\n1,Una Marsh,Una Reed|U. R. Marsh\n2,Ivo Dahl,\n3,Bo Ek,B. Lund\n',
  'institutions.csv': 'id,name,other_names\nt,Tarn University,TU Tarn|Universität Tarn\n',
  'topics.csv': 'id,name,other_names\ns,Tides,Gezeiten\n',
  'affiliations.csv': 'person,institution\n2,t\n',
  'papers.csv': 'id,title,year,doi\np,On sedges,2021,10.5555/sedges\nq,On reeds,2021,10.5555/reeds\n',
  'authorships.csv': 'paper,person\np,1\nq,3\n',
  'person-topics.csv': 'person,topic\n2,s\n',
};
const south = {
  'people.csv': 'id,name,other_names\n1,Una-Reed,\n2,Ivo Dahl,\n3,B. Lund,\n',
  'institutions.csv': 'id,name,other_names\nt,Universitat TARN,\n',
  'topics.csv': 'id,name,other_names\ns,Ebb and flow,Gezeiten\n',
  'affiliations.csv': 'person,institution\n2,t\n',
  'papers.csv': 'id,title,year,doi\np,On sedges,2021,10.5555/sedges\nq,Of rushes,2020,\n',
  'authorships.csv': 'paper,person\np,1\nq,3\n',
  'person-topics.csv': 'person,topic\n2,s\n',
};

test.each([
  ['north', 'south'],
  ['south', 'north'],
])(
  'other names count as names do, where %s comes before %s; initials among them do not',
  async (...order) => {
    const sets: Record<string, Record<string, string>> = { north, south };
    await load(order.map((name) => [name, sets[name] ?? {}]));
    expect(await merged('Person')).toEqual(['north:1 south:1', 'north:2 south:2']);
    expect(await merged('Institution')).toEqual(['north:t south:t']);
    expect(await merged('Topic')).toEqual(['north:s south:s']);
  },
);

test('initials count until more than a hundred could have them, and again when fewer can', async () => {
  const nameOf = (at: number): string =>
    `A${String.fromCharCode(98 + Math.floor(at / 20), 98 + (at % 20))}bel Roy`;
  const crowd = (count: number): string =>
    Array.from({ length: count }, (_, at) => `n${at},${nameOf(at)}\n`).join('');
  const byline = (paper: string, name: string) => ({
    'people.csv': `id,name\na,${name}\nc,Cara Holm\nd,Dan Moor\n`,
    'papers.csv': `id,title\np,${paper}\n`,
    'authorships.csv': 'paper,person\np,a\np,c\np,d\n',
  });
  const names = (count: number) => ({ 'people.csv': `id,name\n${crowd(count)}` });
  const companions = ['grant:c lab:c', 'grant:d lab:d'];
  const all = [...companions, 'grant:a lab:a'].sort();

  await load([
    ['list', names(98)],
    ['lab', byline('On reeds', 'Ada Roy')],
    ['grant', byline('On sedges', 'A. Roy')],
  ]);
  expect(await merged('Person')).toEqual(all);
  await load([['list', names(99)]]);
  expect(await merged('Person')).toEqual(companions);
  await load([['list', names(98)]]);
  expect(await merged('Person')).toEqual(all);
  await load([['more', { 'people.csv': 'id,name\nz,Axel Roy\n' }]]);
  expect(await merged('Person')).toEqual(companions);
});

/** The possible duplicates of a person, with what speaks for and against each. */
async function duplicatesOf(key: string): Promise<unknown> {
  const data = await dataOf(
    database(),
    `{ person(by: {key: "${key}"}) { possibleDuplicates { totalCount edges { node { key } reasons { for against } } } } }`,
  );
  return data;
}

function listOf(...edges: readonly (readonly [key: string, pro: string[], contra: string[]])[]): object {
  return {
    person: {
      possibleDuplicates: {
        totalCount: edges.length,
        edges: edges.map(([key, pro, contra]) => ({ node: { key }, reasons: { for: pro, against: contra } })),
      },
    },
  };
}

test('those whom nothing tells apart are possible duplicates, with reasons', async () => {
  await load([
    ['dept', inDept],
    ['grant', inGrant],
  ]);
  const common = ['the same name', 'co-authors in common: "Cara Holm"'];
  expect(await duplicatesOf('dept:w1')).toEqual(
    listOf(['dept:w2', common, ['two records of one source: "tables:dept"']], ['grant:z', common, []]),
  );
  expect(await duplicatesOf('grant:z')).toEqual(listOf(['dept:w1', common, []], ['dept:w2', common, []]));
});

test('a paper that each source gives to one of two speaks for them, one that a source gives to both against', async () => {
  const files = (people: string, authors: string) => ({
    'people.csv': `id,name\n${people}`,
    'papers.csv': 'id,title,doi\np,On reeds,10.1234/reeds\nq,On moss,10.1234/moss\n',
    'authorships.csv': `paper,person\n${authors}`,
  });
  await load([
    ['lab', files('1,Wen Tao\n2,Wen Tao\n', 'p,1\nq,2\nq,1\n')],
    ['grant', files('1,Wen Tao\n', 'p,1\nq,1\n')],
  ]);
  expect(await merged('Person')).toEqual(['grant:1 lab:1']);
  expect(await duplicatesOf('lab:2')).toMatchObject(
    listOf([
      'grant:1',
      ['the same name'],
      ['two records of one source: "tables:lab"', 'one source has both among the authors of "On moss"'],
    ]),
  );
});

test('so are those at one place of a byline whose names are not compatible', async () => {
  const byline = (name: string) => ({
    'people.csv': `id,name\na,${name}\nb,Dan Moor\n`,
    'papers.csv': 'id,title,doi\np,On reeds,10.1234/reeds\n',
    'authorships.csv': 'paper,person,position\np,a,1\np,b,2\n',
  });
  await load([
    ['lab', byline('Ada Roy')],
    ['grant', byline('Eve Lark')],
  ]);
  expect(await merged('Person')).toEqual(['grant:b lab:b']);
  expect(await duplicatesOf('lab:a')).toEqual(
    listOf([
      'grant:a',
      ['the same place in the byline of "On reeds"', 'co-authors in common: "Dan Moor"'],
      ['other names'],
    ]),
  );
});

test('so are names of initials that two could have, and other ids speak against', async () => {
  const files = (people: string, authors: string) => ({
    'people.csv': `id,name,orcid\nc,Cara Holm,\nd,Dan Moor,\n${people}`,
    'papers.csv': 'id,title\np,On reeds\nq,On sedges\n',
    'authorships.csv': `paper,person\np,c\np,d\nq,c\nq,d\n${authors}`,
  });
  const lab = files('a,Ada Roy,0000-0002-1825-0097\nb,Ann Roy,\n', 'p,a\nq,b\n');
  const grant = (orcid: string) => ({ ...files(`x,A. Roy,${orcid}\n`, ''), ...onlyPaper });
  await load([
    ['lab', lab],
    ['grant', grant('')],
  ]);
  const common = ['the same family name and first letter', 'co-authors in common: "Cara Holm", "Dan Moor"'];
  expect(await duplicatesOf('grant:x')).toEqual(listOf(['lab:a', common, []], ['lab:b', common, []]));

  await load([['grant', grant('0000-0001-5109-3700')]]);
  expect(await merged('Person')).toEqual(['grant:c lab:c', 'grant:d lab:d', 'grant:x lab:b']);
  expect(await duplicatesOf('grant:x')).toEqual(
    listOf([
      'lab:a',
      common,
      [
        'other ORCID iDs: 0000-0001-5109-3700 and 0000-0002-1825-0097',
        'two records of one source: "tables:lab"',
      ],
    ]),
  );
});

describe('an id that two have by the word of several sources makes nobody one', () => {
  const people = (...rows: string[]) => ['id,name,orcid', ...rows, ''].join('\n');
  const papers = {
    'papers.csv': 'id,title,doi\np,On reeds,10.1234/reeds\n',
    'authorships.csv': 'paper,person,position\np,a,1\np,r,2\np,b,3\n',
  };
  const iD = '0000-0002-1825-0097';
  const lab = { 'people.csv': people(`a,Ana Sol,${iD}`, 'r,Rui Mar,', 'b,Bo Ek,'), ...papers };
  const grant = { 'people.csv': people('a,Ana Sol,', `r,Rui Mar,${iD}`, 'b,Bo Ek,'), ...papers };
  const everybody = ['grant:a lab:a', 'grant:b lab:b', 'grant:r lab:r'];

  test('authors of one paper', async () => {
    for (const sets of [
      [
        ['lab', lab],
        ['grant', grant],
      ] as const,
      [
        ['grant', grant],
        ['lab', lab],
      ] as const,
    ]) {
      await clearGraph(database());
      const messages = await load(sets);
      expect(messages.join()).toMatch(
        /The ORCID iD 0000-0002-1825-0097 stands at "grant:r", "lab:a", and "grant:r" and "lab:a" are two authors of "grant:p"\. So it makes nobody one/,
      );
      expect(await merged('Person')).toEqual(everybody);
    }
    await load([['grant', { ...grant, 'people.csv': people('a,Ana Sol,', 'r,Rui Mar,', 'b,Bo Ek,') }]]);
    expect(await merged('Person')).toEqual(everybody);
  });

  test('a supervisor and the student, who have one over a third source', async () => {
    await load([
      [
        'lab',
        {
          'people.csv': people(`a,Ana Sol,${iD}`, 'r,Rui Mar,'),
          'supervisions.csv': 'supervisor,student,level\na,r,phd\n',
        },
      ],
      ['grant', { 'people.csv': people(`x,Rui Mar,${iD}`) }],
      ['same', { 'people.csv': people('y,Ana Sol,') }],
    ]);
    expect(await merged('Person')).toEqual(['grant:x lab:a']);
    await load([['fix', { 'fix.csv': 'one,other,verdict\ngrant:x,lab:r,same\n' }]]);
    expect(await merged('Person')).toEqual(['grant:x lab:r']);
  });

  test('but a same-as line stands above it', async () => {
    await load([
      ['lab', lab],
      ['grant', grant],
      ['fix', { 'fix.csv': 'one,other,verdict\ngrant:r,lab:a,same\n' }],
    ]);
    expect(await merged('Person')).toContain('grant:r lab:a');
  });
});

test('nor does a DOI of two works, which have neither a word of the title nor an author in common', async () => {
  const one = (title: string, name: string) => ({
    'people.csv': `id,name\na,${name}\n`,
    'papers.csv': `id,title,year,doi\np,${title},2019,10.1234/volume\n`,
    'authorships.csv': 'paper,person\np,a\n',
  });
  const messages = await load([
    ['lab', one('On reeds', 'Ana Sol')],
    ['grant', one('The mass of quarks', 'Bo Ek')],
    ['dept', one('Masse der Quarks', 'B. Ek')],
  ]);
  expect(messages.join()).toMatch(
    /The DOI 10\.1234\/volume stands at .*neither a word of the title nor an author/,
  );
  expect(await merged('Paper')).toEqual([]);
  await load([['lab', one('On quarks', 'Ana Sol')]]);
  expect(await merged('Paper')).toEqual(['dept:p grant:p lab:p']);
});

test('at one place of a byline other names count, those of initials too', async () => {
  const byline = (people: string) => ({
    'people.csv': `id,name,other_names\n${people}b,Dan Moor,\n`,
    'papers.csv': 'id,title,doi\np,On reeds,10.1234/reeds\n',
    'authorships.csv': 'paper,person,position\np,a,1\np,b,2\n',
  });
  const sets = [
    ['lab', byline('a,Ada Byron,A. Lark|Countess\n')],
    ['grant', byline('a,Ada Lark,\n')],
  ] as const;
  for (const order of [sets, sets.toReversed()]) {
    await clearGraph(database());
    await load(order);
    expect(await merged('Person')).toEqual(['grant:a lab:a', 'grant:b lab:b']);
  }
});

const onlyPaper = {
  'papers.csv': 'id,title\nr,On moss\n',
  'authorships.csv': 'paper,person\nr,x\nr,c\nr,d\n',
};
