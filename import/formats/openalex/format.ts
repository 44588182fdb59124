import type { SourceFact } from '../../../src/graph/source-fact.ts';
import type { Input, Origin } from '../../read/input.ts';
import { quoteSome } from '../../read/issues.ts';
import type { FactSink, Format, Glimpse, Reading } from '../format.ts';
import { readDocument } from './document.ts';
import { Findings } from './findings.ts';
import { keyOf, type OpenAlexId } from './ids.ts';
import { readLines } from './json-lines.ts';
import { readRetiredIds } from './retired-files.ts';
import { RetiredIds } from './retired-ids.ts';
import { isSnapshot, layOut, readsOfSnapshot, type SnapshotLayout } from './snapshot.ts';
import { RecordTaker } from './taker.ts';

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

async function read(input: Input, { facts, issues }: Reading): Promise<SourceFact | null> {
  const findings = new Findings(issues);
  const isFolder = isSnapshot(input.files.map(({ name }) => name));
  const { key, taken } = await (isFolder ? readSnapshot : readFiles)(input, facts, findings);
  findings.close();
  if (taken > 0) {
    const partial = input.isIncomplete || findings.isCut;
    return { key, kind: openalex.name, uri: input.origin.uri, recordCount: taken, partial };
  }
  issues.reject(null, 'This holds no work, author, institution or topic of OpenAlex that can be loaded.');
  return null;
}

interface ReadRecords {
  /** Of the source. */
  readonly key: string;
  /** How many records said something that was loaded. */
  readonly taken: number;
}

async function readFiles(input: Input, facts: FactSink, findings: Findings): Promise<ReadRecords> {
  const taker = new RecordTaker(facts, findings, new RetiredIds());
  let only: OpenAlexId | null = null;
  for (const file of input.files) only = await readDocument(file, taker, findings);
  return { key: only === null ? `openalex:${nameOf(input.origin)}` : keyOf(only), taken: taker.taken };
}

/** First the ids that OpenAlex has taken back, then the records, the newest first. */
async function readSnapshot(input: Input, facts: FactSink, findings: Findings): Promise<ReadRecords> {
  const snapshot = layOut(input.files);
  noteLeftOut(snapshot, findings);
  const taker = new RecordTaker(facts, findings, await readRetiredIds(snapshot, findings));
  for (const { file } of snapshot.parts) await readLines(file, { taker, findings, newestFirst: true });
  return { key: `openalex:snapshot/${input.origin.stem}`, taken: taker.taken };
}

function noteLeftOut(snapshot: SnapshotLayout, findings: Findings): void {
  for (const [entity, times] of snapshot.leftOut) {
    findings.count(`Files of ${entity}, which are not loaded`, times);
  }
  const strange = snapshot.strange.map(({ name }) => name);
  if (strange.length > 0) {
    findings.note(null, null, `Files that belong to no snapshot, left out: ${quoteSome(strange)}.`);
  }
  if (snapshot.merged.length === 0 && !snapshot.isWhole) {
    findings.note(
      null,
      null,
      'This is a part of a snapshot, and no folder merged_ids is in it. If there is one above, import the folder that holds both: merged ids are then put where they are today.',
    );
  }
}

/** A part taken out of a snapshot is called like many others: its partition belongs to its name. */
function nameOf({ uri, stem }: Origin): string {
  const partition = uri?.match(/\/([a-z-]+)\/updated_date(?:=|%3D)([^/]+)\/[^/]+$/);
  return partition ? `${partition[1]}/${partition[2]}/${stem}` : stem;
}
