import { Presets, SingleBar } from 'cli-progress';

/** A bar on standard error, which keeps standard output clean; none where that is no terminal or one document is all. */
export class ProgressBar {
  #bar: SingleBar | undefined;

  readonly update = (done: number, total: number): void => {
    if (!process.stderr.isTTY || total < 2) return;
    if (this.#bar === undefined) {
      this.#bar = new SingleBar(
        { stream: process.stderr, format: 'Importing {bar} {value}/{total} documents, {eta_formatted} left' },
        Presets.shades_classic,
      );
      this.#bar.start(total, done);
    }
    this.#bar.update(done);
  };

  stop(): void {
    this.#bar?.stop();
  }
}
