import type { Scope } from '../../src/cypher/scope.ts';
import type { ArgumentBuilder } from './builder.ts';

/*
 * A preprint and what was published of it are two papers, and `Paper.work` is the same for both. Counts of joint papers
 * take them for one, unless the argument says otherwise. Lists of papers show both.
 */

/** The argument of fields that count joint papers, or order by their number. */
export function countVersionsArgument(t: ArgumentBuilder) {
  return {
    countVersions: t.arg.boolean({
      defaultValue: false,
      description:
        'Whether each version of a paper counts. Without it, who writes one paper and its preprint has written one joint paper; lists of papers show both in any case.',
    }),
  };
}

/** What a paper counts as: its work, which is the paper itself where it has no other versions. */
export function workOf(paper: string): string {
  return `coalesce(${paper}.work, ${paper})`;
}

/** Counts papers, each once. @param asked the scope whose argument `countVersions` counts */
export function countDistinctPapers(paper: string, asked: Scope): string {
  return `count(DISTINCT ${asked.isTrue('countVersions') ? paper : workOf(paper)})`;
}

/**
 * Counts the papers of rows of which no two have the same: hardly any has other versions, so those alone are told apart.
 * @param asked the scope whose argument `countVersions` counts
 */
export function countPapers(paper: string, asked: Scope): string {
  return asked.isTrue('countVersions')
    ? `count(${paper})`
    : `count(${paper})${lessVersions(`${paper}.work`)}`;
}

/** What a count of papers is less by, where versions of one work are one. @param work an expression; null for most papers */
export function lessVersions(work: string): string {
  return ` - count(${work}) + count(DISTINCT ${work})`;
}
