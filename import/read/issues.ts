import type { Input } from './input.ts';

/**
 * What the importer has to say about a piece of its input. `rejected`: something that the input may state was not
 * loaded, which makes the exit code 1. `note`: everything that could be loaded was, and the reader should know.
 */
export interface Issue {
  /** The file as the user would name it: a path, or `<stdin>`. */
  readonly source: string;
  /** Counted from 1; null where the whole input is meant. */
  readonly line: number | null;
  readonly severity: 'rejected' | 'note';
  readonly message: string;
}

/** Collects the issues of one input: bad input is data, so stages report here and go on. */
export class Issues {
  readonly source: string;
  readonly #all: Issue[] = [];

  constructor(source: string) {
    this.source = source;
  }

  get all(): readonly Issue[] {
    return this.#all.toSorted((a, b) => a.source.localeCompare(b.source) || (a.line ?? 0) - (b.line ?? 0));
  }

  /** @param source the file that is meant, where the input has several */
  reject(line: number | null, message: string, source = this.source): void {
    this.#all.push({ source, line, severity: 'rejected', message });
  }

  /** @param source the file that is meant, where the input has several */
  note(line: number | null, message: string, source = this.source): void {
    this.#all.push({ source, line, severity: 'note', message });
  }
}

/** A piece of the input for a message: one line, and never long. */
export function quote(text: string): string {
  const longest = 60;
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return `"${shown}"`;
}

/** The first of several texts for a message, and how many there are beside them. */
export function quoteSome(texts: readonly string[], most = 5): string {
  const shown = texts.slice(0, most).map(quote).join(', ');
  return texts.length > most ? `${shown} and ${texts.length - most} more` : shown;
}

/** Issues as they are kept: with the file's name within the input, which may lie elsewhere the next time; '' is the input. */
export function withinInput(issues: readonly Issue[], { label, files }: Input): Issue[] {
  const names = new Map([...files.map((file): [string, string] => [file.label, file.name]), [label, '']]);
  return issues.map((issue) => ({ ...issue, source: names.get(issue.source) ?? issue.source }));
}

/** Issues that were kept by `withinInput`, of an input with the same files. */
export function ofInput(issues: readonly Issue[], { label, files }: Input): Issue[] {
  const labels = new Map([...files.map((file): [string, string] => [file.name, file.label]), ['', label]]);
  return issues.map((issue) => ({ ...issue, source: labels.get(issue.source) ?? issue.source }));
}
