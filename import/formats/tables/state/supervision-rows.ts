import { byPeriod, groupSupervisions, periodOf } from '../../../../src/graph/supervisions.ts';
import type { StatedValues } from '../../format.ts';

/** A row about a supervision, and where it stands. */
export interface SupervisionRow {
  readonly supervisor: string;
  readonly values: StatedValues;
  readonly line: number;
  /** The file, as the user would name it. */
  readonly file: string;
  /** Whether a line break follows it. */
  readonly isEnded: boolean;
}

/** A row that states what another one states, which stands. */
export interface RefusedRow {
  readonly row: SupervisionRow;
  readonly standing: SupervisionRow;
}

/** A row without dates beside others of the same two people and level that are apart in time: nothing tells its time. */
export interface UndatedRow {
  readonly row: SupervisionRow;
  readonly others: readonly SupervisionRow[];
}

/** What becomes of the rows about one supervisor and one student. */
export interface SortedRows {
  readonly standing: readonly SupervisionRow[];
  readonly refused: readonly RefusedRow[];
  readonly undated: readonly UndatedRow[];
}

/**
 * Decides which rows about two people stand. Of one level, rows are one supervision if a source's statements would be
 * (`groupSupervisions`): then the row with more dates stands, of two with as many the first.
 */
export function sortRows(rows: readonly SupervisionRow[]): SortedRows {
  const standing: SupervisionRow[] = [];
  const refused: RefusedRow[] = [];
  const undated: UndatedRow[] = [];
  for (const ofLevel of Map.groupBy(rows, levelOf).values()) {
    const apart: SupervisionRow[] = [];
    for (const row of ofLevel.toSorted((a, b) => datesIn(b) - datesIn(a) || a.line - b.line)) {
      const group = byPeriod([...apart, row]).find((each) => each.includes(row)) ?? [];
      const [earlier] = group.filter((each) => each !== row).toSorted((a, b) => a.line - b.line);
      if (earlier !== undefined) refused.push({ row, standing: earlier });
      else {
        if (datesIn(row) === 0 && apart.length > 0) undated.push({ row, others: [...apart] });
        apart.push(row);
      }
    }
    standing.push(...apart);
  }
  return { standing: standing.toSorted((a, b) => a.line - b.line), refused, undated };
}

/**
 * Names each of the rows about two people, so that the names don't depend on the order of the rows. Where the source stands
 * alone they are those of the graph.
 */
export function namesOf(rows: readonly SupervisionRow[]): Map<SupervisionRow, string> {
  const names = new Map<SupervisionRow, string>();
  for (const [name, group] of groupSupervisions(rows)) {
    // A row without a level may be one supervision with others.
    const ordered = group.toSorted((a, b) => (sortingText(a) < sortingText(b) ? -1 : 1));
    for (const [place, row] of ordered.entries()) names.set(row, place === 0 ? name : `${name}/${place + 1}`);
  }
  return names;
}

/** The level of a row; null where it gives none. */
export function levelOf({ values }: SupervisionRow): string | null {
  return typeof values.level === 'string' ? values.level : null;
}

function datesIn(row: SupervisionRow): number {
  const { since, until } = periodOf(row) ?? {};
  return Number(since !== undefined) + Number(until !== undefined);
}

/** Rows with a level come first. No two rows of one level that stand have the same. */
function sortingText({ values: { level, since, until } }: SupervisionRow): string {
  return JSON.stringify([level === null ? 1 : 0, level, since, until]);
}
