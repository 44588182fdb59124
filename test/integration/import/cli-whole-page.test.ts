import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { dataOf } from '../../support/graphql.ts';
import { type Ended, runImport } from '../../support/programs.ts';
import { sharedPages } from '../../support/shared-data.ts';

const database = useDatabase();

/** The same page twice: with sentences of our own, and, where it is there, the real one. */
const pages: [name: string, path: string][] = [
  ['of our own', fileURLToPath(new URL('pages/guillaume-lajoie.en.txt', import.meta.url))],
  ['of the directory', join(sharedPages.path, 'guillaume-lajoie.en.txt')],
];

describe.each(pages)('a whole page %s, imported', (_, path) => {
  describe.skipIf(!existsSync(path))('twice', () => {
    let first: Ended;
    let second: Ended;
    let between: string[];
    beforeAll(async () => {
      await clearGraph(database());
      first = await runImport([path], { env: neo4jVariables() });
      between = await graphLines(database());
      second = await runImport([path], { env: neo4jVariables() });
    });

    test('reports what was created, and the second time that nothing changed', async () => {
      expect(first).toMatchObject({ code: 0 });
      expect(first.stdout).toMatch(/^Imported 1 document, in [\d.]+ s\.\n/);
      expect(first.stdout).not.toContain('Nothing changed');
      expect(second).toMatchObject({ code: 0 });
      expect(second.stdout).toContain('Nothing changed: the graph held all of this already.');
      expect(second.stdout).toMatch(/nodes +0 +0 +\d+ +0\n/);
      expect(second.stdout).toMatch(/relationships +0 +0 +\d+ +0\n/);
      expect(await graphLines(database())).toEqual(between);
    });

    test('is one researcher with a profile, 12 papers, 17 co-authors and 10 topics', async () => {
      const data = await dataOf(
        database(),
        `{ researchers(first: 100) { totalCount nodes { key memberships } }
          papers { totalCount }
          researcher(by: {name: "guillaume lajoie"}) {
            papers { totalCount } topics { totalCount }
            affiliations { institution { name } title department }
            coauthors(first: 2, orderBy: [PAPER_COUNT_DESC]) { totalCount edges { paperCount node { name } } } } }`,
      );
      expect(data).toMatchObject({
        researchers: {
          totalCount: 18,
          nodes: expect.toSatisfy(
            (all: { memberships: string[] }[]) =>
              all.filter(({ memberships }) => memberships.length > 0).length === 1,
          ),
        },
        papers: { totalCount: 12 },
        researcher: {
          papers: { totalCount: 12 },
          topics: { totalCount: 10 },
          affiliations: [
            {
              institution: { name: 'Mila – Quebec Artificial Intelligence Institute' },
              title: 'Core Academic Member',
            },
            {
              institution: { name: 'Université de Montréal' },
              title: 'Associate Professor',
              department: 'Department of Mathematics and Statistics',
            },
            { institution: { name: 'Google' }, title: 'Visiting Researcher', department: null },
          ],
          coauthors: {
            totalCount: 17,
            edges: [{ paperCount: 3, node: { name: 'Eric Shea-Brown' } }, { paperCount: 2 }],
          },
        },
      });
    });

    test('is 30 students, by role, level and institution', async () => {
      const data = await dataOf(
        database(),
        `{ students { totalCount }
          phd: students(filter: {level: PHD}) { totalCount }
          institution(name: "universite de montreal") { students(level: PHD) { totalCount } }
          researcher(by: {key: "mila:guillaume-lajoie"}) {
            principal: supervises(role: PRINCIPAL) { totalCount }
            co: supervises(role: CO) { totalCount } } }`,
      );
      expect(data).toEqual({
        students: { totalCount: 30 },
        phd: { totalCount: 14 },
        institution: { students: { totalCount: 12 } },
        researcher: { principal: { totalCount: 21 }, co: { totalCount: 9 } },
      });
      const counted = await rows(
        database(),
        `MATCH (:Person {key: 'mila:guillaume-lajoie'})-[s:SUPERVISES]->(student:Student)
         RETURN count(CASE WHEN s.role = 'PRINCIPAL' AND s.coSupervised THEN 1 END) AS shared,
           count(CASE WHEN s.role = 'CO' AND NOT s.coSupervised THEN 1 END) AS wrong,
           count(CASE WHEN NOT EXISTS { (student)-[:AFFILIATED_WITH]->() } THEN 1 END) AS homeless,
           count(student.name) AS named`,
      );
      expect(counted).toEqual([{ shared: 10, wrong: 0, homeless: 2, named: 0 }]);
    });

    test('has abstracts in one piece and author lists that are known to be partial', async () => {
      const papers = await rows(
        database(),
        'MATCH (p:Paper) RETURN p.title AS title, p.abstract AS abstract',
      );
      expect(papers).toHaveLength(12);
      expect(papers.filter(({ abstract }) => abstract === null)).toEqual([
        expect.objectContaining({ title: expect.stringMatching(/^Author Correction/) }),
      ]);
      expect(JSON.stringify(papers)).not.toMatch(/…|see more/);
      expect(JSON.stringify(papers)).toContain('between individuals');
      const data = await dataOf(
        database(),
        '{ papers(first: 50) { nodes { authorListComplete corrects { title } } } }',
      );
      expect(data).toEqual({
        papers: {
          nodes: expect.toSatisfy(
            (all: { authorListComplete: boolean; corrects: unknown }[]) =>
              all.every(({ authorListComplete }) => !authorListComplete) &&
              all.filter(({ corrects }) => corrects !== null).length === 1,
          ),
        },
      });
    });

    test('names nobody but the authors of its papers', async () => {
      const people = await rows(
        database(),
        'MATCH (p:Person) WHERE NOT (p)-[:AUTHORED]->() RETURN DISTINCT labels(p) AS labels',
      );
      expect(people.flatMap(({ labels }) => labels)).not.toContain('Researcher');
      expect(JSON.stringify(await graphLines(database()))).not.toContain('@');
    });
  });
});
