import type { RequestListener } from 'node:http';
import { bringUpToDate } from '../import/migrate/up-to-date.ts';
import { importSample, needsSample } from '../import/sample.ts';
import { examples } from '../schema/examples.ts';
import { schema } from '../schema/index.ts';
import type { Settings } from '../src/config.ts';
import { GraphReader } from '../src/cypher/answer/graph-reader.ts';
import { PlanCache } from '../src/cypher/answer/plan-cache.ts';
import type { Database } from '../src/database/database.ts';
import { openDatabase, refuseOwnedHome } from '../src/database/managed/open-database.ts';
import { prepareDatabase } from '../src/database/prepare.ts';
import { isReachable, readRows } from '../src/database/read-rows.ts';
import { DatabaseUnreachableError } from '../src/errors.ts';
import { createFront } from '../src/http/front.ts';
import { createGraphiQLPage } from '../src/http/graphiql-page.ts';
import { createGraphQLHandler } from '../src/http/graphql-handler.ts';
import { type HttpServer, startHttpServer } from '../src/http/http-server.ts';
import { graphqlPath } from '../src/http/paths.ts';
import { createSchemaFile } from '../src/http/schema-file.ts';
import type { Logger } from '../src/log.ts';

export interface ServiceOptions {
  /** Whether an empty graph is given the sample. */
  readonly sample: boolean;
}

/** The service: what answers, and the database behind it. */
export class Service {
  readonly #logger: Logger;
  #http: HttpServer | undefined;
  #database: Database | undefined;
  /** Until then requests are told that the database does not answer yet. */
  #isPrepared = false;

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  /** @returns the address of GraphiQL */
  async start(settings: Settings, options: ServiceOptions): Promise<string> {
    const progress = (message: string): void => this.#logger.info(message);
    await refuseOwnedHome(settings);
    // Listening comes first: a port in use is known before a database is started for nothing.
    const http = await startHttpServer(this.#handler(settings), { ...settings, logger: this.#logger });
    this.#http = http;
    const database = await openDatabase(settings, { asking: 'service', progress });
    this.#database = database;
    await bringUpToDate(database, progress);
    progress('Preparing constraints and indexes');
    await prepareDatabase(database);
    if (options.sample && (await needsSample(database))) {
      progress('Loading the sample: the graph holds nothing else');
      await importSample(database);
    }
    this.#isPrepared = true;
    return `${http.url}${graphqlPath}`;
  }

  async stop(): Promise<void> {
    await this.#http?.stop();
    await this.#database?.close();
  }

  #handler(settings: Settings): RequestListener {
    return createFront({
      ...settings,
      page: createGraphiQLPage(examples, this.#logger),
      schemaFile: createSchemaFile(schema),
      api: this.#api(settings),
    });
  }

  #api(settings: Settings): RequestListener {
    const plans = new PlanCache({ limits: settings.limits });
    return createGraphQLHandler({
      schema,
      context: (signal) => ({
        graph: new GraphReader(plans, (statement) =>
          readRows(this.#connected(), statement, { signal, timeout: settings.statementTimeout }),
        ),
      }),
      limits: settings.limits,
      planStatistics: () => plans.statistics,
      isReady: async () => this.#isPrepared && isReachable(this.#connected()),
      logger: this.#logger,
    });
  }

  #connected(): Database {
    if (this.#database === undefined || !this.#isPrepared)
      throw new DatabaseUnreachableError('The database is still starting.');
    return this.#database;
  }
}
