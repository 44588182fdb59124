import type { Readable } from 'node:stream';
import type { DocumentFacts } from '../src/graph/facts.ts';
import type { Aliases } from './aliases.ts';
import type { Format } from './formats.ts';
import { type Issue, Issues } from './issues.ts';
import { formatOf, formats } from './known-formats.ts';
import type { Loader } from './load/load.ts';
import { findInputs, type Input, InputError } from './read.ts';
import type { DocumentResult, Report } from './report.ts';

export interface ImportOptions {
  readonly loader: Loader;
  readonly aliases: Aliases;
  /** Insists on a format; without it each text is shown to all of them. */
  readonly format?: Format | undefined;
  readonly stdin: Readable;
  /** Where each document's result goes as soon as it is known: what was done shows even where the rest fails. */
  readonly report: Report;
  /** Told before each document, and once at the end, how many are done of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Imports files, folders and standard input (`-`), one document after the other:
 * read → parse → validate → identity → normalise (these four by the document's format) → load → report.
 * @throws what the database throws; the documents before that one are loaded
 */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<void> {
  const inputs = await findAll(paths, options);
  for (const [done, input] of inputs.entries()) {
    options.onProgress?.(done, inputs.length);
    options.report.add(await importDocument(input, options));
  }
  options.onProgress?.(inputs.length, inputs.length);
}

async function findAll(paths: readonly string[], { format, stdin, report }: ImportOptions): Promise<Input[]> {
  const extensions = (format === undefined ? formats : [format]).flatMap((each) => each.extensions);
  const inputs: Input[] = [];
  for (const path of [...new Set(paths)]) {
    const issues = new Issues(path);
    inputs.push(...(await findInputs(path, extensions, stdin, issues)));
    if (issues.all.length > 0) report.add(rejected(path, issues.all));
  }
  return inputs;
}

async function importDocument(input: Input, options: ImportOptions): Promise<DocumentResult> {
  const issues = new Issues(input.label);
  const text = await readText(input, issues);
  const read = text === null ? null : interpret(input, text, options, issues);
  if (read === null) return rejected(input.label, issues.all);
  return {
    document: input.label,
    source: read.facts.source.key,
    format: read.format.name,
    counts: await options.loader.load(read.facts),
    issues: issues.all,
  };
}

async function readText(input: Input, issues: Issues): Promise<string | null> {
  try {
    return await input.readText();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    issues.reject(error.line, error.message);
    return null;
  }
}

function interpret(
  { origin }: Input,
  text: string,
  { format, aliases }: ImportOptions,
  issues: Issues,
): { format: Format; facts: DocumentFacts } | null {
  const found = format ?? formatOf(text) ?? (formats.length === 1 ? formats[0] : undefined);
  if (found === undefined) {
    const names = formats.map(({ name }) => name).join(', ');
    issues.reject(null, `This is in none of the formats that are known: ${names}.`);
    return null;
  }
  const facts = found.interpret({ text, origin, aliases, issues });
  return facts === null ? null : { format: found, facts };
}

function rejected(document: string, issues: readonly Issue[]): DocumentResult {
  return { document, source: null, format: null, counts: null, issues };
}
