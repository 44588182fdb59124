import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvFile, type CsvValue } from '../../import/bulk/csv-file.ts';
import type { CollaborationGraph } from '../graph/collaboration-graph.ts';

type Rows = Iterable<readonly CsvValue[]>;

/** Writes a graph as the CSV tables that the importer reads. */
export async function writeTableFiles(graph: CollaborationGraph, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const [name, header, rows] of [...nodeTables(graph), ...relationshipTables(graph)]) {
    const file = new CsvFile(join(folder, `${name}.csv`), header);
    await file.write(rows);
    await file.close();
  }
}

function nodeTables({ people, institutions, topics, papers }: CollaborationGraph): [string, string, Rows][] {
  return [
    [
      'people',
      'id,name,kind,level',
      people.map(({ key, name, isStudent }) => [
        key,
        name,
        isStudent ? 'student' : undefined,
        isStudent ? 'phd' : undefined,
      ]),
    ],
    ['institutions', 'id,name', institutions.map(({ key, name }) => [key, name])],
    ['topics', 'id,name', topics.map(({ key, name }) => [key, name])],
    [
      'papers',
      'id,title,year,doi,venue,abstract',
      papers.map(({ key, title, year, venue, abstract }, index) => [
        ...[key, title, year, `10.1000/${index}`, venue, abstract],
      ]),
    ],
  ];
}

function relationshipTables({
  people,
  institutions,
  topics,
  papers,
  supervisions,
}: CollaborationGraph): [string, string, Rows][] {
  return [
    [
      'authorships',
      'paper,person,position,listed_as',
      each(papers, ({ key, authors }) =>
        authors.map((author, index) => [key, people[author]?.key, index + 1, people[author]?.listedAs]),
      ),
    ],
    [
      'affiliations',
      'person,institution,title,as_student,order',
      each(people, (person) =>
        person.institutions.map((place, index) => [
          ...[person.key, institutions[place]?.key, person.isStudent ? undefined : 'Professor'],
          ...[person.isStudent ? 'yes' : undefined, index + 1],
        ]),
      ),
    ],
    [
      'supervisions',
      'supervisor,student,role,level,status,since',
      supervisions.map(({ supervisor, student, role, status, since }) => [
        ...[people[supervisor]?.key, people[student]?.key, role === 'CO' ? 'co' : 'principal', 'phd'],
        ...[status.toLowerCase(), since],
      ]),
    ],
    [
      'person-topics',
      'person,topic',
      each(people, (person) => person.topics.map((topic) => [person.key, topics[topic]?.key])),
    ],
    [
      'paper-topics',
      'paper,topic',
      each(papers, (paper) => paper.topics.map((topic) => [paper.key, topics[topic]?.key])),
    ],
    [
      'citations',
      'citing,cited',
      each(papers, (paper) => paper.cites.map((cited) => [paper.key, papers[cited]?.key])),
    ],
  ];
}

/** Rows one after the other: the whole list of a large graph is never in memory. */
function* each<Item>(
  items: readonly Item[],
  rows: (item: Item) => readonly (readonly CsvValue[])[],
): Generator<readonly CsvValue[]> {
  for (const item of items) yield* rows(item);
}
