import type { Writable } from 'node:stream';

/** How many characters go out at once. */
const pieceSize = 64 * 1024;

/** Prints a text with a line break after it, and waits until it is out. */
export async function print(stdout: Writable, text: string): Promise<void> {
  await write(stdout, `${text}\n`);
}

/** Prints an object as JSON; the items of `lists` follow its own properties and may be more than memory holds. */
export async function printJson(
  stdout: Writable,
  value: object,
  lists: Readonly<Record<string, Iterable<unknown>>> = {},
): Promise<void> {
  let waiting = '';
  for (const piece of jsonPieces(value, lists)) {
    waiting += piece;
    if (waiting.length < pieceSize) continue;
    await write(stdout, waiting);
    waiting = '';
  }
  await write(stdout, waiting);
}

function* jsonPieces(value: object, lists: Readonly<Record<string, Iterable<unknown>>>): Generator<string> {
  yield JSON.stringify(value, null, 2).slice(0, -'\n}'.length);
  for (const [name, items] of Object.entries(lists)) {
    yield `,\n  ${JSON.stringify(name)}: [`;
    let separator = '\n';
    for (const item of items) {
      yield `${separator}    ${JSON.stringify(item)}`;
      separator = ',\n';
    }
    yield separator === '\n' ? ']' : '\n  ]';
  }
  yield '\n}\n';
}

/** Where nobody reads on (`| head`), what is left is dropped, and the command ends as it would. */
async function write(stdout: Writable, text: string): Promise<void> {
  await new Promise<void>((resolve) => {
    stdout.write(text, () => resolve());
  });
}
