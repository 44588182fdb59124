import { mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What is larger than this goes to disk. */
const mostInMemory = 5 * 1024 * 1024;

const pieceSize = 256 * 1024;

/**
 * Keeps what a stream gives, so that it can be read more than once, by one reader at a time. It reads no further than it
 * is asked for.
 */
export class Spool {
  readonly #source: AsyncIterator<Buffer | string>;
  #memory: Buffer[] = [];
  #size = 0;
  /** A temporary file without a name: it is gone with this process, however that ends. */
  #file: number | undefined;

  constructor(stream: AsyncIterable<Buffer | string>) {
    this.#source = stream[Symbol.asyncIterator]();
  }

  /** From the beginning: what is kept, then what the stream gives. */
  async *bytes(): AsyncGenerator<Buffer> {
    let at = 0;
    for (;;) {
      const piece = this.#kept(at) ?? (await this.#next());
      if (piece === undefined) return;
      at += piece.length;
      yield piece;
    }
  }

  #kept(at: number): Buffer | undefined {
    if (at >= this.#size) return undefined;
    if (this.#file === undefined) return this.#inMemory().subarray(at);
    const piece = Buffer.alloc(Math.min(pieceSize, this.#size - at));
    return piece.subarray(0, readSync(this.#file, piece, 0, piece.length, at));
  }

  async #next(): Promise<Buffer | undefined> {
    const next = await this.#source.next();
    if (next.done === true) return undefined;
    const piece = Buffer.from(next.value);
    this.#keep(piece);
    return piece;
  }

  #keep(piece: Buffer): void {
    if (this.#file === undefined && this.#size + piece.length > mostInMemory) this.#moveToDisk();
    if (this.#file === undefined) this.#memory.push(piece);
    else writeWhole(this.#file, piece, this.#size);
    this.#size += piece.length;
  }

  #moveToDisk(): void {
    const file = openNameless();
    writeWhole(file, this.#inMemory(), 0);
    this.#memory = [];
    this.#file = file;
  }

  #inMemory(): Buffer {
    const [first, ...others] = this.#memory;
    if (first === undefined || others.length > 0) this.#memory = [Buffer.concat(this.#memory)];
    return this.#memory[0] ?? Buffer.alloc(0);
  }
}

function writeWhole(file: number, bytes: Buffer, position: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'scholargraph-'));
  try {
    return openSync(join(folder, 'input'), 'wx+', 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
