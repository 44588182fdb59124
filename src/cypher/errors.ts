import { GraphQLError } from 'graphql';

/** Codes of errors that a caller can act on; README.md and the schema's descriptions name them. */
export type ErrorCode = 'AMBIGUOUS_NAME' | 'BAD_CURSOR' | 'BAD_USER_INPUT' | 'COST_LIMIT' | 'NOT_FOUND';

/** A caller's text as a message repeats it: so much of it that the caller knows it again. */
export function quoted(text: string): string {
  const longest = 100;
  return text.length > longest ? `'${text.slice(0, longest).toWellFormed()}…'` : `'${text}'`;
}

/** An error that the caller can mend. Its message reaches them, unlike the message of any other error. */
export function callerError(
  code: ErrorCode,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(message, { extensions: { ...details, code } });
}

/** Whether an error refuses the operation as a whole: it would cost too much. */
export function isRefusal(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError && error.extensions.code === 'COST_LIMIT';
}
