import { beforeEach, expect, test } from 'vitest';
import { shippedAliases } from '../../../import/formats/aliases.ts';
import { directoryPage } from '../../../import/formats/directory-page/format.ts';
import type { Format } from '../../../import/formats/format.ts';
import { openalex } from '../../../import/formats/openalex/format.ts';
import { sameAs } from '../../../import/formats/same-as/format.ts';
import { createDatabaseLoader } from '../../../import/load/database-loader.ts';
import type { LoadCounts } from '../../../import/load/graph/counts.ts';
import type { Input } from '../../../import/read/input.ts';
import { Issues } from '../../../import/read/issues.ts';
import { Stage } from '../../../import/stage/stage.ts';
import { clearGraph, graphLines, rows, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { documentOf } from '../../support/inputs.ts';
import { statementsOf } from '../../support/loading.ts';
import { pageText } from '../../support/pages.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

/** A page names some of a paper's authors, in an order with gaps; the record of the paper has them all. */
const page = documentOf(
  'ada-abbot.txt',
  pageText({
    name: 'Ada Abbot',
    roles: ['Core Academic Member', 'Professor, McGill University'],
    students: ['PhD - UdeM'],
    publications: [
      { title: 'Graphs: a study', authors: ['Boris Castel', 'Chloé Dufour', 'Elena Gagnon'] },
      { title: 'Trees: a study', authors: ['Boris Castel'] },
    ],
  }),
);

const author = (number: number, name: string, orcid: string | null = null) => ({
  author: { id: `https://openalex.org/A${number}`, display_name: name, orcid },
  raw_author_name: name,
  institutions: [],
});
const work = {
  id: 'https://openalex.org/W42',
  doi: 'https://doi.org/10.1234/GRAPHS',
  title: 'Graphs: a Study.',
  publication_year: 2021,
  authorships: [
    author(1, 'Fay Hill'),
    author(2, 'Boris Castel'),
    author(3, 'Ada Abbot', 'https://orcid.org/0000-0002-1825-0097'),
    author(4, 'Chloe Dufour'),
    author(5, 'Elena Gagnon'),
    author(6, 'Ivo Jung'),
  ],
};
const record = documentOf('W42.json', JSON.stringify(work));

async function load(format: Format, input: Input): Promise<LoadCounts> {
  const loader = createDatabaseLoader(database());
  const stage = new Stage();
  const issues = new Issues(input.label);
  try {
    const source = await format.read(input, { aliases: shippedAliases, issues, facts: stage });
    if (source === null) throw new Error(issues.all[0]?.message);
    stage.leaveOutDangling(issues);
    return await loader.load({ source, digest: input.label, issues: issues.all, stage });
  } finally {
    stage.close();
    await loader.close();
  }
}

async function withdraw(source: string): Promise<void> {
  const loader = createDatabaseLoader(database());
  await loader.withdraw(source);
  await loader.close();
}

const question = `{
  person(by: { name: "Ada Abbot" }) { key sources { key } externalIds { scheme value } papers { totalCount } }
  paper(doi: "10.1234/graphs") {
    key title year authorListComplete
    sources { key }
    authors { edges { position node { key name } sources { kind } } }
  }
}`;

test.each([
  ['the page first', [page, record]],
  ['the record first', [record, page]],
])('a page and a record of one of its papers are one person and one paper: %s', async (_, inputs) => {
  await load(directoryPage, page);
  const pageAlone = await graphLines(database());
  await clearGraph(database());
  for (const input of inputs) await load(input === page ? directoryPage : openalex, input);

  const both = [{ key: 'directory-page:en/ada-abbot/ada-abbot' }, { key: 'openalex:W42' }];
  const kinds = [{ kind: 'directory-page' }, { kind: 'openalex' }];
  expect(await dataOf(database(), question)).toEqual({
    person: {
      key: 'mila:ada-abbot',
      sources: both,
      externalIds: expect.arrayContaining([{ scheme: 'orcid', value: '0000-0002-1825-0097' }]),
      papers: { totalCount: 2 },
    },
    paper: {
      key: 'openalex:W42',
      title: 'Graphs: a study',
      year: 2021,
      authorListComplete: true,
      sources: both,
      authors: {
        edges: [
          { position: 1, node: { key: 'openalex:A1', name: 'Fay Hill' }, sources: [{ kind: 'openalex' }] },
          { position: 2, node: { key: 'mila:boris-castel', name: 'Boris Castel' }, sources: kinds },
          { position: 3, node: { key: 'mila:ada-abbot', name: 'Ada Abbot' }, sources: kinds },
          { position: 4, node: { key: 'mila:chloe-dufour', name: 'Chloé Dufour' }, sources: kinds },
          { position: 5, node: { key: 'mila:elena-gagnon', name: 'Elena Gagnon' }, sources: kinds },
          { position: 6, node: { key: 'openalex:A6', name: 'Ivo Jung' }, sources: [{ kind: 'openalex' }] },
        ],
      },
    },
  });
  expect(
    await dataOf(
      database(),
      '{ a: person(by: { key: "openalex:A3" }) { key } b: paper(key: "paper:graphs-a-study") { key } }',
    ),
  ).toEqual({ a: { key: 'mila:ada-abbot' }, b: { key: 'openalex:W42' } });

  await withdraw('openalex:W42');
  expect(await graphLines(database())).toEqual(pageAlone);
});

test('the report counts merges by rule, and none again', async () => {
  await load(directoryPage, page);
  expect((await load(openalex, record)).merges).toEqual({ byline: 4, 'title and author': 1 });
  expect((await load(openalex, record)).merges).toEqual({});
});

test('a same-as line keeps apart what would be one, joins what would not, and is taken back', async () => {
  await load(directoryPage, page);
  await load(openalex, record);
  const before = await graphLines(database());
  const lines = 'openalex:A2,mila:boris-castel,different\nopenalex:A6,mila:boris-castel,same\n';
  await load(sameAs, documentOf('corrections.csv', lines));

  const people =
    '{ a: person(by: { key: "openalex:A2" }) { key possibleDuplicates { nodes { key } } } b: person(by: { key: "openalex:A6" }) { key name otherNames } }';
  expect(await dataOf(database(), people)).toEqual({
    a: { key: 'openalex:A2', possibleDuplicates: { nodes: [{ key: 'mila:boris-castel' }] } },
    b: { key: 'mila:boris-castel', name: 'Boris Castel', otherNames: ['Ivo Jung'] },
  });

  await withdraw('same-as:corrections');
  expect(await graphLines(database())).toEqual(before);
});

test('how many statements join pairs of people does not grow with the pairs', async () => {
  const fewer = await statementsThatJoin(3);
  expect(await statementsThatJoin(30)).toHaveLength(fewer.length);
});

/** Two data sets of OpenAlex with a person each for every pair, and a same-as file that says they are one. */
async function statementsThatJoin(pairs: number): Promise<string[]> {
  await clearGraph(database());
  const numbers = Array.from({ length: pairs }, (_, at) => 100 + at);
  for (const [name, offset] of [
    ['one', 1000],
    ['other', 2000],
  ] as const) {
    const results = numbers.map((number) => ({
      ...work,
      id: `https://openalex.org/W${offset + number}`,
      doi: null,
      title: `Study ${offset + number}`,
      authorships: [author(offset + number, `${name} ${number}`)],
    }));
    await load(openalex, documentOf(`${name}.json`, JSON.stringify({ meta: {}, results })));
  }
  const lines = numbers.map((number) => `openalex:A${1000 + number},openalex:A${2000 + number},same\n`);
  const texts = await statementsOf(database(), () => load(sameAs, documentOf('pairs.csv', lines.join(''))));
  const [row] = await rows(database(), 'MATCH (person:Person) RETURN count(person) AS people');
  expect(row).toEqual({ people: pairs });
  return texts;
}
