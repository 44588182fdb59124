import { GraphQLError } from 'graphql';
import { DatabaseUnreachableError, StatementTimeoutError } from '../errors.ts';
import type { Logger } from '../log.ts';
import { currentRequestId } from './request-id.ts';

/**
 * Tells a caller all of an error that is theirs to mend. For any other error they get the id under which the log
 * has it, and nothing else.
 */
export function createMaskError(logger: Logger): (error: unknown) => Error {
  return (error) => {
    if (isForCaller(error)) return error;
    const requestId = currentRequestId();
    const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    // The client has gone: there is nobody to tell, and nothing went wrong.
    if (cause instanceof DOMException) return masked(error, 'The request was given up.', { requestId });
    if (cause instanceof DatabaseUnreachableError) {
      logger.warn({ requestId, err: cause }, 'the database does not answer');
      return masked(error, 'The database does not answer at the moment: ask again in a little while.', {
        code: 'DATABASE_UNAVAILABLE',
        requestId,
      });
    }
    if (cause instanceof StatementTimeoutError) {
      logger.warn({ requestId, err: cause }, 'a statement took too long');
      return masked(error, cause.message, { code: 'TIMEOUT', requestId });
    }
    logger.error({ requestId, err: cause }, 'a request failed');
    return masked(error, `Something went wrong on our side; the log has it as request ${requestId}.`, {
      code: 'INTERNAL_SERVER_ERROR',
      requestId,
    });
  };
}

/** An error is for the caller if it and all its causes are GraphQLErrors: by syntax, validation or a resolver. */
function isForCaller(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isForCaller(error.originalError);
}

function masked(error: unknown, message: string, extensions: Record<string, unknown>): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(message, { nodes: nodes ?? null, path: path ?? null, extensions });
}
