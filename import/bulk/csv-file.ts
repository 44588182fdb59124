import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import type { PropertyValue } from '../../src/graph/model.ts';

/** An undefined value is a property that isn't there. */
export type CsvValue = PropertyValue | undefined;

/** The character between the items of a list, unless the bulk loader is told another. */
const usualDelimiter = ';';

/** How much text is gathered before it is written, in characters. */
const chunkSize = 1 << 20;

/** A CSV file as Neo4j's bulk loader reads it: a header, then rows. Without lists any other reader can read it, too. */
export class CsvFile {
  readonly path: string;
  readonly #stream: WriteStream;
  readonly #arrayDelimiter: string;
  #gathered: string;
  #failure: unknown;

  /** @param arrayDelimiter the character between the items of a list; no item may hold it */
  constructor(path: string, header: string, arrayDelimiter = usualDelimiter) {
    this.path = path;
    this.#arrayDelimiter = arrayDelimiter;
    this.#stream = createWriteStream(path, { mode: 0o600 });
    this.#stream.on('error', (error) => {
      this.#failure = error;
    });
    this.#gathered = `${header}\n`;
  }

  /** Adds rows, however many. @throws Error where the file cannot be written */
  async write(rows: Iterable<readonly CsvValue[]>): Promise<void> {
    for (const row of rows) {
      this.add(row);
      if (this.isFull) await this.flush();
    }
  }

  /** Gathers a row; there may be millions, so the caller flushes once it is full. */
  add(row: readonly CsvValue[]): void {
    this.#gathered += `${row.map((value) => this.#encode(value)).join(',')}\n`;
  }

  get isFull(): boolean {
    return this.#gathered.length > chunkSize;
  }

  /** @throws Error where the file cannot be written */
  async flush(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = '';
    if (this.#failure !== undefined) throw this.#failure;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }

  async close(): Promise<void> {
    await this.flush();
    this.#stream.end();
    await once(this.#stream, 'finish');
  }

  #encode(value: CsvValue): string {
    if (value === undefined) return '';
    if (typeof value === 'string') return quoted(value);
    if (typeof value === 'object') return quoted(value.join(this.#arrayDelimiter));
    return String(value);
  }
}

function quoted(text: string): string {
  return `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`;
}
