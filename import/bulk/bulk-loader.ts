import type { Settings } from '../../src/config.ts';
import { explainAway } from '../../src/database/connection.ts';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Home } from '../../src/database/home.ts';
import { releaseHome } from '../../src/database/owner.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import type { LoadCounts } from '../counts.ts';
import { createLoader } from '../load/load.ts';
import type { LoadedDocument, Loader } from '../load/loader.ts';
import { claimEmptyHome } from './empty-home.ts';
import { type BulkLoaderOptions, loadInBulk } from './load-in-bulk.ts';

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
    const counts = await loadInBulk(this.#home, document, this.#options);
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
