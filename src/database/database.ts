import type { Driver } from 'neo4j-driver';

/** A database that answers, wherever it is. */
export interface Database {
  readonly driver: Driver;
  /** The name of the database for sessions; undefined for the user's home database. */
  readonly name: string | undefined;
  /** For messages: `the managed Neo4j at bolt://127.0.0.1:41233`. */
  readonly description: string;
  /** True where this process owns the server. */
  readonly managed: boolean;
  /** Closes the driver and, where this process owns it, stops the server. */
  close(): Promise<void>;
}
