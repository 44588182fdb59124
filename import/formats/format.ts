import type { NodeLabel, PropertyValue, RelationshipType } from '../../src/graph/model.ts';
import type { SourceFact } from '../../src/graph/source-fact.ts';
import type { Input } from '../read/input.ts';
import type { Issues } from '../read/issues.ts';
import type { Aliases } from './aliases.ts';

/** One way in which documents and data sets are written. CONTRIBUTING.md says how to add the next. */
export interface Format {
  /** What `--format` takes, and the kind of the sources it makes. */
  readonly name: string;
  /** The endings of the files that are read from a folder which is no data set, e.g. `.txt`, `.jsonl.gz`. */
  readonly extensions: readonly string[];
  /**
   * The endings of files in which people keep its documents in a form that it does not read. From a folder, those are
   * taken that it recognises: to say what to do.
   */
  readonly unreadExtensions?: readonly string[];
  /** Whether a folder with files of these names (relative paths, `/` between the parts) is one data set: one source. */
  recognisesFolder?(names: readonly string[]): boolean;
  /** Whether it reads the file of this name (as above) in a data set's folder; a format without this reads all of them. */
  reads?(name: string): boolean;
  /** A sentence that says how to tell its files from others with the same ending, for a file that nobody recognises. */
  readonly knownBy?: string;
  /** Whether a file looks like one of these documents, however damaged. */
  recognises(file: Glimpse): boolean;
  /**
   * Reads a document or data set and states what it says, in any order: memory stays the same whatever its size.
   * @returns the source, or null, with the reason among the issues, where nothing of it can be loaded
   * @throws InputError where the input cannot be read
   */
  read(input: Input, reading: Reading): Promise<SourceFact | null>;
}

/** What can be seen of a file before it is read. */
export interface Glimpse {
  /** Its name with the ending; `stdin` for standard input. */
  readonly name: string;
  /** The first characters of its text, unpacked where it is compressed: at most 64 KiB. */
  readonly head: string;
}

export interface Reading {
  readonly aliases: Aliases;
  /** Where a format says what it could not take, and goes on. */
  readonly issues: Issues;
  /** Takes what the input states. */
  readonly facts: FactSink;
}

/** Values as a format finds them: what a source does not say is null and leaves no property. */
export type StatedValues = Readonly<Record<string, PropertyValue | null>>;

/** Takes what one document or data set states. Stating a thing twice is stating it once. */
export interface FactSink {
  /** Joins what two places say of one node, by the rules that join sources; the first word stands. @returns the key */
  node(label: NodeLabel, key: string, values: StatedValues): string;
  /** Whether the node has been stated. */
  has(label: NodeLabel, key: string): boolean;
  /** Takes back what was stated of a property of this node; does nothing where nothing was. */
  unsay(label: NodeLabel, key: string, property: string): void;
  /** Takes back what was stated of a property of all nodes of a label so far. */
  unsayOfAll(label: NodeLabel, property: string): void;
  /**
   * The first statement about one pair stands. One with an end that is never stated is left out, and counted in a note.
   * @returns false where there was one already
   */
  relationship(statement: RelationshipStatement): boolean;
  /** Takes a person's word that two keys name one thing, or two: it stands above all other evidence. */
  sameAs(line: SameAsLine): void;
}

/** A line of a same-as file: what a person says of the things that two keys name. */
export interface SameAsLine {
  readonly one: string;
  readonly other: string;
  readonly verdict: 'same' | 'different';
}

export interface RelationshipStatement {
  readonly type: RelationshipType;
  readonly from: string;
  readonly to: string;
  /** Tells two relationships of one type between the same two nodes apart; absent where there is only one. */
  readonly discriminator?: string;
  readonly values?: StatedValues;
}
