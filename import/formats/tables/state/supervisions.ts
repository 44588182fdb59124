import type { SupervisionRole, SupervisionStatus } from '../../../../src/graph/model.ts';
import { areTogether } from '../../../../src/graph/supervisions.ts';
import { lastDayOf, today } from '../../../read/calendar.ts';
import type { Issues } from '../../../read/issues.ts';
import { mayBeCut } from '../../../read/lines.ts';
import type { FactSink } from '../../format.ts';
import {
  levelOf,
  namesOf,
  type RefusedRow,
  type SupervisionRow,
  sortRows,
  type UndatedRow,
} from './supervision-rows.ts';

const defaultRole: SupervisionRole = 'PRINCIPAL';

/** So many lines are listed in one issue. */
const listedLines = 20;

/**
 * Holds the supervisions of a data set until all are known: how many supervise a student is told by no row alone. This
 * is the one thing of a data set that is kept in memory, some hundred bytes for each row.
 */
export class Supervisions {
  readonly #byStudent = new Map<string, SupervisionRow[]>();
  readonly #withoutLevel = new Set<string>();
  readonly #today = today();
  readonly #issues: Issues;
  /** Rows that call a supervision current whose end has passed. */
  readonly #over: SupervisionRow[] = [];
  #validUntil: string | undefined;

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** The last day on which what has been stated holds: the next one, a supervision is over. */
  get validUntil(): string | undefined {
    return this.#validUntil;
  }

  /** Where the table of people leaves a student's level to this one. */
  expectLevel(student: string): void {
    this.#withoutLevel.add(student);
  }

  add(student: string, row: SupervisionRow): void {
    const rows = this.#byStudent.get(student);
    if (rows === undefined) this.#byStudent.set(student, [row]);
    else rows.push(row);
  }

  /** States what the rows say, and tells what is wrong. @returns the rows that state what another one does */
  state(facts: FactSink): SupervisionRow[] {
    const refused: SupervisionRow[] = [];
    for (const [student, rows] of this.#byStudent) {
      const pairs = [...Map.groupBy(rows, ({ supervisor }) => supervisor).values()].map(sortRows);
      for (const each of pairs.flatMap((pair) => pair.refused)) {
        this.#refuse(each);
        refused.push(each.row);
      }
      for (const each of pairs.flatMap((pair) => pair.undated)) this.#noteUndated(each);
      const standing = pairs.map((pair) => pair.standing);
      this.#stateStudent(student, standing, facts);
    }
    this.#noteOver();
    return refused;
  }

  /** @param pairs the rows of each supervisor */
  #stateStudent(student: string, pairs: readonly (readonly SupervisionRow[])[], facts: FactSink): void {
    const byLevel = Map.groupBy(pairs.flat(), levelOf);
    for (const rows of pairs) {
      for (const [row, discriminator] of namesOf(rows)) {
        const { levelAsStated, ...said } = row.values;
        const values = {
          ...said,
          role: said.role ?? defaultRole,
          status: this.#statusOf(row),
          coSupervised: isCoSupervised(row, byLevel.get(levelOf(row)) ?? []),
        };
        facts.relationship({ type: 'SUPERVISES', from: row.supervisor, to: student, discriminator, values });
      }
    }
    const [[first] = []] = pairs;
    if (first !== undefined && byLevel.size === 1 && this.#withoutLevel.has(student)) {
      const { level = null, levelAsStated = null } = first.values;
      facts.node('Person', student, { level, levelAsStated });
    }
  }

  /** Once its end has passed, it is over, whatever the table calls it. Else it is current if the table says so in some way. */
  #statusOf(row: SupervisionRow): SupervisionStatus {
    const { status, since, until } = row.values;
    if (status === 'FORMER') return 'FORMER';
    if (typeof until !== 'string')
      return status === 'CURRENT' || typeof since === 'string' ? 'CURRENT' : 'FORMER';
    const last = lastDayOf(until);
    if (last < this.#today) {
      if (status === 'CURRENT') this.#over.push(row);
      return 'FORMER';
    }
    if (this.#validUntil === undefined || last < this.#validUntil) this.#validUntil = last;
    return 'CURRENT';
  }

  #refuse({ row, standing }: RefusedRow): void {
    const problem = `Line ${standing.line} states this supervision at the same level, at a time that is not apart from this one, and stands. Remove this row, or give it another level or other dates.`;
    this.#issues.reject(row.line, row.isEnded ? problem : `${problem} ${mayBeCut}`, row.file);
  }

  #noteUndated({ row, others }: UndatedRow): void {
    this.#issues.note(
      row.line,
      `This row has no dates, and nothing tells to which of the supervisions in line ${linesOf(others)} it belongs: it stands beside them as one of its own. Give it dates, or remove it.`,
      row.file,
    );
  }

  #noteOver(): void {
    for (const [file, rows] of Map.groupBy(this.#over, (row) => row.file))
      this.#issues.note(
        null,
        `What is "current" and whose "until" has passed was loaded as former, in line ${linesOf(rows)}.`,
        file,
      );
  }
}

/** Whether somebody else supervises the student at the level of the row, and at a time that may be the same. */
function isCoSupervised(row: SupervisionRow, ofLevel: readonly SupervisionRow[]): boolean {
  return ofLevel.some((other) => other.supervisor !== row.supervisor && areTogether(row, other));
}

function linesOf(rows: readonly SupervisionRow[]): string {
  const lines = rows.map(({ line }) => line).toSorted((a, b) => a - b);
  const more = lines.length > listedLines ? ` and ${lines.length - listedLines} more` : '';
  return `${lines.slice(0, listedLines).join(', ')}${more}`;
}
