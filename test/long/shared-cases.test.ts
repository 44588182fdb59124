import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, rows, useDatabase } from '../support/database.ts';
import { dataOf } from '../support/graphql.ts';
import { importInto } from '../support/loading.ts';
import { sharedCases } from '../support/shared-data.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

/** What must come of a case: see the README beside the cases. */
interface Outcome {
  /** The records of each node that has several, as `lab-a:p lab-b:p`. */
  readonly merged?: readonly string[];
  /** How many nodes there are. */
  readonly people?: number;
  readonly papers?: number;
  /** What the report must name, each in one issue. */
  readonly named?: readonly RegExp[];
  /** Statements that find nothing, or what they find. */
  readonly found?: readonly (readonly [statement: string, expected: unknown])[];
}

const coauthors = 'MATCH (:Person)-[:AUTHORED]->()<-[:AUTHORED]-(p:Person) RETURN count(DISTINCT p) AS found';
const selfSupervised = 'MATCH (p)-[:SUPERVISES]->(p) RETURN count(p) AS found';
const complete = 'MATCH (p:Paper) WHERE p.authorListComplete RETURN count(p) AS found';
const titles = 'MATCH (p:Paper) RETURN p.title AS found ORDER BY found';

const outcomes: Readonly<Record<string, Outcome>> = {
  'two-namesakes-one-paper': {
    merged: [
      'lab-x:a1 lab-y:y2',
      'lab-x:a2 lab-y:y1',
      'lab-x:c lab-y:c',
      'lab-x:m lab-y:m',
      'lab-x:p lab-y:p',
      'lab-x:t lab-y:t',
    ],
  },
  'namesakes-told-by-institution': { merged: ['dept:c grant:c', 'dept:m grant:m', 'dept:w2 grant:z'] },
  'namesakes-nothing-tells': { merged: ['dept:c grant:c'] },
  'one-orcid-two-coauthors': {
    people: 3,
    named: [/0000-0002-1825-0097 stands at "lab:a", "lab:r"/, /0000-0002-1825-0097 stands at "openalex:/],
    found: [
      [selfSupervised, [0]],
      ['MATCH (p:Person) WHERE p.orcid IS NOT NULL RETURN count(p) AS found', [0]],
      ['MATCH (p:Paper) RETURN COUNT { (p)<-[:AUTHORED]-() } AS found', [3]],
    ],
  },
  'one-doi-two-chapters': {
    papers: 2,
    named: [/10\.1007\/978-3-030-00000-0 stands at "lab:p", "lab:q"/],
    found: [[coauthors, [0]]],
  },
  'editorials-of-one-year': { merged: [], papers: 5, found: [[coauthors, [0]]] },
  'editorials-of-two-years': {
    merged: [],
    found: [['MATCH (p:Paper) RETURN p.year AS found ORDER BY found', [2008, 2019]]],
  },
  'pages-with-footers': { papers: 2, named: [/Load more.*Accept all/s] },
  'pages-with-pagers': { papers: 2, named: [/Pagination/] },
  'pages-as-saved': {
    named: [/uses cookies/, /saved as HTML/, /saved as Markdown/],
    found: [['MATCH (s:Student {key: "mila:stella-udent"}) RETURN s.name AS found', ['Stella Udent']]],
  },
  'rejected-author': { papers: 3, people: 2 },
  'doi-with-stop': { papers: 2, people: 2, found: [[coauthors, [2]]] },
  'direction-marks': {
    people: 6,
    found: [
      ['MATCH (p:Person) WHERE p.orcid IS NOT NULL RETURN p.orcid AS found', ['0000-0002-1825-0097']],
      ['MATCH (p:Paper) RETURN p.doi AS found ORDER BY found', ['10.1234/inv.1', '10.1234/inv.2']],
    ],
  },
  'na-in-text-columns': {
    merged: ['lab-a:p lab-b:p'],
    found: [['MATCH (p:Paper) WHERE p.venue IS NOT NULL RETURN p.venue AS found', []]],
  },
  'na-everywhere': { people: 2, papers: 2, named: [/"NA" in 7/] },
  'windows-1252': { people: 0, named: [/not UTF-8/] },
  'other-names-people': { merged: ['lab-a:a1 lab-b:b1', 'lab-a:p lab-b:p'] },
  'other-names-institutions': { merged: ['lab-a:a lab-b:a', 'lab-a:t lab-b:t'] },
  'other-files-beside-tables': { named: [/papers\.xlsx.*supervisions\.tsv/s] },
  'advisors-one-after-another': {
    named: [/"role"|"level"/],
    found: [
      [
        'MATCH (s:Person)-[r:SUPERVISES]->(:Person {name: "Gerd Hult"}) RETURN r.since AS found ORDER BY found',
        ['1965', '1969'],
      ],
    ],
  },
  'markup-in-titles': {
    found: [[titles, ['Deep nets for Dutch tides', 'Schrödinger tides', 'The Zea tides', 'Tides & moss']]],
  },
  'openalex-odd': { named: [/exactly 100 authors/, /data frame/], found: [[complete, [0]]] },
  'ids-as-pasted': {
    papers: 33,
    people: 23,
    named: [/2 values that are not a DOI/, /2 values that are not an ORCID/],
  },
  'merged-ids-look-up': { merged: expectedLookUps() },
  semicolons: { people: 0, named: [/commas/] },
  'semicolons-bom-sep': { people: 0, named: [/sep=/] },
  tabs: { people: 0, named: [/commas/] },
  'utf-16': { people: 0, named: [/UTF-16/] },
  'reference-files': {
    people: 0,
    papers: 0,
    named: [/BibTeX/, /RIS/, /PubMed/, /Scopus/, /Zotero/, /DBLP/, /ORCID/],
  },
};

function expectedLookUps(): string[] {
  return [
    'openalex:A5096000001 openalex:A5096000002',
    'openalex:A5096000021 openalex:A5096000022',
    'openalex:W4960000011 openalex:W4960000012',
  ];
}

describe.runIf(sharedCases.isThere)('the shared cases', () => {
  test.each(Object.entries(outcomes))('%s', async (name, { merged, people, papers, named, found }) => {
    const { issues } = await importInto(database(), [join(sharedCases.path, name)]);
    if (merged !== undefined) expect(await mergedRecords()).toEqual(merged);
    if (people !== undefined) expect(await countOf('Person')).toBe(people);
    if (papers !== undefined) expect(await countOf('Paper')).toBe(papers);
    for (const pattern of named ?? [])
      expect(issues.map(({ message }) => message).join('\n')).toMatch(pattern);
    for (const [statement, expected] of found ?? []) {
      const answer = await rows(database(), statement);
      expect(answer.map((row) => row.found)).toEqual(expected);
    }
  });

  test('merged-ids-look-up: each id of either record finds the node', async () => {
    await importInto(database(), [join(sharedCases.path, 'merged-ids-look-up')]);
    const { a, b, externalIds } = (await dataOf(
      database(),
      `{ a: person(by: {openalex: "A5096000001"}) { key } b: person(by: {openalex: "A5096000002"}) { key }
         externalIds: person(by: {openalex: "A5096000002"}) { externalIds { scheme value } } }`,
    )) as { a: unknown; b: unknown; externalIds: { externalIds: unknown[] } };
    expect(a).toEqual(b);
    expect(externalIds.externalIds.length).toBeGreaterThan(2);
  });

  test('advisors-one-after-another: they are not co-supervisors', async () => {
    await importInto(database(), [join(sharedCases.path, 'advisors-one-after-another')]);
    const { student } = (await dataOf(
      database(),
      '{ student(by: {name: "Gerd Hult"}) { supervisedBy { edges { coSupervised } } } }',
    )) as { student: { supervisedBy: { edges: unknown[] } } };
    expect(student.supervisedBy.edges).toEqual([{ coSupervised: false }, { coSupervised: false }]);
  });
});

/** The records of each node that has several. */
async function mergedRecords(): Promise<string[]> {
  const found = await rows(
    database(),
    `MATCH (node) WHERE node:Person OR node:Paper OR node:Institution
     RETURN COLLECT { MATCH (node)<-[said:STATES]-() RETURN DISTINCT coalesce(said.key, node.key) AS key ORDER BY key } AS keys`,
  );
  return found
    .map(({ keys }) => [keys].flat().join(' '))
    .filter((keys) => keys.includes(' '))
    .sort();
}

async function countOf(label: string): Promise<unknown> {
  const [row] = await rows(database(), `MATCH (node:${label}) RETURN count(node) AS count`);
  return row?.count;
}
