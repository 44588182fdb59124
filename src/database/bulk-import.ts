import { join } from 'node:path';
import { ConfigurationError } from '../errors.ts';
import { resolveClasspath } from './classpath.ts';
import type { Home } from './home.ts';
import { writeConfiguration, writeJavaArguments } from './neo4j-configuration.ts';
import { claimHome, describeOwner, releaseHome } from './owner.ts';
import { execute, requireJava } from './toolchain.ts';

/**
 * CSV files for Neo4j's bulk loader. The first line of a group's first file is its header:
 * `key:ID(Person),name,year:int,tags:string[]` for nodes, `:START_ID(Person),:END_ID(Paper),position:int` for
 * relationships; the names in parentheses are id spaces. A column without a name before its colon isn't stored.
 * An empty field is a property that the node does not have, a quoted empty one (`""`) is an empty text; an array's
 * items are parted by `arrayDelimiter`, and a quote inside a quoted field is doubled.
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
}

/** Parts the items of an array within a field. */
export const arrayDelimiter = ';';

/** The one database of the Community edition. */
const databaseName = 'neo4j';

/** A long list of progress dots and a summary. */
const outputLimit = 64 * 1024 * 1024;

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
  const owner = await claimHome(home, 'import');
  if (owner !== undefined) {
    throw new ConfigurationError(
      `${home.path} belongs to ${describeOwner(owner)}, and a bulk import needs its database stopped: stop that one first.`,
    );
  }
  try {
    await requireJava();
    const classpath = await resolveClasspath(home, options.progress);
    const javaArguments = await writeJavaArguments(home, classpath);
    await writeConfiguration(home, unusedPort);
    options.progress('Loading the files with the bulk loader of Neo4j');
    return await runLoader(home, javaArguments, files);
  } finally {
    await releaseHome(home);
  }
}

async function runLoader(home: Home, javaArguments: readonly string[], files: BulkFiles): Promise<string> {
  const report = join(home.neo4j.path, 'logs', 'bulk-import.report');
  try {
    const { stdout } = await execute(
      'java',
      [
        ...javaArguments,
        'org.neo4j.server.startup.Neo4jAdminCommand',
        ...['database', 'import', 'full', databaseName],
        // Verbose, it says which file and line it could not read.
        '--verbose',
        '--overwrite-destination',
        '--id-type=string',
        `--array-delimiter=${arrayDelimiter}`,
        // A text may hold line ends, and one bad line is one too many: we have written the files ourselves.
        '--multiline-fields=true',
        '--bad-tolerance=0',
        `--report-file=${report}`,
        ...files.nodes.map((group) => `--nodes=${group.labels.join(':')}=${group.files.join(',')}`),
        ...files.relationships.map((group) => `--relationships=${group.type}=${group.files.join(',')}`),
      ],
      {
        maxBuffer: outputLimit,
        env: { ...process.env, NEO4J_HOME: home.neo4j.path, NEO4J_CONF: join(home.neo4j.path, 'conf') },
      },
    );
    return stdout;
  } catch (error) {
    throw new ConfigurationError(explain(error), { cause: error });
  }
}

/** What the loader says of a wrong value, in the stack trace that it prints when it is verbose. */
const inputError = /InputException: ERROR in input\n((?: {2}.*\n)+)/;

/** The file, line and value that the loader stumbled on; where it says none, the end of what it printed. */
function explain(error: unknown): string {
  const printed = outputOf(error, 'stderr');
  const [, found] = inputError.exec(printed) ?? [];
  return [
    'The bulk loader of Neo4j gave up, and the database is not complete: mend the files and load them again. It said:',
    found?.trimEnd() ?? (lastLines(printed) || lastLines(outputOf(error, 'stdout')) || String(error)),
  ].join('\n');
}

function outputOf(error: unknown, stream: 'stdout' | 'stderr'): string {
  if (!(error instanceof Error)) return '';
  const found = Object.entries(error).find(([name]) => name === stream);
  return found === undefined ? '' : String(found[1]);
}

function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('\tat '));
  return lines.slice(-6).join('\n');
}
