import type { Format, Glimpse } from '../formats.ts';
import { InputError, type InputFile } from '../input.ts';

/** How many characters of a file are shown to the formats. */
const glimpseSize = 64 * 1024;

/**
 * The format of a document: the first that recognises it, or else the one that its name's ending belongs to, which can
 * say best what is wrong with it.
 * @throws InputError where it cannot be read, or is in none of the formats
 */
export async function recognise(file: InputFile, formats: readonly Format[]): Promise<Format> {
  const glimpse: Glimpse = { name: file.name, head: await headOf(file) };
  const format =
    formats.find((each) => each.recognises(glimpse)) ?? onlyOne(formats) ?? ofEnding(file, formats);
  if (format !== undefined) return format;
  if (glimpse.head === '') throw new InputError('This is empty.');
  if (glimpse.head.trim() === '') throw new InputError('This holds white space only.');
  const names = formats.map(({ name }) => name).join(', ');
  throw new InputError(`This is in none of the formats that are known: ${names}.`);
}

async function headOf(file: InputFile): Promise<string> {
  let head = '';
  for await (const chunk of file.chunks()) {
    head += chunk;
    if (head.length >= glimpseSize) break;
  }
  return head.slice(0, glimpseSize);
}

function onlyOne(formats: readonly Format[]): Format | undefined {
  return formats.length === 1 ? formats[0] : undefined;
}

function ofEnding({ name }: InputFile, formats: readonly Format[]): Format | undefined {
  return onlyOne(formats.filter(({ extensions }) => extensions.some((ending) => name.endsWith(ending))));
}
