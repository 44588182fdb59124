import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { Random } from '../../../lib/random.ts';
import type { Database } from '../../../src/database/database.ts';
import { askBoth, type CountedPaper, type Named, randomFilter } from '../../support/facets-oracle.ts';
import type { ImportedTables } from '../../support/imported-tables.ts';

const personRow = z.object({ id: z.string(), name: z.string() });
const paperRow = z.object({ id: z.string(), title: z.string(), year: z.string() });
const authorshipRow = z.object({ paper: z.string(), person: z.string() });

/** Tests of the facets of the papers of 2016 to 2020, which are in the database. */
export function testFacets(database: () => Database, imported: () => ImportedTables): void {
  let papers: CountedPaper[] = [];
  let authors: string[] = [];

  beforeAll(() => {
    const tables = imported();
    const names = new Map(tables.rows('people.csv', personRow).map(({ id, name }) => [id, name]));
    const bylines = new Map<string, Named[]>();
    for (const { paper, person } of tables.rows('authorships.csv', authorshipRow)) {
      const byline = bylines.get(tables.present(paper)) ?? [];
      const key = tables.present(person);
      bylines.set(tables.present(paper), [...byline, { key, name: names.get(key) ?? '' }]);
    }
    papers = tables
      .rows('papers.csv', paperRow)
      .filter(({ id }) => tables.present(id) === id)
      .map(({ id, title, year }) => ({
        title,
        year: year === '' ? null : Number(year),
        authors: bylines.get(id) ?? [],
        topics: [],
        institutions: [],
      }));
    authors = [...bylines.values()].flatMap((byline) => byline.map(({ key }) => key));
  });

  test('100 random filters have the facets that a count over the tables has', async () => {
    const random = new Random(7);
    const titles = papers.map(({ title }) => title);
    for (let question = 0; question < 100; question += 1) {
      const filter = randomFilter(random, titles, authors);
      const { found, expected } = await askBoth(database(), papers, filter, 1 + random.below(100));
      expect(found, JSON.stringify(filter)).toEqual(expected);
    }
  }, 600_000);
}
