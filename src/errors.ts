/** The exit codes of the commands; README.md lists them. */
export const exitCodes = {
  done: 0,
  someRejected: 1,
  /** `db status` ends with it where no database runs. */
  notRunning: 1,
  wrongUsage: 2,
  databaseUnreachable: 3,
  /** An import or a migration was stopped by Ctrl-C or SIGTERM; shells end with it, too, where Ctrl-C ended a program. */
  interrupted: 130,
  /** A fault of ours; the others are for what a user can mend. */
  internalError: 70,
} as const;

/** A wrong setting, argument or environment: the message says what is wrong and what to do. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly exitCode = exitCodes.wrongUsage;
}

/** A statement ran longer than a request may take: the message says how long that is. */
export class StatementTimeoutError extends Error {
  override readonly name = 'StatementTimeoutError';
}

/** The database does not answer: the message says which one and what to check. */
export class DatabaseUnreachableError extends Error {
  override readonly name = 'DatabaseUnreachableError';
  readonly exitCode = exitCodes.databaseUnreachable;
}

/** Whether the system gave an error this code: `ENOENT`, `EEXIST`, `EPIPE`. */
export function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
