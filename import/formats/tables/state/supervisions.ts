import type { SupervisionRole, SupervisionStatus } from '../../../../src/graph/model.ts';
import { slugify } from '../../../../src/graph/text.ts';
import { lastDayOf, today } from '../../../read/calendar.ts';
import type { FactSink, StatedValues } from '../../format.ts';
import type { TableRow } from '../declared/table.ts';

interface Supervision {
  readonly supervisor: string;
  readonly values: StatedValues;
  readonly line: number;
}

const defaultRole: SupervisionRole = 'PRINCIPAL';

/**
 * Holds the supervisions of a data set until all are known: how many supervise a student is told by no row alone. This
 * is the one thing of a data set that is kept in memory, some hundred bytes for each row.
 */
export class Supervisions {
  /** By student, then by level and supervisor. */
  readonly #byStudent = new Map<string, Map<string, Supervision>>();
  readonly #withoutLevel = new Set<string>();
  readonly #today = today();
  #validUntil: string | undefined;

  /** The last day on which what has been stated holds: the next one, a supervision is over. */
  get validUntil(): string | undefined {
    return this.#validUntil;
  }

  /** Where the table of people leaves a student's level to this one. */
  expectLevel(student: string): void {
    this.#withoutLevel.add(student);
  }

  /** @returns the line of an earlier row about this pair at this level, which stands */
  add(supervisor: string, student: string, { values }: TableRow, line: number): number | undefined {
    const ofStudent = this.#byStudent.get(student) ?? new Map<string, Supervision>();
    this.#byStudent.set(student, ofStudent);
    const id = `${levelIn(values) ?? ''} ${supervisor}`;
    const earlier = ofStudent.get(id);
    if (earlier === undefined) ofStudent.set(id, { supervisor, values, line });
    return earlier?.line;
  }

  state(facts: FactSink): void {
    for (const [student, supervisions] of this.#byStudent) {
      this.#stateStudent(student, [...supervisions.values()], facts);
    }
  }

  #stateStudent(student: string, supervisions: readonly Supervision[], facts: FactSink): void {
    const byLevel = Map.groupBy(supervisions, ({ values }) => levelIn(values));
    const bySupervisor = Map.groupBy(supervisions, ({ supervisor }) => supervisor);
    for (const { supervisor, values } of supervisions) {
      const { levelAsStated, ...said } = values;
      const level = levelIn(values);
      // A pair's only supervision has none, and none has one on a directory page: so two sources meet in it.
      const isOnly = bySupervisor.get(supervisor)?.length === 1;
      facts.relationship({
        type: 'SUPERVISES',
        from: supervisor,
        to: student,
        discriminator: isOnly || level === null ? '' : slugify(level),
        values: {
          ...said,
          role: values.role ?? defaultRole,
          status: values.status ?? this.#statusOf(values),
          coSupervised: (byLevel.get(level)?.length ?? 0) > 1,
        },
      });
    }
    const [first] = supervisions;
    if (first !== undefined && byLevel.size === 1 && this.#withoutLevel.has(student)) {
      const { level = null, levelAsStated = null } = first.values;
      facts.node('Person', student, { level, levelAsStated });
    }
  }

  /** A supervision is current only where the table says so in some way. */
  #statusOf({ since, until }: StatedValues): SupervisionStatus {
    if (typeof until === 'string') {
      const last = lastDayOf(until);
      if (last < this.#today) return 'FORMER';
      if (this.#validUntil === undefined || last < this.#validUntil) this.#validUntil = last;
      return 'CURRENT';
    }
    return typeof since === 'string' ? 'CURRENT' : 'FORMER';
  }
}

function levelIn({ level }: StatedValues): string | null {
  return typeof level === 'string' ? level : null;
}
