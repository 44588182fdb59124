import { longest } from '../../longest.ts';
import { doiOf, type OpenAlexId } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import { invertedAbstract } from './abstract.ts';
import { type Authorship, readByline } from './byline.ts';
import { frameFields, fromFrame } from './data-frame.ts';
import { type Mention, topicMentions } from './mentions.ts';
import type { RecordFields } from './record-fields.ts';

/** What is read of a work. */
export interface Work {
  readonly id: OpenAlexId;
  readonly title: string;
  readonly year: number | null;
  readonly doi: string | null;
  readonly venue: string | null;
  readonly abstract: string | null;
  readonly authors: readonly Authorship[];
  /** How many places its list of authors has, those at which nobody is named among them. */
  readonly places: number;
  /** The API cuts lists after a hundred authors; null where the record doesn't say whether it did. */
  readonly truncated: boolean | null;
  readonly topics: readonly Mention[];
  /** Works that it cites, by the ids that stand today. */
  readonly cited: readonly OpenAlexId[];
}

/** @returns null where it has no title */
export function readWork(id: OpenAlexId, record: JsonObject, fields: RecordFields): Work | null {
  const title = fields.title(record.title, 'title') ?? fields.title(record.display_name, 'display_name');
  if (title === null) return null;
  const authorships = fields.list(record.authorships, 'authorships');
  const frame = frameFields(record, authorships);
  for (const name of frame) fields.mark(name);
  if (frame.length > 0) fields.advise(fromFrame);
  return {
    id,
    title,
    year: fields.year(record.publication_year, 'publication_year'),
    doi: fields.textAs(record.doi, 'doi', doiOf),
    venue: readVenue(record, fields),
    abstract: invertedAbstract(record.abstract_inverted_index, 'abstract_inverted_index', fields),
    authors: readByline(id, authorships, fields),
    places: authorships.length,
    truncated: typeof record.is_authors_truncated === 'boolean' ? record.is_authors_truncated : null,
    topics: topicMentions(record, 'concepts', fields),
    cited: readCited(id, record, fields),
  };
}

/** The name of where it came out; until 2022 that was an object of its own. */
function readVenue(record: JsonObject, fields: RecordFields): string | null {
  const location = fields.object(record.primary_location, 'primary_location');
  const source = fields.object(location?.source, 'primary_location.source');
  if (source !== null) {
    return fields.text(source.display_name, 'primary_location.source.display_name', longest.title);
  }
  const host = fields.object(record.host_venue, 'host_venue');
  return fields.text(host?.display_name, 'host_venue.display_name', longest.title);
}

/** No work cites itself: where two versions were merged, one may have cited the other. */
function readCited(id: OpenAlexId, record: JsonObject, fields: RecordFields): OpenAlexId[] {
  return fields.list(record.referenced_works, 'referenced_works').flatMap((value) => {
    const cited = fields.id('W', value, 'referenced_works');
    return cited === null || cited === id ? [] : [cited];
  });
}
