import type { StatedValues } from '../../format.ts';
import { longest } from '../../longest.ts';
import { type OpenAlexId, orcidOf } from '../ids.ts';
import type { JsonObject } from '../read/json.ts';
import { institutionMention, type Mention, topicMentions } from './mentions.ts';
import type { RecordFields } from './record-fields.ts';

export interface Author {
  readonly values: StatedValues;
  readonly affiliations: readonly AuthorAffiliation[];
  readonly topics: readonly Mention[];
}

export interface AuthorAffiliation {
  readonly institution: Mention;
  /** Years, where they are known. */
  readonly since: string | null;
  readonly until: string | null;
}

/** @returns null where it has no name */
export function readAuthor(id: OpenAlexId, record: JsonObject, fields: RecordFields): Author | null {
  const name = fields.text(record.display_name, 'display_name', longest.name);
  if (name === null) return null;
  const alternatives = fields.texts(
    record.display_name_alternatives,
    'display_name_alternatives',
    longest.label,
  );
  return {
    values: {
      name,
      otherNames: withoutName(alternatives, name),
      orcid: fields.textAs(record.orcid, 'orcid', orcidOf),
      openalex: id,
    },
    affiliations: readAffiliations(record, fields),
    topics: topicMentions(record, 'x_concepts', fields),
  };
}

/** Other names once each, and the name itself not among them. */
export function withoutName(others: readonly string[], name: string): string[] {
  return [...new Set(others)].filter((other) => other !== name);
}

/**
 * The years are those in which a work names the institution: the first is when the person is known to have been there,
 * the last when no longer, unless it is where the person was last known to be.
 */
function readAffiliations(record: JsonObject, fields: RecordFields): AuthorAffiliation[] {
  const lastKnown = new Map(readLastKnown(record, fields).map((each) => [each.id, each]));
  const stays = readStays(record, fields);
  const newest = [...stays.values()].reduce((year, { last }) => Math.max(year, last), noStay.last);
  const dated = [...stays.values()].map(({ institution, first, last }) => {
    const isPresent = lastKnown.size > 0 ? lastKnown.has(institution.id) : last === newest;
    const isDated = first <= last;
    return {
      institution,
      since: isDated ? fourDigits(first) : null,
      until: isDated && !isPresent ? fourDigits(last) : null,
    };
  });
  const undated = [...lastKnown.values()]
    .filter(({ id }) => !stays.has(id))
    .map((institution) => ({ institution, since: null, until: null }));
  return [...dated, ...undated];
}

/** When somebody was at an institution; where no year is known the first is after the last. */
interface Stay {
  readonly institution: Mention;
  readonly first: number;
  readonly last: number;
}

const noStay = { first: Number.POSITIVE_INFINITY, last: Number.NEGATIVE_INFINITY };

/** Two institutions may have become one since: their years are its years. */
function readStays(record: JsonObject, fields: RecordFields): Map<OpenAlexId, Stay> {
  const stays = new Map<OpenAlexId, Stay>();
  for (const each of fields.objects(record.affiliations, 'affiliations')) {
    const object = fields.object(each.institution, 'affiliations.institution');
    const institution = object && institutionMention(object, 'affiliations.institution.', fields);
    if (institution === null) continue;
    const stay = stays.get(institution.id) ?? { institution, ...noStay };
    const years = fields
      .list(each.years, 'affiliations.years')
      .flatMap((year) => fields.year(year, 'affiliations.years') ?? []);
    stays.set(institution.id, {
      institution: stay.institution,
      first: years.reduce((one, other) => Math.min(one, other), stay.first),
      last: years.reduce((one, other) => Math.max(one, other), stay.last),
    });
  }
  return stays;
}

/** A list today, one object in records before 2024. */
function readLastKnown(record: JsonObject, fields: RecordFields): Mention[] {
  const known = fields
    .objects(record.last_known_institutions, 'last_known_institutions')
    .flatMap((each) => institutionMention(each, 'last_known_institutions.', fields) ?? []);
  const single = fields.object(record.last_known_institution, 'last_known_institution');
  const last = single && institutionMention(single, 'last_known_institution.', fields);
  return last === null ? known : [...known, last];
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
