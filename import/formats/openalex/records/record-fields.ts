import { fits, longest } from '../../longest.ts';
import { plainText } from '../../markup.ts';
import { visible } from '../../visible.ts';
import { idOf, type OpenAlexId } from '../ids.ts';
import { isObject, type JsonObject } from '../read/json.ts';
import type { RetiredIds } from '../read/retired-ids.ts';

/**
 * Reads the fields of one record. A field of the wrong shape counts as not there, and its name is kept for the report:
 * the rest of the record is still worth having. Written by hand, because a schema library's copy of every work would
 * cost more than reading the work.
 */
export class RecordFields {
  readonly #odd = new Set<string>();
  #advice = '';
  readonly #retired: RetiredIds;

  constructor(retired: RetiredIds) {
    this.#retired = retired;
  }

  /** Names of the fields that were not as OpenAlex writes them. */
  get odd(): readonly string[] {
    return [...this.#odd];
  }

  /** What to do about them, where that is known: a sentence with a space before it, or nothing. */
  get advice(): string {
    return this.#advice;
  }

  advise(sentence: string): void {
    this.#advice = ` ${sentence}`;
  }

  /** Says that a field is not as OpenAlex writes it. @param name where it stands in the record, as `authorships.author.id` */
  mark(name: string): null {
    this.#odd.add(name);
    return null;
  }

  /** In one line, without white space around it; null where there is nothing, or more than the most characters. */
  text(value: unknown, name: string, most = Number.POSITIVE_INFINITY): string | null {
    if (value === null || value === undefined) return null;
    if (typeof value !== 'string') return this.mark(name);
    return this.#upTo(most, tidy(value), name);
  }

  /** A text in another form, e.g. a bare DOI; null where there is none. */
  textAs(value: unknown, name: string, convert: (text: string) => string | null): string | null {
    const text = this.text(value, name);
    return text === null ? null : (convert(text) ?? this.mark(name));
  }

  /** A title, without the markup that registrars hand on; as it stands where it is nothing else. */
  title(value: unknown, name: string): string | null {
    const text = this.text(value, name);
    return text === null ? null : this.#upTo(longest.title, tidy(plainText(text)) || text, name);
  }

  /** The id that stands today for the one in this field; null where it is of another kind, none at all, or was deleted. */
  id(letter: string, value: unknown, name: string): OpenAlexId | null {
    if (value === null || value === undefined) return null;
    const id = idOf(letter, value);
    return id === null ? this.mark(name) : this.#retired.resolve(id);
  }

  year(value: unknown, name: string): number | null {
    if (value === null || value === undefined) return null;
    const isYear = typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 9999;
    return isYear ? value : this.mark(name);
  }

  list(value: unknown, name: string): readonly unknown[] {
    if (value === null || value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.mark(name);
    return [];
  }

  texts(value: unknown, name: string, most: number): string[] {
    return this.list(value, name).flatMap((each) => this.text(each, name, most) ?? []);
  }

  object(value: unknown, name: string): JsonObject | null {
    if (value === null || value === undefined) return null;
    return isObject(value) ? value : this.mark(name);
  }

  objects(value: unknown, name: string): JsonObject[] {
    return this.list(value, name).flatMap((each) => {
      const object = this.object(each, name);
      return object === null ? [] : [object];
    });
  }

  #upTo(most: number, text: string, name: string): string | null {
    if (!fits(text, most)) return this.mark(`${name} (longer than ${most} characters)`);
    return text || null;
  }
}

/** White space that is not one space between two words. */
const untidy = /\s\s|[^\S ]|^\s|\s$/;

/** Half a surrogate pair is no character: it would not come back from the database as it went in. */
function tidy(whole: string): string {
  const text = visible(whole);
  // Nearly all texts are tidy, and looking costs a fraction of replacing.
  const tidied = untidy.test(text) ? text.replace(/\s+/g, ' ').trim() : text;
  return tidied.isWellFormed() ? tidied : tidied.toWellFormed();
}
