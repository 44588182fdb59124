import type { ProgressBar } from './progress-bar.ts';

/** Follows how far an import has come: shows it as a bar, and says it where the import is interrupted. */
export class ImportProgress {
  readonly #bar: ProgressBar;
  #documents = { done: 0, total: 0 };
  #hasBegun = false;
  /** The part of the document under way that is written, from 0 to 1. */
  #written = 0;

  constructor(bar: ProgressBar) {
    this.#bar = bar;
  }

  readonly documents = (done: number, total: number): void => {
    this.#documents = { done, total };
    this.#hasBegun = true;
    this.#written = 0;
    this.#bar.documents(done, total);
  };

  readonly facts = (done: number, total: number): void => {
    this.#written = total === 0 ? 0 : done / total;
    this.#bar.facts(done, total);
  };

  /** Whether the database was reached, and there is something to report. */
  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  /** Whether all documents are in the graph. */
  get isDone(): boolean {
    return this.#documents.total > 0 && !this.isUnderWay;
  }

  /** Whether a document is under way. */
  get isUnderWay(): boolean {
    return this.#documents.done < this.#documents.total;
  }

  /** Says where an import ended before its time, and what to do. All documents count alike, however long they are. */
  interruption(): string {
    const { done, total } = this.#documents;
    if (total === 0) return 'Interrupted before anything was imported.';
    const percent = Math.floor(((done + this.#written) / total) * 100);
    const place = total < 2 ? '' : ` Document ${done + 1} of ${total} was under way.`;
    return `Interrupted at ${percent}%; the same command completes it.${place}`;
  }
}
