import type { InputFile } from '../../../read/input.ts';
import { linesOf, longestText, tooLong } from '../../../read/lines.ts';
import type { CountedIssues } from '../counted-issues.ts';
import { type OpenAlexId, openAlexId } from '../ids.ts';
import { recordKinds } from '../kinds.ts';
import { isObject, kindOfRecord, parseJson, recordsIn, type TakeRecord } from './json.ts';
import { kindsIn, readLines } from './json-lines.ts';

/** The kinds in the order of reading; records of no kind come last. */
const order = [...recordKinds, null];

/**
 * Reads a file that is no part of a snapshot: one object or page of the API, or JSON lines. Records of several kinds
 * are handed over kind by kind, as in a snapshot, so that their order in the file does not matter.
 * @returns the id of the record where the file is this one object, else null
 * @throws InputError where it cannot be read
 */
export async function readDocument(
  file: InputFile,
  take: TakeRecord,
  issues: CountedIssues,
): Promise<OpenAlexId | null> {
  const text = holdsLines(file) ? null : await wholeText(file);
  if (text !== null) return readWhole(file, text, take, issues);
  const kinds = await kindsIn(file);
  if (kinds.size < 2) await readLines(file, take, issues);
  else for (const only of order) await readLines(file, take, issues, only);
  return null;
}

function holdsLines({ name }: InputFile): boolean {
  return /\.(?:jsonl|ndjson)(?:\.gz)?$|(?<!\.json)\.gz$/i.test(name);
}

/**
 * The whole text where it is one JSON value, however its lines are broken; null where each line is a value. The first
 * two lines show which: one of them may be damaged.
 */
async function wholeText(file: InputFile): Promise<string | null> {
  const lines: string[] = [];
  let length = 0;
  for await (const { number, text } of linesOf(file)) {
    if (lines.length === 1 && !beginsList(lines[0]) && isRecordLine(lines[0], text)) return null;
    lines.push(text);
    length += text.length;
    if (length > longestText) throw tooLong(file, longestText, number);
  }
  return lines.join('\n');
}

/** Whether the lines after this one may be items of its list: `[`, or `{"meta": {}, "results": [`. */
function beginsList(line = ''): boolean {
  return line.trimEnd().endsWith('[');
}

function isRecordLine(...lines: readonly (string | undefined)[]): boolean {
  return lines.some((line = '') => {
    const parsed = line.trimStart().startsWith('{') ? parseJson(line) : null;
    return parsed !== null && 'value' in parsed;
  });
}

function readWhole(
  file: InputFile,
  text: string,
  take: TakeRecord,
  issues: CountedIssues,
): OpenAlexId | null {
  const parsed = parseJson(text);
  if ('problem' in parsed) {
    issues.reject(file, null, text === '' ? 'This is empty.' : parsed.problem);
    return null;
  }
  const records = recordsIn(parsed.value);
  for (const kind of order) {
    for (const { record, number } of records) {
      if (kindOfRecord(record) === kind) take(record, { file, line: null, number });
    }
  }
  return isObject(parsed.value) ? openAlexId(parsed.value.id) : null;
}
