import { exitCodes } from '../src/errors.ts';
import { addCounts, type ChangeCounts, hasChanges, type LoadCounts, noChanges } from './counts.ts';
import type { Issue } from './issues.ts';

/** What became of one document. */
export interface DocumentResult {
  /** The input as the user named it: a path, or `<stdin>`. */
  readonly document: string;
  /** Key of its source in the graph; null, as are the next two, where nothing of it was loaded. */
  readonly source: string | null;
  readonly format: string | null;
  readonly counts: LoadCounts | null;
  readonly issues: readonly Issue[];
}

/** What an import did, for people and for programs. */
export class Report {
  readonly #documents: DocumentResult[] = [];
  readonly nodes = noChanges();
  readonly relationships = noChanges();

  get documents(): readonly DocumentResult[] {
    return this.#documents;
  }

  get issues(): readonly Issue[] {
    return this.#documents.flatMap(({ issues }) => issues);
  }

  /** How many pieces of input were not loaded: whole documents and parts of some. */
  get rejected(): number {
    return this.issues.filter(({ severity }) => severity === 'rejected').length;
  }

  get exitCode(): number {
    return this.rejected > 0 ? exitCodes.someRejected : exitCodes.done;
  }

  get changed(): boolean {
    return hasChanges(this.nodes) || hasChanges(this.relationships);
  }

  add(result: DocumentResult): void {
    this.#documents.push(result);
    if (result.counts === null) return;
    addCounts(this.nodes, result.counts.nodes);
    addCounts(this.relationships, result.counts.relationships);
  }

  /** The machine-readable form; README.md describes it. */
  toJSON(): object {
    return {
      documents: this.#documents.map(({ issues, counts, ...document }) => ({
        ...document,
        status: counts === null ? 'rejected' : 'loaded',
        nodes: counts?.nodes ?? null,
        relationships: counts?.relationships ?? null,
      })),
      nodes: this.nodes,
      relationships: this.relationships,
      rejected: this.rejected,
      issues: this.issues,
    };
  }

  /** Lines for a person: the counts, then each issue with its file and line. */
  toText({ dryRun, seconds }: { readonly dryRun: boolean; readonly seconds: number }): string {
    return [
      this.#headline(dryRun, seconds),
      ...this.#table(),
      ...(this.#loaded > 0 && !this.changed ? ['Nothing changed: the graph held all of this already.'] : []),
      ...this.#issueLines('rejected', 'Rejected'),
      ...this.#issueLines('note', 'Notes'),
    ].join('\n');
  }

  get #loaded(): number {
    return this.#documents.filter(({ counts }) => counts !== null).length;
  }

  #headline(dryRun: boolean, seconds: number): string {
    const refused = this.#documents.length - this.#loaded;
    const what = `${this.#loaded} ${this.#loaded === 1 ? 'document' : 'documents'}`;
    const rest = refused === 0 ? '' : `, ${refused} rejected as a whole`;
    return dryRun
      ? `Dry run: ${what} would be imported${rest}. Nothing was written; the counts say what would change.`
      : `Imported ${what}${rest}, in ${seconds.toFixed(1)} s.`;
  }

  #table(): string[] {
    const columns = ['created', 'updated', 'unchanged', 'withdrawn'] as const;
    const row = (name: string, cells: readonly string[]): string =>
      `  ${name.padEnd(14)}${cells.map((cell) => cell.padStart(11)).join('')}`;
    const counts = (name: string, values: ChangeCounts): string =>
      row(
        name,
        columns.map((column) => String(values[column])),
      );
    return [
      row('', columns),
      counts('nodes', this.nodes),
      counts('relationships', this.relationships),
      `  ${'rejected'.padEnd(14)}${String(this.rejected).padStart(11)}`,
    ];
  }

  #issueLines(severity: Issue['severity'], heading: string): string[] {
    const issues = this.issues.filter((issue) => issue.severity === severity);
    if (issues.length === 0) return [];
    return [`${heading}:`, ...issues.map((issue) => `  ${placeOf(issue)}: ${issue.message}`)];
  }
}

/** `pages/a.txt:12`, as editors and terminals make it clickable. */
function placeOf({ source, line }: Issue): string {
  return line === null ? source : `${source}:${line}`;
}
