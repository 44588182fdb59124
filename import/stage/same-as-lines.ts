import type { SameAsLine } from '../formats/format.ts';
import { knownIn, textIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';

const verdicts: readonly SameAsLine['verdict'][] = ['same', 'different'];

/** The same-as lines that a document states. */
export class SameAsLines {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** The first line about one pair stands, whichever key it names first. */
  state({ one, other, verdict }: SameAsLine): void {
    const [first, second] = one < other ? [one, other] : [other, one];
    this.#database.run('INSERT INTO same_as VALUES (?, ?, ?) ON CONFLICT DO NOTHING', first, second, verdict);
  }

  all(): SameAsLine[] {
    return this.#database.all(
      (row) => ({
        one: textIn(row, 'one'),
        other: textIn(row, 'other'),
        verdict: knownIn(verdicts, row, 'verdict'),
      }),
      'SELECT one, other, verdict FROM same_as',
    );
  }
}
