import { quote } from '../../../read/issues.ts';
import type { FactSink } from '../../format.ts';
import type { CountedIssues } from '../counted-issues.ts';
import { keyOf, type OpenAlexId, openAlexId } from '../ids.ts';
import { otherKind, type RecordKind, recordKindOf } from '../kinds.ts';
import { isObject, type JsonObject, type RecordPlace, type TakeRecord } from '../read/json.ts';
import type { RetiredIds } from '../read/retired-ids.ts';
import { readAuthor } from '../records/author.ts';
import { nobody } from '../records/byline.ts';
import { readInstitution } from '../records/institution.ts';
import { RecordFields } from '../records/record-fields.ts';
import { readTopic } from '../records/topic.ts';
import { readWork, type Work } from '../records/work.ts';
import { GraphStatements } from './graph-statements.ts';

export interface RecordOptions {
  /** Where ids that OpenAlex has taken back lead today. */
  readonly retired: RetiredIds;
  /** Whether newer versions of a record come before older ones, which then say nothing new. */
  readonly newestFirst: boolean;
  /** Whether they come from a snapshot, which cuts no list of authors. */
  readonly hasWholeLists: boolean;
}

/** So many authors a work has at most on a page of the API. */
const longestInPage = 100;

/** Takes the records of an input one by one, decides which of them are loaded, and states what those say. */
export class RecordStatements {
  readonly #facts: FactSink;
  readonly #statements: GraphStatements;
  readonly #issues: CountedIssues;
  readonly #options: RecordOptions;
  #taken = 0;

  constructor(facts: FactSink, issues: CountedIssues, options: RecordOptions) {
    this.#facts = facts;
    this.#statements = new GraphStatements(facts);
    this.#issues = issues;
    this.#options = options;
  }

  /** How many records said something that was loaded. */
  get taken(): number {
    return this.#taken;
  }

  readonly take: TakeRecord = (record, place) => {
    const id = isObject(record) ? openAlexId(record.id) : null;
    const kind = recordKindOf(id);
    if (isObject(record) && id !== null && kind !== null) this.#takeKind(kind, id, record, place);
    else this.#leave(record, id, place);
  };

  #takeKind(kind: RecordKind, id: OpenAlexId, record: JsonObject, place: RecordPlace): void {
    const { retired, newestFirst } = this.#options;
    // Nothing but its record states a work: one that is stated already stood here before.
    const mayRepeat = newestFirst || kind.label === 'Paper';
    if (nobody.has(id)) {
      this.#issues.note(
        place.file,
        place.line,
        `${id} stands for authors whom nobody knows, and is no person: left out.`,
      );
    } else if (retired.resolve(id) !== id) {
      this.#issues.count('Records whose id was deleted or merged into another, left out');
    } else if (mayRepeat && this.#facts.has(kind.label, keyOf(id))) {
      this.#issues.count('Records that stand here more than once, of which the first or newest was taken');
    } else this.#takeNew(kind, id, record, place);
  }

  #takeNew(kind: RecordKind, id: OpenAlexId, record: JsonObject, place: RecordPlace): void {
    const fields = new RecordFields(this.#options.retired);
    const isStated = this.#state(kind, id, record, fields, place);
    const odd = fields.odd.join(', ');
    if (isStated) {
      this.#taken += 1;
      if (odd !== '')
        this.#reject(place, id, `Not as OpenAlex writes it, and left out: ${odd}.${fields.advice}`);
      return;
    }
    const name = kind.label === 'Paper' ? 'title' : 'name';
    this.#reject(
      place,
      id,
      odd === ''
        ? `It has no ${name}, and was left out.`
        : `It has no ${name} that can be taken, and was left out: ${odd}.`,
    );
  }

  /** @returns false where nothing is stated, because it has no name */
  #state(
    { label }: RecordKind,
    id: OpenAlexId,
    record: JsonObject,
    fields: RecordFields,
    place: RecordPlace,
  ): boolean {
    if (label === 'Paper') {
      const work = readWork(id, record, fields);
      const repeated = work === null ? 0 : this.#stateWork(work, place);
      if (repeated > 0) {
        this.#issues.count(
          'Places in a list of authors at which somebody stands again, and the first was kept',
          repeated,
        );
      }
      return work !== null;
    }
    if (label === 'Person') {
      const author = readAuthor(id, record, fields);
      if (author !== null) this.#statements.author(id, author);
      return author !== null;
    }
    const values = label === 'Topic' ? readTopic(id, record, fields) : readInstitution(id, record, fields);
    if (values !== null) this.#facts.node(label, keyOf(id), values);
    return values !== null;
  }

  /** A snapshot's lists are whole. A page of the API says of each work whether its list is cut, unless `select` left that out. */
  #stateWork(work: Work, { file, line, number }: RecordPlace): number {
    const mayBeCut = !this.#options.hasWholeLists && work.truncated === null && work.places === longestInPage;
    if (mayBeCut) {
      const which = number === undefined || line !== null ? work.id : `${work.id} (record ${number})`;
      this.#issues.noteSome(
        'Further works with exactly 100 authors of which nothing says whether the list is cut, so none is called complete',
        file,
        line,
        `${which}: It has exactly 100 authors, and the API cuts lists there. The record has no is_authors_truncated to tell, so its list is not called complete. Ask the API for this field too, or for the work alone.`,
      );
    }
    return this.#statements.work(work, mayBeCut);
  }

  #leave(record: unknown, id: OpenAlexId | null, place: RecordPlace): void {
    const other = isObject(record) ? otherKind(id, record.id) : null;
    if (other !== null) this.#issues.count(`Records of ${other}, which are not loaded`);
    else if (isObject(record) && record.id !== undefined) {
      this.#reject(place, null, `Its id is none of OpenAlex: ${quoteId(record.id)}.`);
    } else this.#reject(place, null, 'This is no record of OpenAlex: it has no id.');
  }

  #reject({ file, line, number }: RecordPlace, id: OpenAlexId | null, message: string): void {
    const which = id ?? (number === undefined ? null : `Record ${number}`);
    this.#issues.reject(file, line, which === null ? message : `${which}: ${message}`);
  }
}

/** A list or object is not written out: it may be nested deeper than the stack. */
function quoteId(id: unknown): string {
  if (typeof id === 'object' && id !== null) return Array.isArray(id) ? 'a list' : 'an object';
  return quote(String(id));
}
