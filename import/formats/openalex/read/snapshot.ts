import { compareTexts } from '../../../../src/graph/text.ts';
import type { InputFile } from '../../../read/input.ts';
import { quoteSome } from '../../../read/issues.ts';
import type { CountedIssues } from '../counted-issues.ts';
import { otherEntities, recordKinds } from '../kinds.ts';

const entities = recordKinds.map(({ entity }) => entity);

/** The files of a snapshot that are read, each list in the order of reading. */
export interface SnapshotLayout {
  readonly parts: readonly SnapshotPart[];
  readonly merged: readonly InputFile[];
  readonly deleted: readonly InputFile[];
  /** Files of records that the graph has no place for, by their folder. */
  readonly leftOut: ReadonlyMap<string, number>;
  /** Files that are none of a snapshot's. */
  readonly strange: readonly InputFile[];
  /** Whether it is the snapshot's own folder, and none in it. */
  readonly isWhole: boolean;
}

/**
 * `data/jsonl/works/updated_date=2026-08-01/part_0000.gz`, or without what stands before the kind of record, or without
 * that. A snapshot deeper inside a folder is a data set of its own, and its neighbours are others.
 */
const part = new RegExp(
  `^(?:data/)?(?:jsonl/)?(?:(${[...entities, ...otherEntities].join('|')})/)?updated_date=([^/]+)/[^/]+\\.(?:gz|jsonl)$`,
);
const mergedTable = /(?:^|\/)merged_ids\/(?:[^/]+\/)?[^/]+\.csv(?:\.gz)?$/;
const deletedTable = /(?:^|\/)deleted_ids\.csv(?:\.gz)?$/;
/** What lies in a snapshot beside its records: the tables above, manifests, notes on the release, other formats. */
const belongs = /(?:^|\/)(?:deleted_ids|merged_ids\/|manifest|README|LICENSE|RELEASE|_SUCCESS)|\.parquet$/i;

/** Whether a folder with files of these names is a snapshot, whole or one entity of it, in either layout. */
export function isSnapshot(names: readonly string[]): boolean {
  return names.some((name) => part.test(name));
}

/** Whether anything is read of the file of this name in a snapshot. */
export function readsOfSnapshot(name: string): boolean {
  const [, entity = '', date] = part.exec(name) ?? [];
  return date === undefined ? mergedTable.test(name) || deletedTable.test(name) : !otherEntities.has(entity);
}

/** Sorts the files of a snapshot. */
export function layOut(files: readonly InputFile[]): SnapshotLayout {
  const leftOut = new Map<string, number>();
  const parts: SnapshotPart[] = [];
  const strange: InputFile[] = [];
  for (const file of files) {
    const [, entity = '', date] = part.exec(file.name) ?? [];
    if (date === undefined) {
      if (!belongs.test(file.name)) strange.push(file);
    } else if (otherEntities.has(entity)) leftOut.set(entity, (leftOut.get(entity) ?? 0) + 1);
    else parts.push({ file, entity, date });
  }
  return {
    parts: parts.toSorted(inOrder),
    merged: tables(files, mergedTable),
    deleted: tables(files, deletedTable),
    leftOut,
    strange,
    isWhole: files.some(({ name }) => name.startsWith('data/')),
  };
}

/** Says which files of a snapshot are not read, and what is missing beside a part of one. */
export function noteLeftOut(snapshot: SnapshotLayout, issues: CountedIssues): void {
  for (const [entity, times] of snapshot.leftOut) {
    issues.count(`Files of ${entity}, which are not loaded`, times);
  }
  const strange = snapshot.strange.map(({ name }) => name);
  if (strange.length > 0) {
    issues.note(null, null, `Files that belong to no snapshot, left out: ${quoteSome(strange)}.`);
  }
  if (snapshot.merged.length === 0 && !snapshot.isWhole) {
    issues.note(
      null,
      null,
      'This is a part of a snapshot, and no folder merged_ids is in it. If there is one above, import the folder that holds both: merged ids are then put where they are today.',
    );
  }
}

export interface SnapshotPart {
  readonly file: InputFile;
  /** The folder that tells what it holds; empty where one entity's folder is the whole data set. */
  readonly entity: string;
  /** The day of its partition, as its folder says it. */
  readonly date: string;
}

/** The newest first: a record stands in a partition for each date on which it changed, until the exporter tidies up. */
function inOrder(a: SnapshotPart, b: SnapshotPart): number {
  return (
    entities.indexOf(a.entity) - entities.indexOf(b.entity) ||
    compareTexts(b.date, a.date) ||
    compareTexts(a.file.name, b.file.name)
  );
}

function tables(files: readonly InputFile[], pattern: RegExp): InputFile[] {
  return files.filter(({ name }) => pattern.test(name)).toSorted((a, b) => compareTexts(a.name, b.name));
}
