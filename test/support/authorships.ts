import type { Database } from '../../src/database/database.ts';
import { createGraph, link, node } from './created-graph.ts';
import { clearGraph } from './database.ts';

/** An author of a paper of a year. */
export interface DatedAuthorship {
  readonly paper: string;
  readonly person: string;
  readonly year: number | null;
}

/**
 * Makes the graph these people and papers alone, without an import.
 * @param works what papers are versions of
 */
export async function createAuthorships(
  database: Database,
  people: readonly string[],
  authorships: readonly DatedAuthorship[],
  works: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  await clearGraph(database);
  const years = new Map(authorships.map(({ paper, year }) => [paper, year]));
  const bylines = new Map(authorships.map(({ paper, person }) => [`${person}\n${paper}`, { paper, person }]));
  await createGraph(database, {
    nodes: [
      ...people.map((key) => node('Person', key, { name: key })),
      ...[...years].map(([key, year]) =>
        node('Paper', key, { title: key, ...(year === null ? {} : { year }) }),
      ),
    ],
    relationships: [...bylines.values()].map(({ paper, person }) =>
      link('AUTHORED', person, paper, { position: 1 }),
    ),
    works,
  });
}
