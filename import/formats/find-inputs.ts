import { stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { endingOf, withoutEnding } from '../read/endings.ts';
import { explainSystem } from '../read/file-error.ts';
import { type Folder, listFolder } from '../read/folder.ts';
import type { Input } from '../read/input.ts';
import { fileAt } from '../read/input-file.ts';
import type { Issues } from '../read/issues.ts';
import { pipeAt, standardInput } from '../read/streamed-input.ts';
import { foreignEndings } from './foreign.ts';
import type { Format } from './format.ts';
import { beginningOf } from './recognise.ts';

/** An input that a path names. */
export interface Found {
  readonly input: Input;
  /** The format of a folder that is a data set; undefined for a file, whose text shows it later. */
  readonly format: Format | undefined;
}

/**
 * Finds what `PATH` names. `-` is standard input. A folder is one data set where a format knows its files; otherwise it
 * stands for all the files and data sets below it: those that a format may read or knows in a form that it does not read,
 * and those of kinds that many people have, which say what to do with them. Names that begin with a dot are passed over.
 * @param formats those that may be meant; the first that knows a folder takes it
 */
export async function findInputs(
  path: string,
  formats: readonly Format[],
  stdin: Readable,
  issues: Issues,
): Promise<Found[]> {
  if (path === '-') return [{ input: standardInput(stdin), format: undefined }];
  try {
    const entry = await stat(path);
    if (!entry.isDirectory()) {
      return [{ input: entry.isFile() ? documentAt(path) : pipeAt(path), format: undefined }];
    }
    const inputs = await inputsIn(await listFolder(path, issues), path, formats);
    if (inputs.length === 0 && issues.all.length === 0) issues.reject(null, nothingIn(formats));
    return inputs;
  } catch (error) {
    issues.reject(null, explainSystem(error));
    return [];
  }
}

function nothingIn(formats: readonly Format[]): string {
  const alternatives = new Intl.ListFormat('en', { type: 'disjunction' });
  const endings = alternatives.format(new Set(formats.flatMap(({ extensions }) => extensions)));
  const kinds = [
    ...(formats.some(({ recognisesFolder }) => recognisesFolder !== undefined) ? ['no data set'] : []),
    ...(endings === '' ? [] : [`no file that ends in ${endings}`]),
  ];
  return `This folder holds ${kinds.join(' and ')}.`;
}

async function inputsIn(folder: Folder, root: string, formats: readonly Format[]): Promise<Found[]> {
  const names = namesIn(folder)
    .map((name) => name.slice(folder.prefix.length))
    .sort();
  const format = formats.find((each) => each.recognisesFolder?.(names) === true);
  if (format !== undefined)
    return [{ input: dataSetAt(join(root, folder.prefix.slice(0, -1)), names, folder.isIncomplete), format }];

  const documents = [...folder.files.filter(isRead), ...(await unreadIn(folder, root, formats))].map(
    (name) => ({
      input: documentAt(join(root, name)),
      format: undefined,
    }),
  );
  const below = await Promise.all(folder.folders.map((each) => inputsIn(each, root, formats)));
  return [...documents, ...below.flat()].sort((a, b) => (a.input.label < b.input.label ? -1 : 1));

  function isRead(name: string): boolean {
    const endings = [...formats.map(({ extensions }) => extensions), foreignEndings];
    return endings.some((each) => endingOf(name, each) !== undefined);
  }
}

/** The files that hold documents of a format in a form it does not read. */
async function unreadIn({ files }: Folder, root: string, formats: readonly Format[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of files) {
    const may = formats.filter(({ unreadExtensions = [] }) => endingOf(name, unreadExtensions) !== undefined);
    if (may.length === 0) continue;
    const { head } = await beginningOf(fileAt(join(root, name), basename(name)));
    if (may.some((format) => format.recognises({ name: basename(name), head }))) found.push(name);
  }
  return found;
}

function namesIn({ files, folders }: Folder): string[] {
  return [...files, ...folders.flatMap(namesIn)];
}

function documentAt(path: string): Input {
  const name = basename(path);
  return {
    label: path,
    origin: { uri: pathToFileURL(path).href, stem: withoutEnding(name) },
    files: [fileAt(path, name)],
    isIncomplete: false,
  };
}

function dataSetAt(folder: string, names: readonly string[], isIncomplete: boolean): Input {
  const path = resolve(folder);
  return {
    label: folder,
    origin: { uri: pathToFileURL(path).href, stem: basename(path) },
    files: names.map((name) => fileAt(join(folder, name), name)),
    isIncomplete,
  };
}
