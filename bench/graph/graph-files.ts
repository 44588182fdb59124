import { join } from 'node:path';
import { CsvFile, type CsvValue } from '../../import/bulk/csv-file.ts';
import type { BulkFiles, NodeFiles, RelationshipFiles } from '../../src/database/managed/bulk-import.ts';
import type { NodeLabel, RelationshipType } from '../../src/graph/model.ts';
import { foldText, matchText } from '../../src/graph/text.ts';
import type { CollaborationGraph, GeneratedName, GeneratedPerson } from './collaboration-graph.ts';

/** Every relationship names the source that asserts it, as the importer's do. */
const source = 'bench:generator';

/** Writes the graph into a folder, with the properties that the importer's loader writes. */
export async function writeGraphFiles(graph: CollaborationGraph, folder: string): Promise<BulkFiles> {
  const nodes: NodeFiles[] = [];
  const relationships: RelationshipFiles[] = [];
  const write = async (
    name: string,
    header: string,
    rows: Iterable<readonly CsvValue[]>,
  ): Promise<string> => {
    const file = new CsvFile(join(folder, `${name}.csv`), header);
    await file.write(rows);
    await file.close();
    return file.path;
  };
  for (const { labels, header, rows } of nodeGroups(graph)) {
    nodes.push({ labels, files: [await write(labels.join('-'), header, rows)] });
  }
  for (const { type, from, to, header, rows } of relationshipGroups(graph)) {
    const ends = [`:START_ID(${from})`, `:END_ID(${to})`, 'sources:string[]', ...header];
    relationships.push({ type, files: [await write(type, ends.join(','), withSource(rows))] });
  }
  return { nodes, relationships };
}

interface NodeGroup {
  readonly labels: readonly string[];
  readonly header: string;
  readonly rows: Iterable<readonly CsvValue[]>;
}

function nodeGroups(graph: CollaborationGraph): NodeGroup[] {
  const researchers = graph.people.filter(({ isStudent }) => !isStudent);
  const students = graph.people.filter(({ isStudent }) => isStudent);
  const person = 'key:ID(Person),name,displayName,foldedName,matchName';
  return [
    { labels: ['Person', 'Researcher'], header: person, rows: researchers.map(personRow) },
    {
      labels: ['Person', 'Student'],
      header: `${person},isStudent:boolean,level,levelAsStated`,
      rows: students.map((student) => [...personRow(student), true, 'PHD', 'PhD']),
    },
    named('Institution', graph.institutions),
    named('Topic', graph.topics),
    {
      labels: ['Paper'],
      header:
        'key:ID(Paper),title,foldedTitle,matchName,year:int,yearDescending:int,yearAscending:int,doi,venue,abstract,authorListComplete:boolean',
      rows: graph.papers.map(({ key, title, year, venue, abstract }, index) => [
        ...[key, title, foldText(title), matchText(title) ?? undefined, year, year, year],
        ...[`10.1000/${index}`, venue, abstract, true],
      ]),
    },
  ];
}

function personRow({ key, name }: GeneratedPerson): CsvValue[] {
  return [key, name, name, foldText(name), matchText(name) ?? undefined];
}

function named(label: NodeLabel, items: readonly GeneratedName[]): NodeGroup {
  return {
    labels: [label],
    header: `key:ID(${label}),name,foldedName,matchName`,
    rows: items.map(({ key, name }) => [key, name, foldText(name), matchText(name) ?? undefined]),
  };
}

interface RelationshipGroup {
  readonly type: RelationshipType;
  readonly from: NodeLabel;
  readonly to: NodeLabel;
  readonly header: readonly string[];
  /** The two keys, then the properties. */
  readonly rows: Iterable<readonly CsvValue[]>;
}

function relationshipGroups({
  people,
  institutions,
  topics,
  papers,
  supervisions,
}: CollaborationGraph): RelationshipGroup[] {
  return [
    {
      ...{ type: 'AUTHORED', from: 'Person', to: 'Paper' },
      header: ['position:int', 'place:int', 'listedAs'],
      rows: each(papers, ({ key, authors }) =>
        authors.map((author, index) => [
          ...[people[author]?.key, key],
          // The byline is whole: the place that sorts it is the position.
          ...[index + 1, index + 1, people[author]?.listedAs],
        ]),
      ),
    },
    {
      ...{ type: 'SUPERVISES', from: 'Person', to: 'Person' },
      header: ['role', 'level', 'status', 'coSupervised:boolean', 'since'],
      rows: each(supervisions, ({ supervisor, student, role, level, status, coSupervised, since }) => [
        [people[supervisor]?.key, people[student]?.key, role, level, status, coSupervised, String(since)],
      ]),
    },
    {
      ...{ type: 'AFFILIATED_WITH', from: 'Person', to: 'Institution' },
      header: ['title', 'asStudent:boolean', 'order:int', 'discriminator'],
      rows: each(people, (person) =>
        person.institutions.map((place, index) => [
          ...[person.key, institutions[place]?.key, person.isStudent ? undefined : 'Professor'],
          // As the importer does, a relationship that is one of several carries what tells it apart.
          ...[person.isStudent || undefined, index + 1, String(index + 1)],
        ]),
      ),
    },
    {
      ...{ type: 'WORKS_ON', from: 'Person', to: 'Topic', header: [] },
      rows: each(people, (person) => person.topics.map((topic) => [person.key, topics[topic]?.key])),
    },
    {
      ...{ type: 'ABOUT', from: 'Paper', to: 'Topic', header: [] },
      rows: each(papers, (paper) => paper.topics.map((topic) => [paper.key, topics[topic]?.key])),
    },
    {
      ...{ type: 'CITES', from: 'Paper', to: 'Paper', header: [] },
      rows: each(papers, (paper) => paper.cites.map((cited) => [paper.key, papers[cited]?.key])),
    },
  ];
}

/** Rows one after the other: the whole list of a large graph is never in memory. */
function* each<Item>(
  items: readonly Item[],
  rows: (item: Item) => readonly (readonly CsvValue[])[],
): Generator<readonly CsvValue[]> {
  for (const item of items) yield* rows(item);
}

function* withSource(rows: Iterable<readonly CsvValue[]>): Generator<readonly CsvValue[]> {
  for (const [from, to, ...properties] of rows) yield [from, to, source, ...properties];
}
