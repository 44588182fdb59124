import type { Connection } from './session.ts';

/** A database that answers, wherever it is. */
export interface Database extends Connection {
  /** For messages: `the managed Neo4j at bolt://127.0.0.1:41233`. */
  readonly description: string;
  /** True where this process owns the server. */
  readonly managed: boolean;
  /** Closes the driver and, where this process owns it, stops the server. Safe to call twice. */
  close(): Promise<void>;
}
