import { endingOf } from '../read/endings.ts';
import { InputError, type InputFile } from '../read/input.ts';
import { foreignFile } from './foreign.ts';
import type { Format } from './format.ts';

/** How many characters of a file are shown to the formats. */
const glimpseSize = 64 * 1024;

/**
 * Finds the format of a document: the first that recognises it. Where none does, the one format that its name's ending
 * belongs to reads it, since that can say best what is wrong.
 * @throws InputError where it cannot be read, or is in none of the formats: a file of a kind that many people have is told
 * what to do with it
 */
export async function recognise(file: InputFile, formats: readonly Format[]): Promise<Format> {
  const { head, failure } = await beginningOf(file);
  const known = formats.find((each) => each.recognises({ name: file.name, head }));
  if (known !== undefined) return known;
  // Whoever has named the format knows better.
  const foreign = formats.length === 1 ? undefined : foreignFile({ name: file.name, head });
  if (foreign !== undefined) throw new InputError(foreign);
  if (failure !== undefined) throw failure;
  const likely = formats.length === 1 ? formats : ofEnding(file.name, formats);
  const [only, ...others] = likely;
  if (only !== undefined && others.length === 0) return only;
  const advice = likely.flatMap(({ knownBy }) => knownBy ?? []);
  throw new InputError([problemOf(head, formats), ...advice].join(' '));
}

export interface Beginning {
  readonly head: string;
  /** Why it cannot be read to the head's end; the format that reads it will say so, too. */
  readonly failure?: InputError;
}

/** The beginning of a file, as the formats see it. */
export async function beginningOf(file: InputFile): Promise<Beginning> {
  let head = '';
  try {
    for await (const chunk of file.chunks()) {
      head += chunk;
      if (head.length >= glimpseSize) break;
    }
  } catch (error) {
    if (error instanceof InputError) return { head, failure: error };
    throw error;
  }
  return { head: head.slice(0, glimpseSize) };
}

/** The formats with the longest ending that the name has: `.csv.gz` before `.gz`. */
function ofEnding(name: string, formats: readonly Format[]): Format[] {
  const ending = endingOf(
    name,
    formats.flatMap(({ extensions }) => extensions),
  );
  return formats.filter(({ extensions }) => ending !== undefined && extensions.includes(ending));
}

function problemOf(head: string, formats: readonly Format[]): string {
  if (head === '') return 'This is empty.';
  if (head.trim() === '') return 'This holds white space only.';
  const names = formats.map(({ name }) => name).join(', ');
  return `This looks like none of the formats that are known: ${names}. With --format NAME it is taken for one of them.`;
}
