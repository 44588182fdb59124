import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { explainSystem } from './file-error.ts';
import type { Issues } from './issues.ts';

/** What lies in a folder and the folders below it; links stand for what they lead to. */
export interface Folder {
  /** Relative to the folder that the user named, '' or ending in `/`. */
  readonly prefix: string;
  /** Relative to the folder that the user named. */
  readonly files: readonly string[];
  readonly folders: readonly Folder[];
  /** A folder in it, at any depth, could not be listed. */
  readonly isIncomplete: boolean;
}

/**
 * Lists the folder that the user named. What begins with a dot is not meant, and what is neither file nor folder (a pipe,
 * a device) holds nothing. A folder below that cannot be read is reported, and the others are listed.
 * @throws what the system says where the folder itself cannot be read
 */
export function listFolder(path: string, issues: Issues): Promise<Folder> {
  return new FolderListing(path, issues).list('', []);
}

type Kind = 'file' | 'folder' | 'other';

class FolderListing {
  readonly #root: string;
  readonly #issues: Issues;
  /** Where folders really lie that links have led to, with the first of those links. */
  readonly #linked = new Map<string, string>();

  constructor(root: string, issues: Issues) {
    this.#root = root;
    this.#issues = issues;
  }

  /** @param above where the folders really lie that lead to this one */
  async list(prefix: string, above: readonly string[]): Promise<Folder> {
    const path = join(this.#root, prefix);
    const trail = [...above, await realpath(path)];
    const files: string[] = [];
    const folders: Folder[] = [];
    let isIncomplete = false;
    for (const entry of await entriesOf(path)) {
      if (entry.name.startsWith('.')) continue;
      const kind = await kindOf(entry, path);
      if (kind === 'file') files.push(`${prefix}${entry.name}`);
      if (kind !== 'folder') continue;
      const below = await this.#listBelow(`${prefix}${entry.name}/`, entry, trail);
      if (below === undefined) isIncomplete = true;
      else folders.push(below);
    }
    isIncomplete ||= folders.some((folder) => folder.isIncomplete);
    return { prefix, files, folders, isIncomplete };
  }

  /** @returns undefined where it cannot be read; of a link that leads back up, nothing that is not listed anyway */
  async #listBelow(prefix: string, entry: Dirent, trail: readonly string[]): Promise<Folder | undefined> {
    const path = join(this.#root, prefix.slice(0, -1));
    try {
      if (entry.isSymbolicLink() && !(await this.#isWorthFollowing(path, trail))) {
        return { prefix, files: [], folders: [], isIncomplete: false };
      }
      return await this.list(prefix, trail);
    } catch (error) {
      this.#issues.reject(null, `The folder ${path} was left out. ${explainSystem(error)}`);
      return undefined;
    }
  }

  /** Links that fork and meet again double the ways at each fork: each folder is listed for one link alone. */
  async #isWorthFollowing(link: string, trail: readonly string[]): Promise<boolean> {
    const target = await realpath(link);
    if (leadsUp(target, trail)) return false;
    const first = this.#linked.get(target);
    if (first === undefined) {
      this.#linked.set(target, link);
      return true;
    }
    this.#issues.note(null, `The link ${link} was left out: it leads to the folder that ${first} leads to.`);
    return false;
  }
}

/** By name, so that of several links to a folder the same one is followed each time. */
async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A link that leads nowhere is what its name says: a file has an ending, and says what is wrong when it is read. */
async function kindOf(entry: Dirent, path: string): Promise<Kind> {
  if (!entry.isSymbolicLink()) return kindIn(entry);
  try {
    return kindIn(await stat(join(path, entry.name)));
  } catch {
    return entry.name.includes('.') ? 'file' : 'folder';
  }
}

function kindIn(entry: Pick<Dirent, 'isFile' | 'isDirectory'>): Kind {
  if (entry.isDirectory()) return 'folder';
  return entry.isFile() ? 'file' : 'other';
}

/** Whether a folder is one of these or holds one of them: to follow a link there would never end. */
function leadsUp(folder: string, trail: readonly string[]): boolean {
  const inside = folder.endsWith(sep) ? folder : `${folder}${sep}`;
  return trail.some((each) => each === folder || each.startsWith(inside));
}
