import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { samplePath } from '../../../import/sample.ts';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { folderOf } from '../../support/pages.ts';
import { type Ended, runImport } from '../../support/programs.ts';
import { sharedPages } from '../../support/shared-data.ts';

const database = useDatabase();

/** Owners of pages: authors have no memberships. */
const owners = 'MATCH (p:Person) WHERE p.memberships IS NOT NULL RETURN p.name AS name ORDER BY name';

async function namesOf(label: string): Promise<unknown[]> {
  return (await rows(database(), `MATCH (n:${label}) RETURN n.name AS name ORDER BY name`)).map(
    ({ name }) => name,
  );
}

/** What both languages of one person say must be the same nodes: nothing is left that only French words name. */
async function expectOnePerson(): Promise<void> {
  const institutions = await namesOf('Institution');
  for (const short of ['UdeM', 'McGill', 'Polytechnique', 'HEC', 'Mila', 'McGill university']) {
    expect(institutions).not.toContain(short);
  }
  const topics = await namesOf('Topic');
  for (const french of [
    'Apprentissage profond',
    'Apprentissage de représentations',
    'Raisonnement',
    'Causalité',
  ]) {
    expect(topics).not.toContain(french);
  }
  expect(topics).toEqual(
    expect.arrayContaining(['Deep Learning', 'Representation Learning', 'Reasoning', 'Causality']),
  );
}

describe('the sample, in English and French', () => {
  let ended: Ended;
  beforeAll(async () => {
    await clearGraph(database());
    ended = await runImport([samplePath], { env: neo4jVariables() });
  });

  test('is one person for each owner, with the institutions and topics of both pages', async () => {
    expect(ended).toMatchObject({ code: 0 });
    expect(await rows(database(), owners)).toHaveLength(6);
    await expectOnePerson();
  });

  test('has each student of both pages once, at its level and institution', async () => {
    const supervised = await rows(
      database(),
      `MATCH (:Person {key: 'mila:sarath-chandar'})-[s:SUPERVISES]->(student)
       RETURN student.level AS level, student.levelAsStated AS stated, size(s.sources) AS sources`,
    );
    const english = (await readFile(join(samplePath, 'sarath-chandar.en.txt'), 'utf8'))
      .split('Current Students')[1]
      ?.split('Publications')[0]
      ?.split('\n')
      .filter((line) => line !== '' && !line.includes('supervisor'));
    expect(supervised).toHaveLength(english?.length ?? 0);
    expect(supervised.filter(({ sources }) => sources === 2).length).toBeGreaterThan(5);
    // The English page comes first by its key, so its words are shown.
    expect(supervised.map(({ stated }) => stated)).not.toContain('Doctorat');
  });

  test('is the same graph from the other end', async () => {
    const lines = await graphLines(database());
    await clearGraph(database());
    const files = ['sarath-chandar', 'yoshua-bengio'].flatMap((name) =>
      ['fr', 'en'].map((language) => join(samplePath, `${name}.${language}.txt`)),
    );
    await runImport([...files, samplePath], { env: neo4jVariables() });
    expect(await graphLines(database())).toEqual(lines);
  });
});

describe('pages that are cut', () => {
  const head = 'Portrait of Ada Abbot\n\nAda Abbot\n\nCore Academic Member\n';
  const students = `${head}\nCurrent Students\n\nPhD - McGill University\n`;
  const publications = `${students}\nPublications\n\n`;
  const abstract =
    'We look at graphs from three sides and report what can be seen from each of the… (see more)m, which is';

  test.each([
    ['a student line', `${students}PhD - Université de M`, 10],
    ['a role line of a student', `${students}Co-super`, 10],
    ['a position', `${head}Associate Professor, Univ`, 6],
    ['a topic', `${head}Research Topics\nCausality\nDeep Lear`, 8],
    ['a title', `${publications}Graphs: a study\nTrees: a stu`, 14],
    ['an abstract', `${publications}Graphs: a study\nBoris Castel\n${abstract}`, 15],
    ['a character', Buffer.from(`${students}PhD - École de technologie supé`).subarray(0, -1), 10],
  ])('in %s are loaded but for that line, which is named', async (_, text, line) => {
    await clearGraph(database());
    const file = join(await folderOf({ 'ada.txt': text }), 'ada.txt');
    const ended = await runImport([file], { env: neo4jVariables() });

    expect(ended.code).toBe(1);
    expect(ended.stdout).toContain(`${file}:${line}: The text stops in this line`);
    expect(await rows(database(), owners)).toEqual([{ name: 'Ada Abbot' }]);
    // The source keeps what there was to say about it, which quotes such a line.
    const lines = (await graphLines(database())).filter((each) => !each.includes('"labels":["Source"]'));
    const stored = JSON.stringify(lines);
    expect(stored).not.toMatch(/Université de M|Co-super|Univ"|Deep Lear"|a stu"|which is|supé?\ufffd/);
  });
});

describe.skipIf(!sharedPages.isThere)("the directory's own pages", () => {
  let ended: Ended;
  beforeAll(async () => {
    await clearGraph(database());
    ended = await runImport([sharedPages.path], { env: neo4jVariables() });
  });

  test('all load, and the lines they are cut in are named and left out', async () => {
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/^Imported 9 documents, in/);
    for (const place of [
      'david-rolnick.en.txt:54: The text stops',
      'jackie-cheung.en.txt:56: The text stops',
      'sarath-chandar.en.txt:55: The text stops',
      'sarath-chandar.fr.txt:44: The text stops',
      'yoshua-bengio.en.txt:34: The text stops',
    ]) {
      expect(ended.stdout).toContain(place);
    }
    expect(ended.stdout).not.toMatch(/guillaume-lajoie\.en\.txt:\d+: The text stops/);
    expect(await namesOf('Institution')).not.toContain('Université de M');
    expect(await rows(database(), owners)).toEqual(
      [
        'David Rolnick',
        'Golnoosh Farnadi',
        'Guillaume Lajoie',
        'Jackie Cheung',
        'Sarath Chandar',
        'Yoshua Bengio',
      ].map((name) => ({ name })),
    );
  });

  test('in two languages are one person each', async () => {
    await expectOnePerson();
    const farnadi = await rows(
      database(),
      `MATCH (:Person {key: 'mila:golnoosh-farnadi'})-[s:SUPERVISES]->(student:Student)-[:AFFILIATED_WITH]->(i)
       WHERE size(s.sources) = 2 AND student.level = 'PHD' RETURN DISTINCT i.name AS name ORDER BY name`,
    );
    expect(farnadi.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['HEC Montréal', 'McGill University']),
    );
  });
});
