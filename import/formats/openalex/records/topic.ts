import type { StatedValues } from '../../format.ts';
import { longest } from '../../longest.ts';
import type { OpenAlexId } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import type { RecordFields } from './record-fields.ts';

/** What a topic's own record says. @returns null where it has no name */
export function readTopic(id: OpenAlexId, record: JsonObject, fields: RecordFields): StatedValues | null {
  const name = fields.text(record.display_name, 'display_name', longest.label);
  return name === null ? null : { name, openalex: id };
}
