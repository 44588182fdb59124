import type { DocumentFacts } from '../src/graph/facts.ts';
import type { Aliases } from './aliases.ts';
import type { Issues } from './issues.ts';

/** A document whose text has been read, on its way to the format that understands it. */
export interface ReadDocument {
  readonly text: string;
  readonly origin: Origin;
  readonly aliases: Aliases;
  /** Where a format says what it could not take, and goes on. */
  readonly issues: Issues;
}

/** Where a document was found. */
export interface Origin {
  /** Its address, or null for standard input. */
  readonly uri: string | null;
  /** Its file's name without the ending: what tells two documents of one person apart. */
  readonly stem: string;
}

/** One way in which documents are written. CONTRIBUTING.md says how to add the next. */
export interface Format {
  /** What `--format` takes, and the kind of the sources it makes. */
  readonly name: string;
  /** The endings of the files that are read from a folder. */
  readonly extensions: readonly string[];
  /** Whether a text looks like one of these documents, however damaged. */
  recognises(text: string): boolean;
  /** @returns what the document states, or null, with the reason among the issues, where nothing of it can be loaded */
  interpret(document: ReadDocument): DocumentFacts | null;
}
