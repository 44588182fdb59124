import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvFile, type CsvValue } from '../../import/bulk/csv-file.ts';
import type {
  CollaborationGraph,
  GeneratedName,
  GeneratedPaper,
  GeneratedPerson,
} from './collaboration-graph.ts';

type CsvRows = Iterable<readonly CsvValue[]>;

/** Makes the folder anew. @returns a writer of its CSV tables (docs/tables.md) */
export async function tableWriter(folder: string) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return async (name: string, header: string, rows: CsvRows): Promise<void> => {
    const file = new CsvFile(join(folder, `${name}.csv`), header);
    await file.write(rows);
    await file.close();
  };
}

/** Writes a graph into a folder as the CSV tables that the importer reads. */
export async function writeTableFiles(graph: CollaborationGraph, folder: string): Promise<void> {
  const { people, institutions, topics, papers } = graph;
  const write = await tableWriter(folder);
  await write('people', 'id,name,kind,level', people.map(personRow));
  const named = ({ key, name }: GeneratedName) => [key, name];
  await write('institutions', 'id,name', institutions.map(named));
  await write('topics', 'id,name', topics.map(named));
  await write('papers', 'id,title,year,doi,venue,abstract', papers.map(paperRow));
  await write('authorships', 'paper,person,position,listed_as', authorships(graph));
  await write('affiliations', 'person,institution,title,as_student,order', affiliations(graph));
  await write('supervisions', 'supervisor,student,role,level,status,since', supervisions(graph));
  const keyed = ({ topics: places, key }: { readonly topics: readonly number[]; readonly key: string }) =>
    places.map((place) => [key, topics[place]?.key]);
  await write('person-topics', 'person,topic', each(people, keyed));
  await write('paper-topics', 'paper,topic', each(papers, keyed));
  const cited = ({ key, cites }: GeneratedPaper) => cites.map((place) => [key, papers[place]?.key]);
  await write('citations', 'citing,cited', each(papers, cited));
}

function personRow({ key, name, isStudent }: GeneratedPerson): CsvValue[] {
  return [key, name, ...(isStudent ? ['student', 'phd'] : [undefined, undefined])];
}

function paperRow({ key, title, year, venue, abstract }: GeneratedPaper, index: number): CsvValue[] {
  return [key, title, year, `10.1000/${index}`, venue, abstract];
}

function authorships({ papers, people }: CollaborationGraph): CsvRows {
  return each(papers, ({ key, authors }) =>
    authors.map((author, index) => [key, people[author]?.key, index + 1, people[author]?.listedAs]),
  );
}

function affiliations({ people, institutions }: CollaborationGraph): CsvRows {
  return each(people, ({ key, isStudent, institutions: places }) =>
    places.map((place, index) => [
      ...[key, institutions[place]?.key],
      ...(isStudent ? [undefined, 'yes', index + 1] : ['Professor', undefined, index + 1]),
    ]),
  );
}

function supervisions(graph: CollaborationGraph): CsvRows {
  return graph.supervisions.map(({ supervisor, student, role, level, status, since }) => [
    ...[graph.people[supervisor]?.key, graph.people[student]?.key, role.toLowerCase(), level],
    ...[status.toLowerCase(), since],
  ]);
}

/** Rows one after the other: the whole list of a large graph is never in memory. */
function* each<Item>(items: readonly Item[], rows: (item: Item) => CsvRows): CsvRows {
  for (const item of items) yield* rows(item);
}
