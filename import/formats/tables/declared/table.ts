import type { NodeLabel, RelationshipType } from '../../../../src/graph/model.ts';
import type { StatedValues } from '../../format.ts';
import type { ValueKind } from './values.ts';

/** One of the files that make a data set, declared once: its reading, its documentation and its template follow. */
export type Table = NodeTable | RelationshipTable;

interface TableShape {
  /** The name of its file without the ending, e.g. `people`. */
  readonly name: string;
  /** What one row is, e.g. `a person`. */
  readonly row: string;
  readonly description: string;
  readonly columns: readonly TableColumn[];
}

export interface NodeTable extends TableShape {
  readonly label: NodeLabel;
  /** Makes what the node states of what the columns say, where the two differ. */
  readonly values?: (row: TableRow, context: TableContext) => StatedValues;
}

export interface RelationshipTable extends TableShape {
  readonly type: RelationshipType;
  /** The columns with the ids at its ends. */
  readonly from: string;
  readonly to: string;
  /** Tells two rows about one pair apart; without it there may be only one. */
  readonly discriminator?: (values: StatedValues) => string;
}

export interface TableColumn {
  readonly name: string;
  /** `id`: it names a node, of its own table or another. */
  readonly is: ValueKind | 'id';
  /** Neither the column nor a value in it may be missing. */
  readonly required?: true;
  /** The property of the graph, where its name differs from the column's. */
  readonly property?: string;
  /** The property that keeps the words of the table beside the value. */
  readonly asStated?: string;
  readonly description: string;
}

/** A row that can be loaded: its ids and its required values are right. */
export interface TableRow {
  /** What its id columns name, by column. */
  readonly ids: Readonly<Record<string, RowId>>;
  /** What its other columns say, by property; null where one is empty, or its value was left out. */
  readonly values: StatedValues;
  /** The values that were left out because they are not what their columns hold. */
  readonly leftOut: readonly LeftOutValue[];
}

export interface LeftOutValue {
  readonly column: string;
  /** What it is not, e.g. `a DOI`. */
  readonly kind: string;
  /** What is wrong with it, and how to mend it. */
  readonly problem: string;
}

export interface RowId {
  /** As the file gives it: for messages. */
  readonly written: string;
  /** In the graph: with the data set's name before it, where it has no colon. */
  readonly key: string;
}

/** What a table's rows are read by, beside the table itself. */
export interface TableContext {
  /** Whether the data set says who wrote its papers. */
  readonly listsAuthors: boolean;
  /** Notes something about the row at hand, which is loaded all the same. */
  readonly note: (message: string) => void;
}
