import type { ArgBuilder } from '@pothos/core';
import { askedFor, type Predicates } from '../../src/cypher/cypher-text.ts';
import { callerError } from '../../src/cypher/errors.ts';
import { defaultPageSize, maximumPageSize } from '../../src/cypher/page.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { Arguments } from '../../src/cypher/site-values.ts';
import { foldText } from '../../src/graph/text.ts';
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
export const defaultFacetSize = 10;

/** The arguments of every facet. */
export function facetArguments(t: ArgumentBuilder) {
  return {
    first: t.arg.int({
      defaultValue: defaultFacetSize,
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
export function eachPaperOfPath(predicates: Predicates): string[] {
  return askedFor(predicates).map(
    (predicate) => `all(step IN nodes(path) WHERE step:Person OR ${predicate})`,
  );
}

/** `left parameter`, or nothing where the argument isn't given. */
export function comparison(left: string, parameter: string | undefined): string | undefined {
  return parameter === undefined ? undefined : `${left} ${parameter}`;
}

/** Encodes a name for comparison without regard to case and accents. */
export function folded(value: unknown): string {
  return foldText(String(value));
}

/** The number that an argument gives. @throws GraphQLError BAD_USER_INPUT unless it goes from `least` to `most` */
export function checkedNumber(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw callerError(
    'BAD_USER_INPUT',
    `The argument '${name}' is ${value}: it goes from ${least} to ${most}.`,
  );
}

/** @throws GraphQLError BAD_USER_INPUT unless exactly one of a lookup's arguments is given */
export function requireOne(field: string, names: readonly string[], args: Arguments): void {
  const given = names.filter((name) => args[name] !== null && args[name] !== undefined);
  if (given.length === 1) return;
  throw callerError(
    'BAD_USER_INPUT',
    `The field '${field}' takes exactly one of ${names.join(', ')}; ${given.length === 0 ? 'none' : given.join(', ')} is given.`,
  );
}
