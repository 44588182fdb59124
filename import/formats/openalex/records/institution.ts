import type { StatedValues } from '../../format.ts';
import { longest } from '../../longest.ts';
import type { OpenAlexId } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import { withoutName } from './author.ts';
import { institutionValues } from './mentions.ts';
import type { RecordFields } from './record-fields.ts';

/** What an institution's own record says beyond a mention: its other names. @returns null where it has no name */
export function readInstitution(
  id: OpenAlexId,
  record: JsonObject,
  fields: RecordFields,
): StatedValues | null {
  const values = institutionValues(record, id, '', fields);
  if (typeof values.name !== 'string') return null;
  const others = [
    ...fields.texts(record.display_name_alternatives, 'display_name_alternatives', longest.label),
    ...fields.texts(record.display_name_acronyms, 'display_name_acronyms', longest.label),
  ];
  return { ...values, otherNames: withoutName(others, values.name) };
}
