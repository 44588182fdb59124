import type { PropertyValue } from './model.ts';
import { earliest, hullOf, isInverted, latest, meet, type Period, partsThatMeet } from './periods.ts';
import { slugify } from './text.ts';

/*
 * Which statements about one supervisor and one student are about one supervision. It depends on the statements alone, and
 * not on their order:
 *
 * 1. Statements of one level belong together. One without a level belongs to the only level there is. Where there are
 *    several, or none, those without a level are a level of their own.
 * 2. Of one level, statements with both dates belong together where their periods meet, also by way of others.
 * 3. A statement with one date is open at the other end. It belongs to the only period of those that it meets. Where it
 *    meets several, it belongs to the one that its date lies in. Otherwise it stands with others of its kind that it meets:
 *    an open end never makes one of what both dates tell apart.
 * 4. A statement without dates belongs to the only period there is. Where there are several, those without dates stand alone.
 */

/** What somebody says of a supervision; what is null or absent is not said. */
export interface SupervisionStatement {
  readonly values: Readonly<Record<string, PropertyValue | null>>;
}

/**
 * Divides what is said of one supervisor and one student into supervisions; each statement is in exactly one.
 * @returns them by a name that tells them apart: '' where there is only one
 */
export function groupSupervisions<Statement extends SupervisionStatement>(
  statements: readonly Statement[],
): Map<string, readonly Statement[]> {
  const groups = new Map<string, readonly Statement[]>();
  const levels = byLevel(statements);
  for (const ofLevel of levels) {
    const periods = byPeriod(ofLevel);
    const count = { levels: levels.length, periods: periods.length };
    for (const group of periods) groups.set(nameOf(ofLevel, group, count), group);
  }
  return groups;
}

/** When the supervision was that a statement is about; undefined where it gives no date. */
export function periodOf({ values }: SupervisionStatement): Period | undefined {
  const period = { since: textIn(values.since), until: textIn(values.until) };
  const isDated = period.since !== undefined || period.until !== undefined;
  return isDated && !isInverted(period) ? period : undefined;
}

/** Whether two supervisors of one student at one level are so together: their periods meet, or neither has any dates. */
export function areTogether(one: SupervisionStatement, other: SupervisionStatement): boolean {
  const [period, others] = [periodOf(one), periodOf(other)];
  // Where only one has dates, nothing says that the other was there at that time.
  if (period === undefined || others === undefined) return period === others;
  return meet(period, others);
}

/**
 * Makes one status of all that is said of one supervision. It follows from the dates as they were merged: the word of those
 * who give the last end counts, because that says whether the end has passed. Without an end, whoever dates the beginning
 * counts before those who give no date.
 * @param until the end as it was merged
 */
export function mergedStatus(
  statements: readonly SupervisionStatement[],
  until: PropertyValue | null | undefined,
): PropertyValue | null {
  const ofEnd = statements.filter(({ values }) => typeof until === 'string' && values.until === until);
  const ofBeginning = statements.filter(({ values }) => typeof values.since === 'string');
  const [word] = [ofEnd, ofBeginning].map(statusesOf).filter((stated) => stated.length > 0);
  if (word !== undefined) return word.includes('FORMER') ? 'FORMER' : (word[0] ?? null);
  // Tables that say nothing state FORMER: so who says that it goes on knows more.
  const all = statusesOf(statements);
  return all.includes('CURRENT') ? 'CURRENT' : (all[0] ?? null);
}

/** Divides statements about one level, in the order of their periods, those without dates last. */
export function byPeriod<Statement extends SupervisionStatement>(
  statements: readonly Statement[],
): Statement[][] {
  const { closed = [], open = [], undated = [] } = Object.groupBy(statements, kindOf);
  const periods = partsThatMeet(closed, knownPeriod);
  const hulls = periods.map((part) => hullOf(part.map(knownPeriod)));
  const loose: Statement[] = [];
  for (const statement of open) (periods[placeOf(knownPeriod(statement), hulls)] ?? loose).push(statement);
  const groups = [...periods, ...partsThatMeet(loose, knownPeriod)];
  const [only] = groups;
  if (undated.length === 0) return groups;
  if (only !== undefined && groups.length === 1) return [[...only, ...undated]];
  return [...groups, undated];
}

function byLevel<Statement extends SupervisionStatement>(statements: readonly Statement[]): Statement[][] {
  const levels = Map.groupBy(statements, ({ values }) => textIn(values.level));
  const known = [...levels.keys()].filter((level) => level !== undefined);
  return known.length === 1 ? [[...statements]] : [...levels.values()];
}

function kindOf(statement: SupervisionStatement): 'closed' | 'open' | 'undated' {
  const period = periodOf(statement);
  if (period === undefined) return 'undated';
  return period.since === undefined || period.until === undefined ? 'open' : 'closed';
}

/** The place of the period to which one with an open end belongs; -1 where none is, or nothing tells which. */
function placeOf(open: Period, periods: readonly Period[]): number {
  const date = open.since ?? open.until;
  const all = periods.map((period, place) => ({ period, place }));
  const met = all.filter(({ period }) => meet(period, open));
  const around = met.filter(({ period }) => meet(period, { since: date, until: date }));
  const [found, ...others] = met.length > 1 ? around : met;
  return found === undefined || others.length > 0 ? -1 : found.place;
}

/** A name that no other group of the two people has: their level, and where it needs that, their period. */
function nameOf(
  ofLevel: readonly SupervisionStatement[],
  group: readonly SupervisionStatement[],
  count: { readonly levels: number; readonly periods: number },
): string {
  if (count.levels === 1 && count.periods === 1) return '';
  const [level] = ofLevel.flatMap(({ values }) => textIn(values.level) ?? []);
  const ofThisLevel = level === undefined ? 'no-level' : slugify(level);
  return count.periods === 1 ? ofThisLevel : `${ofThisLevel}/${periodName(group)}`;
}

function periodName(group: readonly SupervisionStatement[]): string {
  const periods = group.flatMap((statement) => periodOf(statement) ?? []);
  if (periods.length === 0) return 'undated';
  const since = earliest(periods.flatMap((period) => period.since ?? []));
  const until = latest(periods.flatMap((period) => period.until ?? []));
  if (group.some((statement) => kindOf(statement) === 'closed')) return String(since);
  return [since === undefined ? [] : ['since', since], until === undefined ? [] : ['until', until]]
    .flat()
    .join('-');
}

function knownPeriod(statement: SupervisionStatement): Period {
  return periodOf(statement) ?? {};
}

function statusesOf(statements: readonly SupervisionStatement[]): PropertyValue[] {
  return statements.flatMap(({ values }) => values.status ?? []);
}

function textIn(value: PropertyValue | null | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
