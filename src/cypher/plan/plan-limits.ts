import type { GraphQLError } from 'graphql';
import { callerError } from '../errors.ts';

/** How large the plan of one operation may grow; all of it is known before the database is asked. */
export interface PlanLimits {
  /** How many fields an operation may select, with its fragments and its types multiplied out. */
  readonly fields: number;
  /** How many characters one statement may have; all the statements of an operation together may have three times as many. */
  readonly statement: number;
  /** How deep the subqueries of a statement may be nested. */
  readonly nesting: number;
}

/** For operations that nobody else sends: those of tests. */
export const noPlanLimits: PlanLimits = { fields: Infinity, statement: Infinity, nesting: Infinity };

/**
 * The database plans a statement before it looks at any timeout, and goes on when its client has gone. So what it may be
 * sent is bounded by what planning takes: docs/limits.md has the measurements.
 * @returns the error COST_LIMIT where the statements, by the response keys of their fields, are too large
 */
export function checkStatements(
  statements: Iterable<readonly [string, string]>,
  { statement, nesting }: PlanLimits,
): GraphQLError | undefined {
  const most = 3 * statement;
  let together = 0;
  for (const [field, text] of statements) {
    together += text.length;
    if (text.length > statement)
      return tooLong(`The statement for '${field}'`, text.length, statement, field);
    const depth = nestingOf(text);
    if (depth > nesting) return tooDeep(field, depth, nesting);
    if (together > most) {
      return tooLong(`The statements up to '${field}'`, together, most, field);
    }
  }
  return undefined;
}

function tooLong(what: string, length: number, limit: number, field: string): GraphQLError {
  return callerError(
    'COST_LIMIT',
    `${what} would have ${length} characters, and ${limit} is the limit: the database would plan it for too long. Select fewer fields there, or ask in several requests. The setting MAX_STATEMENT sets the limit.`,
    { cost: length, limit, field, setting: 'MAX_STATEMENT' },
  );
}

function tooDeep(field: string, depth: number, limit: number): GraphQLError {
  return callerError(
    'COST_LIMIT',
    `The lists below '${field}' are nested ${depth} deep, and ${limit} is the limit: the database would plan that for too long. Ask for the inner ones in a request of their own. The setting MAX_NESTING sets the limit.`,
    { cost: depth, limit, field, setting: 'MAX_NESTING' },
  );
}

/** How deep braces are nested in a statement: those of subqueries, since values are parameters and no text of it. */
export function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const brace of text.matchAll(/[{}]/g)) {
    depth += brace[0] === '{' ? 1 : -1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}
