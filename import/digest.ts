import { createHash } from 'node:crypto';
import type { Aliases } from './aliases.ts';
import type { Format } from './formats.ts';
import type { Input } from './input.ts';

/**
 * Counts up whenever the importer comes to read more, or other things, out of the same bytes: documents that are in the
 * graph already are then read again.
 */
const importerRevision = 1;

/**
 * A digest of all that decides what an input states: its files, the name that tells its source apart, its format, the
 * tables of aliases and the importer itself. Where a source of the graph has the same one, nothing need be read.
 * @returns SHA-256 in hexadecimal digits
 * @throws InputError where a file cannot be read
 */
export async function digestOf(input: Input, format: Format, aliases: Aliases): Promise<string> {
  const whole = createHash('sha256');
  const { institutions, topics, memberships } = aliases;
  add(importerRevision, format.name, input.origin.stem, input.files.length);
  add(institutions.digest, topics.digest, memberships.digest);
  for (const file of input.files) {
    const content = createHash('sha256');
    for await (const piece of file.bytes()) content.update(piece);
    // Where a document's own file lies and what it is called is no part of it, beside the stem.
    add(file.name, content.digest('hex'));
  }
  return whole.digest('hex');

  function add(...parts: readonly (string | number)[]): void {
    whole.update(`${JSON.stringify(parts)}\n`);
  }
}
