import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { explainSystem } from './file-error.ts';
import { type Input, InputError } from './input.ts';
import { inputFile } from './input-file.ts';
import { Spool } from './spool.ts';

/** Standard input as a document. */
export function standardInput(stdin: Readable): Input {
  return streamedInput(stdin, '<stdin>');
}

/** A pipe or device that a path names, as `import <(zcat works.gz)` does: its name says as little as `<stdin>` does. */
export function pipeAt(path: string): Input {
  return streamedInput(opened(path), path);
}

/** It is opened when it is read: until then nobody would hear of an error. */
async function* opened(path: string): AsyncGenerator<Buffer> {
  yield* createReadStream(path);
}

/** An input that comes only once. It has no name, so its first bytes tell whether gzip has packed it. */
function streamedInput(stream: AsyncIterable<Buffer | string>, label: string): Input {
  const spool = new Spool(stream);
  const bytes = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* spool.bytes();
    } catch (error) {
      throw new InputError(explainSystem(error));
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
