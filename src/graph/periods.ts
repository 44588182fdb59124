import { compareTexts } from './text.ts';

/*
 * Periods of what lasts. A date is as precise as its source: `2024`, `2024-05` or `2024-05-17`. A year that begins a period
 * begins with its first day, one that ends a period ends with its last. An end that nobody dates is open.
 */

/** Between two dates, both inclusive. */
export interface Period {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

const openBegin = '';
const openEnd = '9999-99-99';

/** Whether two periods have a day in common, as far as anybody knows. */
export function meet(one: Period, other: Period): boolean {
  return beginOf(one) <= endOf(other) && beginOf(other) <= endOf(one);
}

/** Whether it ends before it begins: then nobody knows when it was. */
export function isInverted(period: Period): boolean {
  return endOf(period) < beginOf(period);
}

/** The earliest of some dates. Of two that may be one, as `2015` and `2015-09`, it is the more precise. */
export function earliest(dates: readonly string[]): string | undefined {
  return mostPrecise(dates, (date) => firstDay(date), 1);
}

/** The latest of some dates. Of two that may be one it is the more precise. */
export function latest(dates: readonly string[]): string | undefined {
  return mostPrecise(dates, (date) => lastDay(date), -1);
}

/** Whether two dates are one, or the one says it more precisely than the other. */
export function mayBeOne(one: string, other: string): boolean {
  return one === other || isFiner(one, other) || isFiner(other, one);
}

/** Whether the one date lies within the year or the month that is the other. */
export function isFiner(one: string, other: string): boolean {
  return one.startsWith(`${other}-`);
}

/** The shortest period in which all of them lie. */
export function hullOf(periods: readonly Period[]): Period {
  const begins = periods.map(({ since }) => since);
  const ends = periods.map(({ until }) => until);
  return {
    since: begins.includes(undefined) ? undefined : least(begins.map(String), firstDay, 1),
    until: ends.includes(undefined) ? undefined : least(ends.map(String), lastDay, -1),
  };
}

/** Divides items into those whose periods meet, also by way of others. The order of the items doesn't matter. */
export function partsThatMeet<Item>(items: readonly Item[], periodOf: (item: Item) => Period): Item[][] {
  const ordered = items.toSorted((a, b) => compareTexts(beginOf(periodOf(a)), beginOf(periodOf(b))));
  const parts: Item[][] = [];
  let end = '';
  for (const item of ordered) {
    const period = periodOf(item);
    const part = parts.at(-1);
    if (part !== undefined && beginOf(period) <= end) part.push(item);
    else parts.push([item]);
    end = part !== undefined && endOf(period) < end ? end : endOf(period);
  }
  return parts;
}

function beginOf({ since }: Period): string {
  return since === undefined ? openBegin : firstDay(since);
}

function endOf({ until }: Period): string {
  return until === undefined ? openEnd : lastDay(until);
}

/** A text that sorts before every day of the date, or is that day. */
function firstDay(date: string): string {
  return `${date}-00-00`.slice(0, openEnd.length);
}

/** A text that sorts behind every day of the date, or is that day. */
function lastDay(date: string): string {
  return `${date}-99-99`.slice(0, openEnd.length);
}

function mostPrecise(
  dates: readonly string[],
  day: (date: string) => string,
  direction: 1 | -1,
): string | undefined {
  const found = least(dates, day, direction);
  if (found === undefined) return undefined;
  return (
    mostPrecise(
      dates.filter((date) => isFiner(date, found)),
      day,
      direction,
    ) ?? found
  );
}

/** The first date in the order of the days, or the last one; of equal ones the same, whatever their order. */
function least(
  dates: readonly string[],
  day: (date: string) => string,
  direction: 1 | -1,
): string | undefined {
  return dates.toSorted((a, b) => direction * compareTexts(day(a), day(b)) || compareTexts(a, b))[0];
}
