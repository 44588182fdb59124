import { join } from 'node:path';
import type { Settings } from '../../src/config.ts';
import { bulkImportOwned } from '../../src/database/bulk-import.ts';
import { explainAway } from '../../src/database/connection.ts';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Home } from '../../src/database/home.ts';
import { releaseHome } from '../../src/database/owner.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { type LoadCounts, noChanges } from '../counts.ts';
import { present } from '../fact-collector.ts';
import { sourceProperties } from '../load/document-load.ts';
import { createLoader } from '../load/load.ts';
import type { LoadedDocument, Loader, LoaderOptions } from '../load/loader.ts';
import { resolveIdentities } from '../load/resolve.ts';
import type { Transactions } from '../load/transactions.ts';
import type { Stage } from '../stage/stage.ts';
import { BulkFolder } from './bulk-folder.ts';
import { claimEmptyHome } from './empty-home.ts';
import { writeGraphFiles } from './graph-files.ts';

export interface BulkLoaderOptions extends LoaderOptions {
  /** Told of each step, before it is taken. */
  readonly progress: (message: string) => void;
}

/** A graph that holds nothing: whatever is sought in it isn't there. */
const emptyGraph: Transactions = {
  run: async () => [],
  stream: async () => {},
  writeAll: async () => {
    throw new Error('What is loaded in bulk is not written by statements.');
  },
  isParallel: false,
};

/**
 * Loads the first document with Neo4j's bulk loader into the managed database, which must not run and holds nothing; the
 * others by way of the database, which is started then.
 * @throws ConfigurationError where there is no such database
 */
export async function createBulkLoader(settings: Settings, options: BulkLoaderOptions): Promise<Loader> {
  const home = await claimEmptyHome(settings, options.progress);
  return new BulkLoader(settings, home, options);
}

/** A database that runs, and the loader that goes by way of it. */
interface Online {
  readonly database: Database;
  readonly loader: Loader;
}

class BulkLoader implements Loader {
  readonly #settings: Settings;
  readonly #home: Home;
  readonly #options: BulkLoaderOptions;
  #online: Online | undefined;
  #ownsHome = true;

  constructor(settings: Settings, home: Home, options: BulkLoaderOptions) {
    this.#settings = settings;
    this.#home = home;
    this.#options = options;
  }

  async findUnchanged(digest: string): ReturnType<Loader['findUnchanged']> {
    return this.#ask((loader) => loader.findUnchanged(digest));
  }

  async withdraw(sourceKey: string): ReturnType<Loader['withdraw']> {
    return this.#ask((loader) => loader.withdraw(sourceKey));
  }

  async load(document: LoadedDocument): Promise<LoadCounts> {
    const known = await this.#ask((loader) => loader.load(document));
    if (known !== undefined) return known;
    const counts = await this.#loadInBulk(document);
    await this.#goOnline();
    return counts;
  }

  async close(): Promise<void> {
    await this.#online?.loader.close();
    await this.#online?.database.close();
    await this.#release();
  }

  /** As long as the graph is empty the answer to everything is that nothing is there. */
  async #ask<Answer>(question: (loader: Loader) => Promise<Answer>): Promise<Answer | undefined> {
    if (this.#online === undefined) return undefined;
    const { database, loader } = this.#online;
    try {
      return await question(loader);
    } catch (error) {
      throw explainAway(error, database);
    }
  }

  async #loadInBulk(document: LoadedDocument): Promise<LoadCounts> {
    const { stage, source } = document;
    const { progress } = this.#options;
    const merges = await resolveIdentities(stage, emptyGraph, source.key, []);
    const arrayDelimiter = unusedCharacter(stage, source.key);
    progress('Writing the files for the bulk loader of Neo4j');
    const folder = await BulkFolder.make(join(this.#home.path, 'bulk-load'), arrayDelimiter);
    try {
      const written = await writeGraphFiles(
        stage,
        present(sourceProperties(document)),
        folder,
        this.#counter(stage),
      );
      const files = await folder.close();
      await bulkImportOwned(this.#home, files, { progress, arrayDelimiter });
      return {
        nodes: countsOf(written.nodes, stage.count('node')),
        relationships: countsOf(written.relationships, stage.count('relationship')),
        merges,
      };
    } finally {
      await folder.remove();
    }
  }

  #counter(stage: Stage): () => void {
    const total = stage.count('node') + stage.count('relationship');
    const steps = Math.max(1, Math.floor(total / 200));
    let done = 0;
    return () => {
      done += 1;
      if (done % steps === 0) this.#options.onProgress?.(done, total);
    };
  }

  async #goOnline(): Promise<void> {
    await this.#release();
    const { progress } = this.#options;
    const database = await openDatabase(this.#settings, { owner: 'import', progress });
    this.#online = { database, loader: createLoader(database, this.#options) };
    progress('Making constraints and indexes');
    await prepareDatabase(database);
  }

  async #release(): Promise<void> {
    if (this.#ownsHome) await releaseHome(this.#home);
    this.#ownsHome = false;
  }
}

/** As the loader counts by way of the database: records that became one with another are no news. */
function countsOf(created: number, stated: number): LoadCounts['nodes'] {
  return { ...noChanges(), created, unchanged: stated - created };
}

/** A control character that stands in no value: it parts the items of lists. */
function unusedCharacter(stage: Stage, sourceKey: string): string {
  for (let code = 0x1f; code > 0x0d; code -= 1) {
    const character = String.fromCharCode(code);
    // As JSON writes it.
    const written = `\\u${code.toString(16).padStart(4, '0')}`;
    const found = stage.first('SELECT 1 FROM node WHERE instr(vals, ?) > 0 LIMIT 1', written);
    if (found === undefined && !sourceKey.includes(character)) return character;
  }
  throw new Error('The values hold every control character: which of them could part the items of a list?');
}
