import { Presets, SingleBar } from 'cli-progress';
import type { Output } from './surroundings.ts';

/** Fewer facts are written before anybody could read how many there are. */
const fewFacts = 5_000;

const formats = {
  documents: 'Importing {bar} {value}/{total} documents, {eta_formatted} left',
  nodes: 'Migrating {bar} {percentage}% of {total} nodes in all steps, {rate} a second, {eta_formatted} left',
  facts: 'Writing{place} {bar} {percentage}% of {total} facts, {rate} a second, {eta_formatted} left',
} as const;

/**
 * A bar on standard error, which keeps standard output clean: of documents, of facts while a large one is written, and of
 * nodes while a graph is migrated;
 * none where that is no terminal or there is little to wait for.
 */
export class ProgressBar {
  readonly #stderr: Output;
  #bar: SingleBar | undefined;
  #shown: keyof typeof formats | undefined;
  #started = 0;
  /** Which document is written, where there are several. */
  #place = '';

  constructor(stderr: Output) {
    this.#stderr = stderr;
  }

  readonly documents = (done: number, total: number): void => {
    this.#place = total < 2 ? '' : ` document ${done + 1} of ${total}`;
    if (total < 2) this.stop();
    else this.#show('documents', done, total);
  };

  readonly facts = (done: number, total: number): void => {
    if (total >= fewFacts) this.#show('facts', done, total);
  };

  readonly nodes = (done: number, total: number): void => {
    if (total >= fewFacts) this.#show('nodes', done, total);
  };

  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
    this.#shown = undefined;
  }

  #show(what: keyof typeof formats, done: number, total: number): void {
    if (!this.#stderr.isTTY) return;
    if (this.#shown !== what) this.#start(what, done, total);
    const seconds = (Date.now() - this.#started) / 1000;
    const rate = seconds > 0 ? Math.round(done / seconds) : 0;
    this.#bar?.update(done, { place: this.#place, rate });
  }

  #start(what: keyof typeof formats, done: number, total: number): void {
    this.stop();
    this.#started = Date.now();
    this.#shown = what;
    this.#bar = new SingleBar(
      { stream: this.#stderr, format: formats[what], clearOnComplete: true },
      Presets.shades_classic,
    );
    this.#bar.start(total, done, { place: this.#place, rate: 0 });
  }
}
