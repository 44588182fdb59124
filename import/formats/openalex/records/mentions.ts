import type { StatedValues } from '../../format.ts';
import { longest } from '../../longest.ts';
import { type OpenAlexId, rorOf } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import type { RecordFields } from './record-fields.ts';

/** What a record says in passing of another thing. */
export interface Mention {
  /** The id that stands for it today. */
  readonly id: OpenAlexId;
  readonly values: StatedValues;
}

/**
 * The institution that an object of a work or an author names.
 * @param at where the object stands in the record, as `last_known_institutions.`
 * @returns null where it names none that still stands
 */
export function institutionMention(object: JsonObject, at: string, fields: RecordFields): Mention | null {
  const id = fields.id('I', object.id, `${at}id`);
  return id === null ? null : { id, values: institutionValues(object, id, at, fields) };
}

/** What an institution is called and where it is, in its own record and where it is mentioned. */
export function institutionValues(
  object: JsonObject,
  id: OpenAlexId,
  at: string,
  fields: RecordFields,
): StatedValues {
  return {
    name: fields.text(object.display_name, `${at}display_name`, longest.label),
    country: fields.text(object.country_code, `${at}country_code`, longest.label),
    ror: fields.textAs(object.ror, `${at}ror`, rorOf),
    openalex: id,
  };
}

/**
 * The topics of a work or an author. Records from before there were topics have concepts, the older scheme, in their
 * place: those with a score above 0, the rest being the branches of the scheme above them.
 * @param concepts where the record keeps them
 */
export function topicMentions(
  record: JsonObject,
  concepts: 'concepts' | 'x_concepts',
  fields: RecordFields,
): Mention[] {
  const topics = fields.objects(record.topics, 'topics');
  if (topics.length > 0) return mentions('T', topics, 'topics.', fields);
  const primary = fields.object(record.primary_topic, 'primary_topic');
  if (primary !== null) return mentions('T', [primary], 'primary_topic.', fields);
  const scored = fields
    .objects(record[concepts], concepts)
    .filter(({ score }) => typeof score === 'number' && score > 0);
  return mentions('C', scored, `${concepts}.`, fields);
}

function mentions(
  letter: string,
  objects: readonly JsonObject[],
  at: string,
  fields: RecordFields,
): Mention[] {
  return objects.flatMap((object) => {
    const id = fields.id(letter, object.id, `${at}id`);
    if (id === null) return [];
    const name = fields.text(object.display_name, `${at}display_name`, longest.label);
    return [{ id, values: { name, openalex: id } }];
  });
}
