import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { BulkFiles } from '../../src/database/managed/bulk-import.ts';
import type { Home } from '../../src/database/managed/home.ts';
import { CsvFile } from './csv-file.ts';

/** The rows of one file: nodes with the same labels, or relationships of one type with the same labels at their ends. */
export type Group = { readonly labels: readonly string[] } | { readonly type: string; readonly ends: string };

/** A temporary folder in a home, with files for Neo4j's bulk loader; a file is there once it has a row. */
export class BulkFolder {
  readonly #path: string;
  readonly #arrayDelimiter: string;
  readonly #files = new Map<string, { readonly group: Group; readonly file: CsvFile }>();

  private constructor(path: string, arrayDelimiter: string) {
    this.#path = path;
    this.#arrayDelimiter = arrayDelimiter;
  }

  /** Makes the folder, in the place of one that an earlier attempt has left. */
  static async make(home: Home, arrayDelimiter: string): Promise<BulkFolder> {
    await BulkFolder.remove(home);
    const path = pathIn(home);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return new BulkFolder(path, arrayDelimiter);
  }

  /** Removes the folder of this or an earlier attempt, if there is one. */
  static async remove(home: Home): Promise<void> {
    await rm(pathIn(home), { recursive: true, force: true });
  }

  /** The file of a group. */
  file(group: Group, header: readonly string[]): CsvFile {
    const name = 'labels' in group ? group.labels.join('-') : `${group.type}-${group.ends}`;
    const known = this.#files.get(name);
    if (known !== undefined) return known.file;
    const file = new CsvFile(join(this.#path, `${name}.csv`), header.join(','), this.#arrayDelimiter);
    this.#files.set(name, { group, file });
    return file;
  }

  /** Closes the files. @returns them all */
  async close(): Promise<BulkFiles> {
    const all = [...this.#files.values()];
    for (const { file } of all) await file.close();
    return {
      nodes: all.flatMap(({ group, file }) =>
        'labels' in group ? [{ labels: group.labels, files: [file.path] }] : [],
      ),
      relationships: all.flatMap(({ group, file }) =>
        'type' in group ? [{ type: group.type, files: [file.path] }] : [],
      ),
    };
  }
}

function pathIn(home: Home): string {
  return join(home.path, 'bulk-load');
}
