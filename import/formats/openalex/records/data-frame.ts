import { isObject, type JsonObject } from '../read/json.ts';

/** Columns that packages make of a work's authors: openalexR's of today and of before, and lists of names. */
const madeColumns = ['author', 'authors'];

/** What to do about such fields. */
export const fromFrame =
  'Authors stand here as in a data frame, and are not read: fetch the works with output = "list" in openalexR, or from the API itself, and save that as JSON.';

/**
 * What of a work's authors stands in the columns of a data frame, where OpenAlex has objects: openalexR writes
 * `{id, display_name}` for `{author: {id, display_name}}`.
 * @returns the names of such fields
 */
export function frameFields(work: JsonObject, authorships: readonly unknown[]): string[] {
  const isFrame = authorships.some(
    (entry) => isObject(entry) && entry.author === undefined && entry.id !== undefined,
  );
  const made = authorships.length > 0 ? [] : madeColumns.filter((name) => Array.isArray(work[name]));
  return [...(isFrame ? ['authorships (without their author)'] : []), ...made];
}
