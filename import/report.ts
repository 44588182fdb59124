import { exitCodes } from '../src/errors.ts';
import {
  addCounts,
  addMerges,
  type ChangeCounts,
  hasChanges,
  type LoadCounts,
  type MergeCounts,
  noChanges,
} from './load/graph/counts.ts';
import type { Issue } from './read/issues.ts';
import { countLines, differenceLines, issueLines, mergeLines } from './report-lines.ts';
import type { Difference } from './stage/difference.ts';

/** What became of one document. */
export interface DocumentResult {
  /** The input as the user named it: a path, or `<stdin>`. */
  readonly document: string;
  /** The key of its source in the graph; null where nothing of it was loaded, and so are `format` and `counts`. */
  readonly source: string | null;
  readonly format: string | null;
  /** `unchanged`: the graph holds these very bytes already, so they were not read. */
  readonly status: 'loaded' | 'unchanged' | 'rejected';
  readonly counts: LoadCounts | null;
  readonly issues: readonly Issue[];
}

export interface TextOptions {
  readonly dryRun: boolean;
  readonly seconds: number;
}

/** Collects what an import did, and says it to people and programs. */
export class Report {
  readonly #documents: DocumentResult[] = [];
  #difference: Difference | undefined;
  readonly #nodes = noChanges();
  readonly #relationships = noChanges();
  readonly merges: MergeCounts = {};

  /**
   * Takes the totals from what the loader tells of each change: of several documents, what one makes and another unmakes
   * is none. One document needs that only to name its changes.
   */
  follow(difference: Difference): void {
    this.#difference = difference;
  }

  /** What the graph has gained and lost; unchanged is what each document found as it states it, document by document. */
  get nodes(): ChangeCounts {
    return { ...this.#nodes, ...this.#difference?.totals().nodes };
  }

  get relationships(): ChangeCounts {
    return { ...this.#relationships, ...this.#difference?.totals().relationships };
  }

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
    this.#difference?.keep();
    if (result.counts === null) return;
    addCounts(this.#nodes, result.counts.nodes);
    addCounts(this.#relationships, result.counts.relationships);
    if (result.status === 'loaded') addMerges(this.merges, result.counts.merges);
  }

  /** Every change by name, for a dry run's machine-readable form; see `follow`. */
  changes(): { readonly changes: Iterable<object> } {
    return { changes: this.#difference?.all() ?? [] };
  }

  /** Drops what it follows. */
  close(): void {
    this.#difference?.close();
  }

  /** The machine-readable form; README.md describes it. */
  toJSON(): object {
    return {
      documents: this.#documents.map(({ issues, counts, ...document }) => ({
        ...document,
        nodes: counts?.nodes ?? null,
        relationships: counts?.relationships ?? null,
        merges: counts?.merges ?? null,
      })),
      nodes: this.nodes,
      relationships: this.relationships,
      merges: this.merges,
      rejected: this.rejected,
      issues: this.issues,
    };
  }

  /** Lines for a person: the counts, then each issue with its file and line. */
  toText({ dryRun, seconds }: TextOptions): string {
    const rejected: [string, ChangeCounts | number] = ['rejected', this.rejected];
    const isHeld = this.#count('rejected') < this.#documents.length && !this.changed;
    return [
      this.#headline(dryRun, seconds),
      ...countLines([['nodes', this.nodes], ['relationships', this.relationships], rejected]),
      ...(isHeld ? ['Nothing changed: the graph held all of this already.'] : []),
      ...mergeLines(this.merges),
      ...(dryRun && this.#difference !== undefined ? differenceLines(this.#difference) : []),
      ...issueLines(this.issues, 'rejected', 'Rejected'),
      ...issueLines(this.issues, 'note', 'Notes'),
    ].join('\n');
  }

  #count(status: DocumentResult['status']): number {
    return this.#documents.filter((document) => document.status === status).length;
  }

  #headline(dryRun: boolean, seconds: number): string {
    const refused = this.#count('rejected');
    const unchanged = this.#count('unchanged');
    const taken = this.#documents.length - refused;
    const what = [
      `${taken} ${taken === 1 ? 'document' : 'documents'}`,
      ...(unchanged === 0 ? [] : [`${unchanged} of them unchanged`]),
    ].join(', ');
    const rest = refused === 0 ? '' : `, ${refused} rejected as a whole`;
    return dryRun
      ? `Dry run: ${what} would be imported${rest}. Nothing was written; the counts say what would change.`
      : `Imported ${what}${rest}, in ${seconds.toFixed(1)} s.`;
  }
}
