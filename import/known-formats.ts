import { ConfigurationError } from '../src/errors.ts';
import { directoryPage } from './formats/directory-page/format.ts';
import type { Format } from './formats/format.ts';
import { openalex } from './formats/openalex/format.ts';
import { sameAs } from './formats/same-as/format.ts';
import { tables } from './formats/tables/format.ts';

/**
 * All formats, in the order in which a text is shown to them: first those that know a file by its name, which tells
 * more than content.
 */
export const formats: readonly Format[] = [tables, directoryPage, sameAs, openalex];

/** @throws ConfigurationError for a name that is none of them */
export function formatNamed(name: string): Format {
  const format = formats.find((known) => known.name === name);
  if (format !== undefined) return format;
  const names = formats.map((known) => known.name).join(', ');
  throw new ConfigurationError(`There is no format "${name}": --format takes ${names}.`);
}
