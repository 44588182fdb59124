import type { InputFile } from '../../read/input.ts';
import { quote } from '../../read/issues.ts';
import type { FactSink, StatedValues } from '../format.ts';
import { longest } from '../longest.ts';
import { readAuthor } from './author.ts';
import { nobody } from './byline.ts';
import { Fields, isObject, type JsonObject } from './fields.ts';
import type { Findings } from './findings.ts';
import { keyOf, type OpenAlexId, openAlexId } from './ids.ts';
import { readInstitution } from './institution.ts';
import { kindOf, otherKind, type RecordKind } from './kinds.ts';
import type { RetiredIds } from './retired-ids.ts';
import { Statements } from './statements.ts';
import { readWork } from './work.ts';

/** Where a record stands, for the report. */
export interface RecordPlace {
  readonly file: InputFile;
  /** Counted from 1; null in a text that is read as a whole. */
  readonly line: number | null;
  /** The number of the record, counted from 1, where the line doesn't tell it. */
  readonly number?: number | undefined;
}

/** Takes the records of an input one by one, whatever they are, and states what they say. */
export class RecordTaker {
  readonly #facts: FactSink;
  readonly #statements: Statements;
  readonly #findings: Findings;
  readonly #retired: RetiredIds;
  #taken = 0;

  constructor(facts: FactSink, findings: Findings, retired: RetiredIds) {
    this.#facts = facts;
    this.#statements = new Statements(facts);
    this.#findings = findings;
    this.#retired = retired;
  }

  /** How many records said something that was loaded. */
  get taken(): number {
    return this.#taken;
  }

  /**
   * @param newestFirst whether a thing that has been stated was stated by a newer version of this record. (Of a work that
   * is so in any case: nothing but its record states it.)
   */
  take(record: unknown, place: RecordPlace, newestFirst: boolean): void {
    const id = isObject(record) ? openAlexId(record.id) : null;
    const kind = kindOf(id);
    if (isObject(record) && id !== null && kind !== null)
      this.#takeKind(kind, id, record, place, newestFirst);
    else this.#leave(record, id, place);
  }

  #takeKind(
    kind: RecordKind,
    id: OpenAlexId,
    record: JsonObject,
    place: RecordPlace,
    newestFirst: boolean,
  ): void {
    if (nobody.has(id)) {
      this.#findings.note(
        place.file,
        place.line,
        `${id} stands for authors whom nobody knows, and is no person: left out.`,
      );
    } else if (this.#retired.resolve(id) !== id) {
      this.#findings.count('Records whose id was deleted or merged into another, left out');
    } else if ((newestFirst || kind.label === 'Paper') && this.#facts.has(kind.label, keyOf(id))) {
      this.#findings.count('Records that stand here more than once, of which the first or newest was taken');
    } else this.#takeNew(kind, id, record, place);
  }

  #takeNew(kind: RecordKind, id: OpenAlexId, record: JsonObject, place: RecordPlace): void {
    const fields = new Fields();
    const isStated = this.#state(kind, id, record, fields);
    const odd = fields.odd.join(', ');
    if (isStated) {
      this.#taken += 1;
      if (odd !== '') this.#reject(place, id, `Not as OpenAlex writes it, and left out: ${odd}.`);
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
  #state({ label }: RecordKind, id: OpenAlexId, record: JsonObject, fields: Fields): boolean {
    if (label === 'Paper') {
      const work = readWork(id, record, fields, this.#retired);
      const repeated = work === null ? 0 : this.#statements.work(work);
      if (repeated > 0) {
        this.#findings.count(
          'Places in a list of authors at which somebody stands again, and the first was kept',
          repeated,
        );
      }
      return work !== null;
    }
    if (label === 'Person') {
      const author = readAuthor(id, record, fields, this.#retired);
      if (author !== null) this.#statements.author(id, author);
      return author !== null;
    }
    const values = label === 'Topic' ? readTopic(id, record, fields) : readInstitution(id, record, fields);
    if (values !== null) this.#facts.node(label, keyOf(id), values);
    return values !== null;
  }

  #leave(record: unknown, id: OpenAlexId | null, place: RecordPlace): void {
    const other = isObject(record) ? otherKind(id, record.id) : null;
    if (other !== null) this.#findings.count(`Records of ${other}, which are not loaded`);
    else if (isObject(record) && record.id !== undefined) {
      this.#reject(place, null, `Its id is none of OpenAlex: ${quoteId(record.id)}.`);
    } else this.#reject(place, null, 'This is no record of OpenAlex: it has no id.');
  }

  #reject({ file, line, number }: RecordPlace, id: OpenAlexId | null, message: string): void {
    const which = id ?? (number === undefined ? null : `Record ${number}`);
    this.#findings.reject(file, line, which === null ? message : `${which}: ${message}`);
  }
}

function readTopic(id: OpenAlexId, record: JsonObject, fields: Fields): StatedValues | null {
  const name = fields.text(record.display_name, 'display_name', longest.label);
  return name === null ? null : { name, openalex: id };
}

/** A list or object is not written out: it may be nested deeper than the stack. */
function quoteId(id: unknown): string {
  if (typeof id === 'object' && id !== null) return Array.isArray(id) ? 'a list' : 'an object';
  return quote(String(id));
}
