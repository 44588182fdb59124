import type { ExecutionResult, GraphQLError } from 'graphql';
import { callerError } from '../errors.ts';

/** The error COST_LIMIT for an answer that would have more characters than the limit. */
export function tooLongAnswer(limit: number): GraphQLError {
  return callerError(
    'COST_LIMIT',
    `The answer would have more than ${limit} characters, which is the limit. Ask for smaller pages (first, last) or fewer fields, or in several requests. The setting MAX_ANSWER sets the limit.`,
    { limit, setting: 'MAX_ANSWER' },
  );
}

/** The result, or the error where its text would be too long. */
export function unlessTooLong(result: ExecutionResult, limit: number): ExecutionResult {
  return charactersLeft(result.data, limit) < 0 ? { errors: [tooLongAnswer(limit)] } : result;
}

/** How many of so many characters a value leaves as JSON, roughly; below 0 as soon as there are none. */
function charactersLeft(value: unknown, characters: number): number {
  if (typeof value === 'string') return characters - value.length - 2;
  if (typeof value !== 'object' || value === null) return characters - 4;
  let left = characters - 2;
  const isList = Array.isArray(value);
  for (const [name, item] of Object.entries(value)) {
    left = charactersLeft(item, left - (isList ? 1 : name.length + 4));
    if (left < 0) return left;
  }
  return left;
}
