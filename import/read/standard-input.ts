import type { Readable } from 'node:stream';
import { type Input, InputError } from '../input.ts';
import { inputFile } from './input-file.ts';
import { Spool } from './spool.ts';

const label = '<stdin>';

/** Standard input as a document; what is packed by gzip is told by its first bytes, as it has no name. */
export function standardInput(stdin: Readable): Input {
  const spool = new Spool(stdin);
  const bytes = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* spool.bytes();
    } catch (error) {
      throw new InputError(`This cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
    }
  };
  const file = inputFile({ label, name: 'stdin', bytes, isPacked: () => beginsWithGzip(bytes()) });
  return { label, origin: { uri: null, stem: 'stdin' }, files: [file], isIncomplete: false };
}

async function beginsWithGzip(bytes: AsyncIterable<Buffer>): Promise<boolean> {
  let start = Buffer.alloc(0);
  for await (const piece of bytes) {
    start = Buffer.concat([start, piece.subarray(0, 2)]);
    if (start.length >= 2) break;
  }
  return start[0] === 0x1f && start[1] === 0x8b;
}
