import type { StatedValues } from '../../format.ts';
import { longest } from '../../longest.ts';
import { keyOf, type OpenAlexId, orcidOf } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import { institutionMention, type Mention } from './mentions.ts';
import type { RecordFields } from './record-fields.ts';

/** An author of a work, at a place of its list. */
export interface Authorship {
  /** From 1. */
  readonly position: number;
  /** The key of the person. */
  readonly key: string;
  readonly values: StatedValues;
  /** The name as the work has it, where it says so. */
  readonly listedAs: string | null;
  readonly institutions: readonly Mention[];
}

/** Ids that stand for no one person: OpenAlex gives them to authors it could not tell apart, and to deleted ones. */
export const nobody: ReadonlySet<string> = new Set(['A9999999999', 'A5317838346']);

/** What is written where a name should stand. */
const noName = /^(?:deleted|null|unknown|no)[ _]author$/i;

/** The authors that a work names, at their places; a place at which nobody is named stays free. */
export function readByline(
  work: OpenAlexId,
  authorships: readonly unknown[],
  fields: RecordFields,
): Authorship[] {
  return authorships.flatMap((each, index) => {
    const entry = fields.object(each, 'authorships');
    return entry === null ? [] : (readAuthorship(work, entry, index + 1, fields) ?? []);
  });
}

function readAuthorship(
  work: OpenAlexId,
  entry: JsonObject,
  position: number,
  fields: RecordFields,
): Authorship | null {
  const author = fields.object(entry.author, 'authorships.author') ?? {};
  const found = fields.id('A', author.id, 'authorships.author.id');
  const id = found !== null && !nobody.has(found) ? found : null;
  const listedAs = personName(
    fields.text(entry.raw_author_name, 'authorships.raw_author_name', longest.name),
  );
  const name = personName(fields.text(author.display_name, 'authorships.author.display_name', longest.name));
  const institutions = fields
    .objects(entry.institutions, 'authorships.institutions')
    .flatMap((institution) => institutionMention(institution, 'authorships.institutions.', fields) ?? []);
  if (id !== null) {
    const orcid = fields.textAs(author.orcid, 'authorships.author.orcid', orcidOf);
    const values = { name: name ?? listedAs, orcid, openalex: id };
    return { position, key: keyOf(id), values, listedAs, institutions };
  }
  // Somebody whom OpenAlex doesn't know: the name is all there is, and holds for this work alone.
  const values = { name: listedAs ?? name };
  if (values.name === null) return null;
  return { position, key: `${keyOf(work)}/authors/${position}`, values, listedAs, institutions };
}

function personName(name: string | null): string | null {
  return name === null || noName.test(name) ? null : name;
}
