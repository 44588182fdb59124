import { access, constants, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigurationError, hasCode } from '../../errors.ts';

/** The folders and files below SCHOLARGRAPH_HOME. Only this user may read any of it. */
export interface Home {
  readonly path: string;
  /** Who owns the home; there only while somebody does, or after a crash. */
  readonly owner: string;
  /** What the process of `db start` says. */
  readonly log: string;
  /** There from the beginning of a bulk load to its end: what the database holds then is not whole. */
  readonly unfinishedLoad: string;
  readonly neo4j: {
    readonly path: string;
    readonly configuration: string;
    readonly password: string;
    readonly classpath: string;
    readonly javaArguments: string;
    readonly log: string;
    /** The database's process and port, as long as it runs. */
    readonly run: string;
  };
}

/**
 * Makes the folders that are missing, closed to others; what was there before stays as open as it was.
 * @throws ConfigurationError where nothing can be kept there
 */
export async function openHome(path: string): Promise<Home> {
  const home = homeAt(path);
  try {
    await mkdir(join(home.neo4j.path, 'conf'), { recursive: true, mode: 0o700 });
    await mkdir(join(home.neo4j.path, 'logs'), { recursive: true, mode: 0o700 });
    await access(path, constants.R_OK | constants.W_OK);
  } catch (error) {
    throw new ConfigurationError(
      `The managed database is kept in ${path}, where nothing can be written (${error instanceof Error ? error.message : error}). Set SCHOLARGRAPH_HOME to another folder, or NEO4J_URI to a server of your own.`,
    );
  }
  return home;
}

/** Where things are below a path. Nothing is made: it may be looked at without being anybody's home. */
export function homeAt(relative: string): Home {
  // Maven would take a relative path to start from its pom.
  const path = resolve(relative);
  const neo4j = join(path, 'neo4j');
  return {
    path,
    owner: join(path, 'owner.json'),
    log: join(path, 'database.log'),
    unfinishedLoad: join(path, 'bulk-load-unfinished'),
    neo4j: {
      path: neo4j,
      configuration: join(neo4j, 'conf', 'neo4j.conf'),
      password: join(neo4j, 'password'),
      classpath: join(neo4j, 'classpath.json'),
      javaArguments: join(neo4j, 'java.args'),
      log: join(neo4j, 'logs', 'console.log'),
      run: join(neo4j, 'run.json'),
    },
  };
}

/** Writes a file that is there either whole or not at all, readable by this user alone. */
export async function writePrivateFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, text, { mode: 0o600 });
  await rename(temporary, path);
}

/** The file's text, or undefined where there is no such file. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isMissing(error) || hasCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
  return hasCode(error, 'ENOENT');
}
