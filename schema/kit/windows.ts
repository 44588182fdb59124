import { whereClause } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { RelationshipType } from '../../src/graph/model.ts';
import type { ArgumentBuilder } from './builder.ts';
import { comparison } from './predicates.ts';

/*
 * A window of years, `since` and `until`, has one meaning throughout, both years inclusive. A paper happens in a year:
 * it is in the window if that year is, and a paper without a year is in none, because nothing places it there. A
 * position or a supervision lasts: it is in the window if the two overlap, by the years of its dates, and an end that no
 * source gives is open, because nothing says that it had not begun, or was over. (A directory dates hardly any.)
 */

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

/** The words by which a description says how a window counts for facts that last. */
export const periodMeaning = 'one without that date counts, because nothing says that it does not';

/** A window of years for what lasts. @param what it is, e.g. 'positions' */
export function periodArguments(t: ArgumentBuilder, what: string) {
  return {
    since: t.arg.int({
      description: `Only ${what} that had not ended before this year; ${periodMeaning}.`,
    }),
    until: t.arg.int({
      description: `Only ${what} that had begun by the end of this year; ${periodMeaning}.`,
    }),
  };
}

/**
 * Predicates of a window of years on a relationship that lasts.
 * @param scope whose arguments `since` and `until` count
 * @param prefix of the arguments' names, where they are fields of an input object: `filter.`
 */
export function periodPredicates(relationship: string, scope: Scope, prefix = ''): (string | undefined)[] {
  return [
    unlessKnown(comparison(`${yearOf(`${relationship}.until`)} >=`, scope.argument(`${prefix}since`))),
    unlessKnown(comparison(`${yearOf(`${relationship}.since`)} <=`, scope.argument(`${prefix}until`))),
  ];
}

/** What stands in the brackets of a pattern for a relationship that overlaps the window: `held3:TYPE WHERE …`. */
export function duringWindow(variable: string, type: RelationshipType, scope: Scope, prefix = ''): string {
  return `${variable}:${type} ${whereClause(periodPredicates(variable, scope, prefix))}`.trimEnd();
}

/** The year of a PartialDate, which begins with it. */
export function yearOf(date: string): string {
  return `toInteger(left(toString(${date}), 4))`;
}

/** Lets a comparison hold where no source gives the date. */
function unlessKnown(predicate: string | undefined): string | undefined {
  return predicate === undefined ? undefined : `coalesce(${predicate}, true)`;
}

/** Whether a filter asks for a window of years. */
export function isWindowed(scope: Scope): boolean {
  return scope.has('filter.since') || scope.has('filter.until');
}
