import type { SourceFact } from '../../src/graph/source-fact.ts';
import type { Issue } from '../read/issues.ts';
import type { Stage } from '../stage/stage.ts';
import type { LoadCounts } from './graph/counts.ts';
import type { WriterOptions } from './write/writer.ts';

/** A document as the pipeline hands it to a loader. */
export interface DocumentToLoad {
  readonly source: SourceFact;
  /** Of its bytes and of all else that decides what it states; see `digestOf`. */
  readonly digest: string;
  /** What there was to say about it: the graph keeps that, and says it again when the document is not read again. */
  readonly issues: readonly Issue[];
  /** What it states. */
  readonly stage: Stage;
}

/** A document that the graph holds as it is. */
export interface UnchangedDocument {
  readonly source: string;
  /** Of the records that it states: what stands for one thing, by its own word or by that of others, counts as many. */
  readonly counts: LoadCounts;
  readonly issues: readonly Issue[];
}

export interface LoaderOptions extends WriterOptions {
  /**
   * Up to this many nodes and relationships a document is one transaction, so that the graph shows all of it or none:
   * 20,000 unless told. What is larger goes in batches through several sessions, and shows in part while it is loaded.
   */
  readonly largestTransaction?: number | undefined;
}

/** Brings documents and data sets into the graph and takes them out, or finds out what that would change. */
export interface Loader {
  /** What stands of a document with this digest that was loaded to its end: it need not be read. */
  findUnchanged(digest: string): Promise<UnchangedDocument | undefined>;
  /** @throws what the driver throws, after its own retries of transient errors; the same again goes on from there */
  load(document: DocumentToLoad): Promise<LoadCounts>;
  /** Takes out what only this source says. @returns undefined where the graph has no such source */
  withdraw(sourceKey: string): Promise<LoadCounts | undefined>;
  close(): Promise<void>;
}
