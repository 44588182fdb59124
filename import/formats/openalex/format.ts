import type { SourceFact } from '../../../src/graph/source-fact.ts';
import type { Input, Origin } from '../../read/input.ts';
import type { FactSink, Format, Glimpse, Reading } from '../format.ts';
import { CountedIssues } from './counted-issues.ts';
import { keyOf, type OpenAlexId } from './ids.ts';
import { readDocument } from './read/document.ts';
import { readLines } from './read/json-lines.ts';
import { readRetiredIds } from './read/retired-id-tables.ts';
import { RetiredIds } from './read/retired-ids.ts';
import { isSnapshot, layOut, noteLeftOut, readsOfSnapshot } from './read/snapshot.ts';
import { RecordStatements } from './state/record-statements.ts';

/** Records of OpenAlex: a snapshot's folder, JSON lines, an object or a page of the API. docs/openalex.md says what is read. */
export const openalex: Format = {
  name: 'openalex',
  extensions: ['.json', '.jsonl', '.ndjson', '.json.gz', '.jsonl.gz', '.gz'],
  recognisesFolder: isSnapshot,
  reads: readsOfSnapshot,
  recognises,
  read,
};

/** An id in its long form, as the value of a field, shows in all that OpenAlex writes except a page without results. */
function recognises({ head }: Glimpse): boolean {
  return (
    /"\s*:\s*"https?:\/\/openalex\.org\/[A-Z]\d+"/i.test(head) ||
    (/^\s*\{/.test(head) && /"meta"\s*:/.test(head) && /"results"\s*:/.test(head))
  );
}

/** recognise → read the files → read their records → state what those say. */
async function read(input: Input, { facts, issues }: Reading): Promise<SourceFact | null> {
  const counted = new CountedIssues(issues);
  const isFolder = isSnapshot(input.files.map(({ name }) => name));
  const { key, taken } = await (isFolder ? readSnapshot : readFiles)(input, facts, counted);
  counted.close();
  if (taken > 0) {
    const partial = input.isIncomplete || counted.isCut;
    return { key, kind: openalex.name, uri: input.origin.uri, recordCount: taken, partial };
  }
  issues.reject(null, 'This holds no work, author, institution or topic of OpenAlex that can be loaded.');
  return null;
}

interface ReadRecords {
  /** The key of the source. */
  readonly key: string;
  /** How many records said something that was loaded. */
  readonly taken: number;
}

/** Records as they come, in files of any form. */
async function readFiles(input: Input, facts: FactSink, issues: CountedIssues): Promise<ReadRecords> {
  const records = new RecordStatements(facts, issues, {
    retired: new RetiredIds(),
    newestFirst: false,
    hasWholeLists: partitionOf(input.origin) !== null,
  });
  let only: OpenAlexId | null = null;
  for (const file of input.files) only = await readDocument(file, records.take, issues);
  return { key: only === null ? `openalex:${nameOf(input.origin)}` : keyOf(only), taken: records.taken };
}

/** First the ids that OpenAlex has taken back, then the records, the newest first. */
async function readSnapshot(input: Input, facts: FactSink, issues: CountedIssues): Promise<ReadRecords> {
  const snapshot = layOut(input.files);
  noteLeftOut(snapshot, issues);
  const retired = await readRetiredIds(snapshot, issues);
  const records = new RecordStatements(facts, issues, { retired, newestFirst: true, hasWholeLists: true });
  for (const { file } of snapshot.parts) await readLines(file, records.take, issues);
  return { key: `openalex:snapshot/${input.origin.stem}`, taken: records.taken };
}

/** A part taken out of a snapshot is called like many others: its partition belongs to its name. */
function nameOf(origin: Origin): string {
  const partition = partitionOf(origin);
  const { stem } = origin;
  return partition ? `${partition[1]}/${partition[2]}/${stem}` : stem;
}

/** The kind of records and the date of a file that lies as in a snapshot. */
function partitionOf({ uri }: Origin): RegExpMatchArray | null {
  return uri?.match(/\/([a-z-]+)\/updated_date(?:=|%3D)([^/]+)\/[^/]+$/) ?? null;
}
