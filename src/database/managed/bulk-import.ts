import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigurationError } from '../../errors.ts';
import { resolveClasspath } from './class-path.ts';
import { type Home, isMissing, readIfThere, writePrivateFile } from './home.ts';
import { writeConfiguration, writeJavaArguments } from './neo4j-configuration.ts';
import { claimHome, describeOwner, releaseHome } from './owner.ts';
import { supervisor } from './supervisor.ts';
import { requireJava } from './toolchain.ts';

/**
 * CSV files for Neo4j's bulk loader. The first line of a group's first file is its header:
 * `key:ID(Person),name,year:int,tags:string[]` for nodes, `:START_ID(Person),:END_ID(Paper),position:int` for
 * relationships; the names in parentheses are id spaces. A column without a name before its colon isn't stored.
 * An empty field is a property that the node does not have, a quoted empty one (`""`) is an empty text; an array's
 * items are parted by the delimiter of the options, and a quote inside a quoted field is doubled.
 */
export interface BulkFiles {
  readonly nodes: readonly NodeFiles[];
  readonly relationships: readonly RelationshipFiles[];
}

export interface NodeFiles {
  /** Every node of the files gets all of them. */
  readonly labels: readonly string[];
  /** Absolute paths, in order. */
  readonly files: readonly string[];
}

export interface RelationshipFiles {
  readonly type: string;
  readonly files: readonly string[];
}

export interface BulkOptions {
  /** Told of each step, before it is taken. */
  readonly progress: (message: string) => void;
  /** A character that parts the items of an array within a field, and stands in none of them; `;` by default. */
  readonly arrayDelimiter?: string;
}

/** The one database of the Community edition. */
const databaseName = 'neo4j';

/** The administration tool wants a configuration; no port of it is ever listened on. */
const unusedPort = 7687;

/**
 * Loads files into the managed database of a home and replaces all that it held: nothing is merged, and indexes and
 * constraints are gone until `prepareDatabase` makes them again. The database must not run; this process owns the
 * home meanwhile. Two nodes with one id, a relationship with an end that is in no file or a value of the wrong
 * type ends the import; the database is then empty or incomplete and must be loaded again.
 * @returns what the loader says about what it did
 * @throws ConfigurationError where the home is in use, Java or Maven is missing, or the files cannot be loaded
 */
export async function bulkImport(home: Home, files: BulkFiles, options: BulkOptions): Promise<string> {
  const owner = await claimHome(home, 'command');
  if (owner !== undefined) {
    throw new ConfigurationError(
      `${home.path} belongs to ${describeOwner(owner)}, and a bulk import needs its database stopped: stop that one first.`,
    );
  }
  try {
    return await bulkImportOwned(home, files, options);
  } finally {
    await releaseHome(home);
  }
}

/** `bulkImport` for a process that owns the home already, as `import --bulk` does; the other is for benchmarks and tests. */
export async function bulkImportOwned(home: Home, files: BulkFiles, options: BulkOptions): Promise<string> {
  await requireJava();
  const classpath = await resolveClasspath(home, options.progress);
  const javaArguments = await writeJavaArguments(home, classpath);
  await writeConfiguration(home, unusedPort);
  options.progress('Loading the files with the bulk loader of Neo4j');
  await writePrivateFile(home.unfinishedLoad, '');
  const said = await runLoader(home, javaArguments, files, options.arrayDelimiter ?? ';');
  await rm(home.unfinishedLoad);
  return said;
}

/** Whether the home has a database that could hold something: a bulk load that has not ended leaves none. */
export async function hasDatabase(home: Home): Promise<boolean> {
  if (await isThere(home.unfinishedLoad)) return false;
  return isThere(join(home.neo4j.path, 'data', 'databases', databaseName));
}

/** @throws ConfigurationError where a bulk load of this home has begun and not ended */
export async function refuseUnfinishedLoad(home: Home): Promise<void> {
  if (!(await isThere(home.unfinishedLoad))) return;
  throw new ConfigurationError(
    `A bulk load into ${home.path} has not come to its end, and what its database holds is not whole. Run the same import --bulk again, which begins anew; or remove ${home.unfinishedLoad} and ${join(home.neo4j.path, 'data')} to go on with an empty graph.`,
  );
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Under the supervisor of databases: it ends with this process, and never writes on beside a second attempt. */
async function runLoader(
  home: Home,
  javaArguments: readonly string[],
  files: BulkFiles,
  arrayDelimiter: string,
): Promise<string> {
  const logs = join(home.neo4j.path, 'logs');
  const log = join(logs, 'bulk-import.log');
  await writePrivateFile(log, '');
  const command = [
    ...javaArguments,
    'org.neo4j.server.startup.Neo4jAdminCommand',
    ...['database', 'import', 'full', databaseName],
    // Verbose, it says which file and line it could not read.
    '--verbose',
    '--overwrite-destination',
    '--id-type=string',
    `--array-delimiter=U+${arrayDelimiter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    // A text may hold line ends, and one bad line is one too many: we have written the files ourselves.
    '--multiline-fields=true',
    '--bad-tolerance=0',
    `--report-file=${join(logs, 'bulk-import.report')}`,
    ...files.nodes.map((group) => `--nodes=${group.labels.join(':')}=${group.files.join(',')}`),
    ...files.relationships.map((group) => `--relationships=${group.type}=${group.files.join(',')}`),
  ];
  const child = spawn('sh', [supervisor, log, 'java', ...command], {
    stdio: ['pipe', 'ignore', 'ignore'],
    env: { ...process.env, NEO4J_HOME: home.neo4j.path, NEO4J_CONF: join(home.neo4j.path, 'conf') },
  });
  const [code] = await once(child, 'exit');
  child.stdin.end();
  const said = (await readIfThere(log)) ?? '';
  if (code !== 0) throw new ConfigurationError(explain(said));
  return said;
}

/** What the loader says of a wrong value, in the stack trace that it prints when it is verbose. */
const inputError = /InputException: ERROR in input\n((?: {2}.*\n)+)/;

/** The file, line and value that the loader stumbled on; where it says none, the end of what it printed. */
function explain(printed: string): string {
  const [, found] = inputError.exec(printed) ?? [];
  return [
    'The bulk loader of Neo4j gave up, and the database is not complete: mend the files and load them again. It said:',
    found?.trimEnd() ?? (lastLines(printed) || 'nothing'),
  ].join('\n');
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('\tat '));
  return lines.slice(-6).join('\n');
}
