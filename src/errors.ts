/** The exit codes of the commands. */
export const exitCodes = { done: 0, someRejected: 1, wrongUsage: 2, databaseUnreachable: 3 } as const;

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
