import type { ArgBuilder } from '@pothos/core';
import { callerError } from '../src/cypher/errors.ts';
import { defaultPageSize, maximumPageSize } from '../src/cypher/page.ts';
import type { Scope } from '../src/cypher/scope.ts';
import { foldText } from '../src/graph/text.ts';
import type { SchemaTypes } from './builder.ts';

interface ArgumentBuilder {
  readonly arg: ArgBuilder<SchemaTypes>;
}

/** The arguments of every connection. */
export function pageArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      description: `How many rows from the start: ${defaultPageSize} unless told, at most ${maximumPageSize}.`,
    }),
    after: t.arg.string({ description: 'Start behind the row with this cursor.' }),
    last: t.arg.int({ description: `How many rows from the end, at most ${maximumPageSize}.` }),
    before: t.arg.string({ description: 'End before the row with this cursor.' }),
  };
}

/** How many values of a facet are listed unless told. */
export const facetSize = 10;

/** The arguments of every facet. */
export function facetArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      defaultValue: facetSize,
      description: `How many values, at most ${maximumPageSize}.`,
    }),
  };
}

/** A window of publication years; a paper without a year is in none. */
export function yearArguments(t: ArgumentBuilder) {
  return {
    since: t.arg.int({ description: 'Only papers of this year or later.' }),
    until: t.arg.int({ description: 'Only papers of this year or earlier.' }),
  };
}

/** Predicates of a window of years on a paper. @param scope whose arguments `since` and `until` count */
export function yearPredicates(paper: string, scope: Scope, prefix = ''): (string | undefined)[] {
  return [
    comparison(`${paper}.year >=`, scope.argument(`${prefix}since`)),
    comparison(`${paper}.year <=`, scope.argument(`${prefix}until`)),
  ];
}

/** The argument that keeps papers with very many authors out. */
export function authorsArgument(t: ArgumentBuilder) {
  return {
    maxAuthorsPerPaper: t.arg.int({
      description:
        'Only papers with at most this many authors in the graph: a paper of hundreds says little of any two of them.',
    }),
  };
}

/** Predicates on a paper that joins people: the window of years, and how many authors it may have. */
export function jointPaperPredicates(paper: string, scope: Scope): (string | undefined)[] {
  return [
    ...yearPredicates(paper, scope),
    comparison(`COUNT { (${paper})<-[:AUTHORED]-() } <=`, scope.argument('maxAuthorsPerPaper')),
  ];
}

/** Has predicates on a `step` hold of each paper on a `path` of people and papers; each alone, so that the search takes it. */
export function eachPaperOfPath(predicates: readonly (string | undefined)[]): string[] {
  return predicates
    .filter((predicate) => predicate !== undefined)
    .map((predicate) => `all(step IN nodes(path) WHERE step:Person OR ${predicate})`);
}

/** A clause of those predicates that are there, or nothing. */
export function whereClause(predicates: readonly (string | undefined)[]): string {
  const present = predicates.filter((predicate) => predicate !== undefined);
  return present.length === 0 ? '' : `WHERE ${present.join(' AND ')}`;
}

/** `left parameter`, or nothing where the argument isn't given. */
export function comparison(left: string, parameter: string | undefined): string | undefined {
  return parameter === undefined ? undefined : `${left} ${parameter}`;
}

/** Encodes a name for comparison without regard to case and accents. */
export function folded(value: unknown): string {
  return foldText(String(value));
}

/** @throws GraphQLError BAD_USER_INPUT unless exactly one of a lookup's arguments is given */
export function requireOne(
  field: string,
  names: readonly string[],
  args: Readonly<Record<string, unknown>>,
): void {
  const given = names.filter((name) => args[name] !== null && args[name] !== undefined);
  if (given.length === 1) return;
  throw callerError(
    'BAD_USER_INPUT',
    `The field '${field}' takes exactly one of ${names.join(', ')}; ${given.length === 0 ? 'none' : given.join(', ')} is given.`,
  );
}
