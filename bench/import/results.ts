import type { Sending } from './bare-load.ts';
import type { DataSetName } from './data-sets.ts';
import type { SideName } from './side-process.ts';

export interface ImportResults {
  readonly date: string;
  readonly node: string;
  readonly rounds: number;
  readonly dataSets: readonly DataSetResult[];
  /** One load each of a larger data set, for the memory that it takes. */
  readonly memory: readonly DataSetResult[];
}

export interface DataSetResult {
  readonly name: DataSetName;
  /** Nodes and relationships. */
  readonly rows: number;
  /** What was fastest for the bare side. */
  readonly sending: Sending;
  readonly sides: readonly MeasuredSide[];
}

export interface MeasuredSide {
  readonly side: SideName;
  /** The median of the rounds. */
  readonly seconds: number;
  readonly rowsPerSecond: number;
  /** The most that the importer's process held, in MB; Neo4j's own is not in it. */
  readonly memory: number;
}
