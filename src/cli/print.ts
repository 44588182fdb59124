import { once } from 'node:events';

/** Prints a text with a line break after it, and waits until whoever reads it can take more. */
export async function print(text: string): Promise<void> {
  await write(`${text}\n`);
}

/**
 * Prints an object as JSON; the items of `lists` follow its own properties and may be more than memory holds.
 */
export async function printJson(
  value: object,
  lists: Readonly<Record<string, Iterable<unknown>>> = {},
): Promise<void> {
  let text = JSON.stringify(value, null, 2).slice(0, -'\n}'.length);
  for (const [name, items] of Object.entries(lists)) {
    await write(`${text},\n  ${JSON.stringify(name)}: [`);
    let separator = '\n';
    for (const item of items) {
      await write(`${separator}    ${JSON.stringify(item)}`);
      separator = ',\n';
    }
    text = separator === '\n' ? ']' : '\n  ]';
  }
  await write(`${text}\n}\n`);
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
