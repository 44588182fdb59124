import { constants } from 'node:fs';
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigurationError } from '../../../src/errors.ts';
import { tablesInOrder } from './declared/known-tables.ts';

const template = fileURLToPath(new URL('template', import.meta.url));

/**
 * Writes a data set with every table, its header and rows of an invented example, for a person to fill in.
 * @param folder is made where it is missing; other files in it stay
 * @returns the names of the files that were written
 * @throws ConfigurationError where one of the files is there already, or the folder cannot be written
 */
export async function writeTemplate(folder: string): Promise<string[]> {
  const names = tablesInOrder.map(({ name }) => `${name}.csv`);
  try {
    await mkdir(folder, { recursive: true });
    const present = await readdir(folder);
    const taken = names.filter((name) => present.includes(name));
    if (taken.length > 0) throw overwriting(folder, taken);
    for (const name of names) {
      await copyFile(join(template, name), join(folder, name), constants.COPYFILE_EXCL);
    }
  } catch (error) {
    if (error instanceof ConfigurationError || !isSystemError(error)) throw error;
    throw new ConfigurationError(
      `The template cannot be written to ${folder}: ${error.message}. Name a folder that can be written.`,
    );
  }
  return names;
}

function overwriting(folder: string, taken: readonly string[]): ConfigurationError {
  return new ConfigurationError(
    `The folder ${folder} has ${taken.join(', ')} already, and nothing is overwritten. Name another folder for the template.`,
  );
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
