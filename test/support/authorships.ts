import type { Database } from '../../src/database/database.ts';
import { clearGraph, rows } from './database.ts';

/** An author of a paper of a year. */
export interface DatedAuthorship {
  readonly paper: string;
  readonly person: string;
  readonly year: number | null;
}

/** Makes the graph these people and papers alone, without an import. */
export async function createAuthorships(
  database: Database,
  people: readonly string[],
  authorships: readonly DatedAuthorship[],
): Promise<void> {
  await clearGraph(database);
  await rows(
    database,
    'UNWIND $people AS key CREATE (:Person:Researcher {key: key, name: key, displayName: key, foldedName: key})',
    { people },
  );
  await rows(
    database,
    `UNWIND $authorships AS row
     MERGE (paper:Paper {key: row.paper})
       ON CREATE SET paper.title = row.paper, paper.foldedTitle = row.paper, paper.year = toInteger(row.year),
         paper.yearDescending = coalesce(toInteger(row.year), -1), paper.yearAscending = coalesce(toInteger(row.year), 10000)
     WITH paper, row MATCH (person:Person {key: row.person})
     MERGE (person)-[:AUTHORED {place: 1, sources: []}]->(paper)`,
    { authorships },
  );
}
