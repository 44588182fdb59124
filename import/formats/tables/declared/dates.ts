import { asTyped } from '../../../../src/graph/pasted.ts';

/** A year, alone or at the beginning of a date. */
const yearForm = '[12]\\d{3}';
/** What programs make of a whole number in a column with gaps: `2019.0`, `2019,0`. */
const plainYear = new RegExp(`^(${yearForm})(?:[.,]0*)?$`);
/** `2019.5` is half a year rather than May. */
const yearFirst = new RegExp(
  `^(${yearForm})(?![.]\\d$)([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?:[T ]\\d{2}:\\d{2}.*)?$`,
);
const yearLast = new RegExp(`^(?:(\\d{1,2})([-/.]))?(\\d{1,2})([-/.])(${yearForm})$`);
/** The beginnings of months in English and French, in any case and without accents. */
const month = '(?:jan|feb|fev|mar|apr|avr|may|mai|jun|juin|jul|juil|aug|aou|sep|oct|nov|dec)[a-z]*\\.?';
const inWords = [
  new RegExp(`^(?:\\d{1,2}(?:st|nd|rd|th|er)?\\s+)?${month},?\\s+(${yearForm})$`, 'i'),
  new RegExp(`^${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+(${yearForm})$`, 'i'),
  new RegExp(`^(${yearForm})\\s+${month}(?:\\s+\\d{1,2})?$`, 'i'),
];

/** @returns the year of a text that names one: a year, or a date of whatever order; undefined for all else */
export function readYear(text: string): number | undefined {
  const plain = asTyped(text);
  const alone = plain.match(plainYear)?.[1];
  if (alone !== undefined) return Number(alone);
  const found = plain.match(yearFirst)?.[1] ?? plain.match(yearLast)?.[5];
  if (found !== undefined) return isDate(plain) ? Number(found) : undefined;
  const folded = plain.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
  for (const form of inWords) {
    const [, year] = folded.match(form) ?? [];
    if (year !== undefined) return Number(year);
  }
  return undefined;
}

/** Whether its numbers can be a month, or a month and a day in one order or the other. */
function isDate(text: string): boolean {
  const [, , , second, third] = text.match(yearFirst) ?? [];
  const [, first, , middle] = text.match(yearLast) ?? [];
  const numbers = [second, third, first, middle].filter((each) => each !== undefined).map(Number);
  return Math.min(...numbers) >= 1 && Math.min(...numbers) <= 12 && Math.max(...numbers) <= 31;
}

/**
 * @returns the API's PartialDate, of a day that the calendar has, for a text that names one in one way only: in
 * `31/12/2019` the day is plain, in `1/2/2019` it is not
 */
export function readDate(text: string): string | undefined {
  const plain = asTyped(text);
  const year = plain.match(/^(\d{4})(?:[.,]0*)?$/)?.[1];
  if (year !== undefined) return year;
  const [, first, , second = '', third] = plain.match(yearFirst) ?? [];
  if (first !== undefined) return real([first, second, ...(third === undefined ? [] : [third])]);
  const [, day, , middle = '', , last] = plain.match(yearLast) ?? [];
  if (last === undefined) return undefined;
  if (day === undefined) return real([last, middle]);
  if (Number(day) > 12 || day === middle) return real([last, middle, day]);
  return Number(middle) > 12 ? real([last, day, middle]) : undefined;
}

/** The date of these numbers, where the calendar has it. */
function real([year = '', month = '', day]: readonly string[]): string | undefined {
  const parts = [month, ...(day === undefined ? [] : [day])].map((part) => part.padStart(2, '0'));
  const whole = [year, ...parts].join('-');
  const time = new Date(`${day === undefined ? `${whole}-01` : whole}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(whole) ? whole : undefined;
}
