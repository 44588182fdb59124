import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';

export type CsvValue = string | number | boolean | undefined;

/** How much text is gathered before it is written, in characters. */
const chunkSize = 1 << 20;

/** A CSV file as Neo4j's bulk loader reads it: a header, then rows. */
export class CsvFile {
  readonly path: string;
  readonly #stream: WriteStream;
  #gathered: string;

  constructor(path: string, header: string) {
    this.path = path;
    this.#stream = createWriteStream(path);
    this.#gathered = `${header}\n`;
  }

  async write(rows: Iterable<readonly CsvValue[]>): Promise<void> {
    for (const row of rows) {
      this.#gathered += `${row.map(encode).join(',')}\n`;
      if (this.#gathered.length > chunkSize) await this.#flush();
    }
  }

  async close(): Promise<void> {
    await this.#flush();
    this.#stream.end();
    await once(this.#stream, 'finish');
  }

  async #flush(): Promise<void> {
    const text = this.#gathered;
    this.#gathered = '';
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}

/** An undefined value is a property that isn't there. */
function encode(value: CsvValue): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value);
}
