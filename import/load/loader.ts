import type { SourceFact } from '../../src/graph/source-fact.ts';
import type { Issue } from '../read/issues.ts';
import type { Stage } from '../stage/stage.ts';
import type { LoadCounts } from './graph/counts.ts';
import type { WriterOptions } from './write/writer.ts';

/** A document as the pipeline hands it to a loader. */
export interface DocumentToLoad {
  readonly source: SourceFact;
  /** Tells its bytes, and all else that decides what it states, from any others; see `digestOf`. */
  readonly digest: string;
  /**
   * What reading it brought up. The graph keeps these, so that they can be told when the same bytes are not read
   * again.
   */
  readonly issues: readonly Issue[];
  /** What it states. */
  readonly stage: Stage;
}

/** A document that the graph holds as it is. */
export interface UnchangedDocument {
  readonly source: string;
  /** Counts records: several that became one node count as several. */
  readonly counts: LoadCounts;
  readonly issues: readonly Issue[];
}

export interface LoaderOptions extends WriterOptions {
  /**
   * A document of up to this many nodes and relationships is one transaction, so that the graph shows all of it or none:
   * 20,000 unless told. A larger one goes in batches through several sessions, and shows in part while it is loaded.
   */
  readonly largestTransaction?: number | undefined;
}

/** Brings documents and data sets into the graph and takes them out, or finds out what that would change. */
export interface Loader {
  /** Finds a document with this digest that was loaded to its end: it need not be read again. */
  findUnchanged(digest: string): Promise<UnchangedDocument | undefined>;
  /**
   * @throws what the driver throws after its own retries of transient errors; loading the document again goes on from
   * there
   */
  load(document: DocumentToLoad): Promise<LoadCounts>;
  /** Takes out what only this source says. @returns undefined where the graph has no such source */
  withdraw(sourceKey: string): Promise<LoadCounts | undefined>;
  close(): Promise<void>;
}
