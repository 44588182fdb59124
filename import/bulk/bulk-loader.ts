import type { Settings } from '../../src/config.ts';
import { explainAway } from '../../src/database/connection.ts';
import type { Database } from '../../src/database/database.ts';
import type { Home } from '../../src/database/managed/home.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { releaseHome } from '../../src/database/managed/owner.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { ConfigurationError } from '../../src/errors.ts';
import { createDatabaseLoader } from '../load/database-loader.ts';
import type { LoadCounts } from '../load/graph/counts.ts';
import type { DocumentToLoad, Loader, UnchangedDocument } from '../load/loader.ts';
import { bringUpToDate } from '../migrate/up-to-date.ts';
import { BulkFolder } from './bulk-folder.ts';
import { type BulkLoaderOptions, replaceDatabase } from './replace-database.ts';
import { openTarget, type Target } from './target.ts';

/**
 * Loads the first document with Neo4j's bulk loader into the managed database, which must not run and must hold
 * nothing. Then it starts the database and loads the other documents through it. Where the graph holds the first
 * document as it is, an earlier attempt has come that far, and this one goes on with the others.
 * @throws ConfigurationError where there is no such database
 */
export async function createBulkLoader(settings: Settings, options: BulkLoaderOptions): Promise<Loader> {
  const target = await openTarget(settings, options.progress);
  if (!target.isEmpty) await updated(target.database, options);
  return new BulkLoader(settings, target, options);
}

/** A database that runs, and the loader that goes through it. */
interface Online {
  readonly database: Database;
  readonly loader: Loader;
}

class BulkLoader implements Loader {
  readonly #settings: Settings;
  readonly #home: Home;
  readonly #options: BulkLoaderOptions;
  #online: Online | undefined;
  /** Whether the graph held something before the first document: then that has to be the first document itself. */
  #isBegun: boolean;
  #ownsHome: boolean;

  constructor(settings: Settings, target: Target, options: BulkLoaderOptions) {
    this.#settings = settings;
    this.#home = target.home;
    this.#options = options;
    this.#isBegun = !target.isEmpty;
    this.#ownsHome = target.isEmpty;
    if (!target.isEmpty) this.#use(target.database);
  }

  /** @throws ConfigurationError where the graph holds something else than the first document */
  async findUnchanged(digest: string): Promise<UnchangedDocument | undefined> {
    const known = await this.#ask((loader) => loader.findUnchanged(digest));
    if (!this.#isBegun) return known;
    if (known === undefined) throw holdsSomething(this.#home);
    await BulkFolder.remove(this.#home);
    await this.#prepare();
    this.#isBegun = false;
    return known;
  }

  async withdraw(sourceKey: string): ReturnType<Loader['withdraw']> {
    return this.#ask((loader) => loader.withdraw(sourceKey));
  }

  async load(document: DocumentToLoad): Promise<LoadCounts> {
    const known = await this.#ask((loader) => loader.load(document));
    if (known !== undefined) return known;
    const counts = await replaceDatabase(this.#home, document, this.#options);
    await this.#release();
    const { progress } = this.#options;
    this.#use(await openDatabase(this.#settings, { asking: 'command', progress }));
    await this.#prepare();
    return counts;
  }

  async close(): Promise<void> {
    await this.#online?.loader.close();
    await this.#online?.database.close();
    await this.#release();
  }

  /** Asks the loader that goes through the database. While the graph is empty, the answer is that nothing is there. */
  async #ask<Answer>(question: (loader: Loader) => Promise<Answer>): Promise<Answer | undefined> {
    if (this.#online === undefined) return undefined;
    const { database, loader } = this.#online;
    try {
      return await question(loader);
    } catch (error) {
      throw explainAway(error, database);
    }
  }

  #use(database: Database): void {
    this.#online = { database, loader: createDatabaseLoader(database, this.#options) };
  }

  async #prepare(): Promise<void> {
    if (this.#online === undefined) return;
    this.#options.progress('Making constraints and indexes');
    await prepareDatabase(this.#online.database);
  }

  async #release(): Promise<void> {
    if (this.#ownsHome) await releaseHome(this.#home);
    this.#ownsHome = false;
  }
}

/** Brings the graph up to date that an earlier attempt has begun, or that holds something else. */
async function updated(database: Database, { progress }: BulkLoaderOptions): Promise<void> {
  try {
    await bringUpToDate(database, progress);
  } catch (error) {
    await database.close();
    throw error;
  }
}

function holdsSomething(home: Home): ConfigurationError {
  return new ConfigurationError(
    `The graph in ${home.path} holds something already, and --bulk is for the first load into an empty one: leave --bulk out, or set SCHOLARGRAPH_HOME to a new folder.`,
  );
}
