import type { Readable } from 'node:stream';
import { digestOf } from './digest.ts';
import type { Aliases } from './formats/aliases.ts';
import { type Found, findInputs } from './formats/find-inputs.ts';
import type { Format } from './formats/format.ts';
import { recognise } from './formats/recognise.ts';
import { formats as knownFormats } from './known-formats.ts';
import type { Loader } from './load/loader.ts';
import { FileError } from './read/file-error.ts';
import { type Input, InputError } from './read/input.ts';
import { type Issue, Issues, ofInput, withinInput } from './read/issues.ts';
import type { DocumentResult, Report } from './report.ts';
import { Stage } from './stage/stage.ts';

export interface ImportOptions {
  readonly loader: Loader;
  readonly aliases: Aliases;
  /** The one format to read by; without it each text is shown to all of them. */
  readonly format?: Format | undefined;
  readonly stdin: Readable;
  /** Takes each document's result as soon as it is known: what was done shows even where the rest fails. */
  readonly report: Report;
  /** Is told before each document, and once at the end, how many are done of how many. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Imports what paths name: see `findDocuments` and `importDocuments`. */
export async function importPaths(paths: readonly string[], options: ImportOptions): Promise<void> {
  await importDocuments(await findDocuments(paths, options), options);
}

/**
 * Imports files, data sets and standard input, one after the other: digest → read (by the input's format, into the stage)
 * → load (which decides who is who) → report. An input whose digest the graph holds already is not read.
 * @throws what the database throws; the documents before that one are loaded
 */
export async function importDocuments(inputs: readonly Found[], options: ImportOptions): Promise<void> {
  const { report, onProgress } = options;
  const run = new ImportRun(formatsOf(options), options);
  for (const [done, input] of inputs.entries()) {
    onProgress?.(done, inputs.length);
    report.add(await run.importInput(input));
  }
  onProgress?.(inputs.length, inputs.length);
}

/** Finds the inputs that the paths name, `-` for standard input: each once, even where several paths name it. */
export async function findDocuments(
  paths: readonly string[],
  { format, stdin, report }: Pick<ImportOptions, 'format' | 'stdin' | 'report'>,
): Promise<Found[]> {
  const formats = formatsOf({ format });
  const inputs = new Map<string, Found>();
  for (const path of new Set(paths)) {
    const issues = new Issues(path);
    for (const found of await findInputs(path, formats, stdin, issues)) {
      const { origin, label } = found.input;
      const place = origin.uri ?? label;
      if (!inputs.has(place)) inputs.set(place, found);
    }
    if (issues.all.length > 0) report.add(rejected(path, issues.all));
  }
  return [...inputs.values()];
}

function formatsOf({ format }: Pick<ImportOptions, 'format'>): readonly Format[] {
  return format === undefined ? knownFormats : [format];
}

/** One import of several inputs, each on its way from its bytes into the graph. */
class ImportRun {
  readonly #formats: readonly Format[];
  readonly #options: ImportOptions;
  /** The label of the input that each source of this run was. */
  readonly #sources = new Map<string, string>();

  constructor(formats: readonly Format[], options: ImportOptions) {
    this.#formats = formats;
    this.#options = options;
  }

  async importInput({ input, format }: Found): Promise<DocumentResult> {
    const issues = new Issues(input.label);
    try {
      const known = format ?? (await this.#recognise(input));
      return await this.#import(input, known, issues);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      issues.reject(error.line, error.message, error instanceof FileError ? error.source : input.label);
      return rejected(input.label, issues.all);
    }
  }

  async #recognise({ files: [file] }: Input): Promise<Format> {
    if (file === undefined) throw new InputError('This is empty.');
    return recognise(file, this.#formats);
  }

  async #import(input: Input, format: Format, issues: Issues): Promise<DocumentResult> {
    const { loader, aliases } = this.#options;
    const digest = await digestOf(input, format, aliases);
    const standing = await loader.findUnchanged(digest);
    if (standing !== undefined) {
      const { source, counts } = standing;
      this.#sources.set(source, input.label);
      const found = ofInput(standing.issues, input);
      return {
        document: input.label,
        source,
        format: format.name,
        status: 'unchanged',
        counts,
        issues: found,
      };
    }
    return this.#load(input, format, digest, issues);
  }

  async #load(input: Input, format: Format, digest: string, issues: Issues): Promise<DocumentResult> {
    const { loader, aliases } = this.#options;
    const stage = new Stage();
    try {
      const source = await format.read(input, { aliases, issues, facts: stage });
      if (source === null || !this.#claim(source.key, input.label, issues))
        return rejected(input.label, issues.all);
      stage.leaveOutDangling(issues);
      stage.leaveOutDoubtedIds(issues);
      const found = withinInput(issues.all, input);
      const counts = await loader.load({ source, digest, issues: found, stage });
      for (const doubt of counts.doubts ?? []) issues.note(null, doubt);
      const result = { document: input.label, source: source.key, format: format.name, counts };
      return { ...result, status: 'loaded', issues: issues.all };
    } finally {
      stage.close();
    }
  }

  /**
   * Notes that this input is the source. A source that is loaded twice would silently lose what only the first of the two
   * inputs says.
   * @returns false where another input of this run is that source: then the issues say so
   */
  #claim(source: string, label: string, issues: Issues): boolean {
    const first = this.#sources.get(source);
    if (first === undefined) {
      this.#sources.set(source, label);
      return true;
    }
    issues.reject(
      null,
      `This is the same source as ${first}, ${source}, and would take back what only that one says. Keep one of the two, or give this one another name and import it again.`,
    );
    return false;
  }
}

function rejected(document: string, issues: readonly Issue[]): DocumentResult {
  return { document, source: null, format: null, status: 'rejected', counts: null, issues };
}
