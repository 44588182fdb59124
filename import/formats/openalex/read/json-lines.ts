import type { InputFile } from '../../../read/input.ts';
import type { CountedIssues } from '../counted-issues.ts';
import { type RecordKind, recordKindOf } from '../kinds.ts';
import { kindOfRecord, parseJson, recordsIn, type TakeRecord } from './json.ts';
import { soundLines } from './sound-lines.ts';

/**
 * Hands over the records of JSON lines, as far as the file can be read.
 * @param only the one kind of record that is handed over, where a file is read once for each kind: null means the records
 * of no kind, and only that reading says which lines are no JSON and where the file is damaged
 */
export async function readLines(
  file: InputFile,
  take: TakeRecord,
  issues: CountedIssues,
  only?: RecordKind | null,
): Promise<void> {
  const told = only ? null : issues;
  for await (const line of soundLines(file, told)) {
    const parsed = parseJson(line.text);
    if ('problem' in parsed) {
      told?.rejectLine(file, line, parsed.problem);
      continue;
    }
    for (const { record, number } of recordsIn(parsed.value)) {
      const wanted = only === undefined || kindOfRecord(record) === only;
      if (wanted) take(record, { file, line: line.number, number });
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

/** RecordFields by which a kind shows without the price of parsing: nearly all lines are works or authors. */
const marks: readonly (readonly [mark: string, letter: string])[] = [
  ['"authorships"', 'W'],
  ['"last_known_institutions"', 'A'],
];

function kindsOfLine(text: string): (RecordKind | null)[] {
  const mark = marks.find(([field]) => text.includes(field));
  if (mark !== undefined) return [recordKindOf(mark[1])];
  const parsed = parseJson(text);
  return 'value' in parsed ? recordsIn(parsed.value).map(({ record }) => kindOfRecord(record)) : [];
}
