import type { InputFile } from '../../read/input.ts';
import { isObject } from './fields.ts';
import type { Findings } from './findings.ts';
import { openAlexId } from './ids.ts';
import { parseJson, recordsIn } from './json.ts';
import { kindOf, type RecordKind } from './kinds.ts';
import { soundLines } from './sound-lines.ts';
import type { RecordTaker } from './taker.ts';

export interface LineReading {
  readonly taker: RecordTaker;
  readonly findings: Findings;
  /** Whether newer versions of a record come before older ones; see `RecordTaker.take`. */
  readonly newestFirst: boolean;
  /** Takes only records of this kind; null: only what is of none, and says what lines are no JSON and where damage is. */
  readonly only?: RecordKind | null;
}

/** Reads JSON lines as far as the file can be read. */
export async function readLines(file: InputFile, reading: LineReading): Promise<void> {
  const { taker, findings, newestFirst, only } = reading;
  const told = only ? null : findings;
  for await (const line of soundLines(file, told)) {
    const parsed = parseJson(line.text);
    if ('problem' in parsed) {
      told?.rejectLine(file, line, parsed.problem);
      continue;
    }
    for (const { record, number } of recordsIn(parsed.value)) {
      const wanted = only === undefined || kindOfRecord(record) === only;
      if (wanted) taker.take(record, { file, line: line.number, number }, newestFirst);
    }
  }
}

/** Which of the kinds that are loaded a file of JSON lines holds; stops at the second. */
export async function kindsIn(file: InputFile): Promise<ReadonlySet<RecordKind>> {
  const kinds = new Set<RecordKind>();
  for await (const { text } of soundLines(file, null)) {
    for (const kind of kindsOfLine(text)) {
      if (kind !== null) kinds.add(kind);
    }
    if (kinds.size > 1) break;
  }
  return kinds;
}

/** Fields by which a kind shows without the price of parsing: nearly all lines are works or authors. */
const marks: readonly (readonly [mark: string, letter: string])[] = [
  ['"authorships"', 'W'],
  ['"last_known_institutions"', 'A'],
];

function kindsOfLine(text: string): (RecordKind | null)[] {
  const mark = marks.find(([field]) => text.includes(field));
  if (mark !== undefined) return [kindOf(mark[1])];
  const parsed = parseJson(text);
  return 'value' in parsed ? recordsIn(parsed.value).map(({ record }) => kindOfRecord(record)) : [];
}

export function kindOfRecord(record: unknown): RecordKind | null {
  return kindOf(isObject(record) ? openAlexId(record.id) : null);
}
