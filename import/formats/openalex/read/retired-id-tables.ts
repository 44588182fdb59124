import type { InputFile } from '../../../read/input.ts';
import type { CountedIssues } from '../counted-issues.ts';
import { openAlexId } from '../ids.ts';
import { RetiredIds } from './retired-ids.ts';
import type { SnapshotLayout } from './snapshot.ts';
import { soundLines } from './sound-lines.ts';

/** Reads the tables of merged and deleted ids that lie in a snapshot, each as far as it can be read. */
export async function readRetiredIds(snapshot: SnapshotLayout, issues: CountedIssues): Promise<RetiredIds> {
  const retired = new RetiredIds();
  for (const file of snapshot.merged) {
    await readTable(file, ['id', 'merge_into_id'], issues, ([id, into]) => {
      if (id !== undefined && into !== undefined) retired.merge(id, into);
    });
  }
  for (const file of snapshot.deleted) {
    await readTable(file, ['work_id'], issues, ([id]) => {
      if (id !== undefined) retired.delete(id);
    });
  }
  return retired;
}

/** The tables hold ids and dates, so a comma always ends a cell; quotes around one are taken off. */
async function readTable(
  file: InputFile,
  columns: readonly string[],
  issues: CountedIssues,
  take: (ids: readonly string[]) => void,
): Promise<void> {
  let places: readonly number[] | undefined;
  for await (const line of soundLines(file, issues)) {
    const cells = line.text.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
    if (places === undefined) {
      places = columns.map((column) => cells.indexOf(column));
      const missing = columns.filter((_, index) => places?.[index] === -1);
      if (missing.length === 0) continue;
      issues.cut(
        file,
        line.number,
        `This table of ids has no column ${missing.join(' and ')}: it was left out.`,
      );
      return;
    }
    const ids = places.flatMap((place) => openAlexId(cells[place]) ?? []);
    if (ids.length === columns.length) take(ids);
    else
      issues.rejectLine(
        file,
        line,
        'This line of a table of ids does not hold OpenAlex ids: it was left out.',
      );
  }
}
