import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { quote } from '../../read/issues.ts';
import type { SameAsLine } from '../format.ts';
import { visible } from '../visible.ts';

/** What a line is; of one that is wrong the message says how to put it right. */
export type ReadLine =
  | { readonly kind: 'comment' }
  | { readonly kind: 'header' }
  | { readonly kind: 'same-as'; readonly said: SameAsLine }
  | { readonly kind: 'wrong'; readonly message: string };

/** Whether a line of a table, itself in order or not, must be one of a same-as file. */
export function isTelling(text: string): boolean {
  const fields = fieldsOf(text) ?? [];
  return fields.length === 3 && (isHeader(fields) || verdictOf(fields[2]) !== undefined);
}

export function isComment(text: string): boolean {
  return /^\s*(?:#|$)/.test(text);
}

/** Each line is read for itself: a quote that is not closed spoils no other. */
export function readLine(text: string): ReadLine {
  if (isComment(text)) return { kind: 'comment' };
  const fields = fieldsOf(text);
  if (fields === null)
    return wrong(
      'Its quotes do not match: close each that is opened where its field ends, and double those inside.',
    );
  return isHeader(fields) ? { kind: 'header' } : readFields(fields);
}

function readFields(fields: readonly string[]): ReadLine {
  const [one = '', other = '', stated = ''] = fields;
  if (fields.length !== 3) {
    const count = fields.length === 1 ? '1 field' : `${fields.length} fields`;
    return wrong(
      `It has ${count} and not three: write key,key,same or key,key,different, with commas between them.`,
    );
  }
  if (one === '' || other === '') {
    return wrong(`Its ${one === '' ? 'first' : 'second'} key is empty: write which two are compared.`);
  }
  const verdict = verdictOf(stated);
  if (verdict === undefined) return wrong(`${quote(stated)} is no verdict: write same or different.`);
  if (one === other) return wrong(`It compares ${quote(one)} with itself: write two keys.`);
  return { kind: 'same-as', said: { one, other, verdict } };
}

function wrong(message: string): ReadLine {
  return { kind: 'wrong', message };
}

function isHeader(fields: readonly string[]): boolean {
  return fields.join().toLowerCase() === 'one,other,verdict';
}

function verdictOf(field = ''): SameAsLine['verdict'] | undefined {
  const lower = field.toLowerCase();
  return lower === 'same' || lower === 'different' ? lower : undefined;
}

/** Null where a quote is not closed, or not where its field ends. White space and invisible characters are as in tables. */
function fieldsOf(text: string): readonly string[] | null {
  try {
    const options = { trim: true, relax_quotes: true, relax_column_count: true, record_delimiter: '\n' };
    const [fields = []]: string[][] = parse(visible(text).replace(/\s+/g, ' ').trim(), options);
    return fields.map((field) => field.trim());
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
