import type { StatedValues } from '../formats.ts';
import type { Fields, JsonObject } from './fields.ts';
import { type OpenAlexId, orcidOf } from './ids.ts';
import { institutionMention, type Mention, topicMentions } from './mentions.ts';
import type { RetiredIds } from './retired-ids.ts';

export interface Author {
  readonly values: StatedValues;
  readonly affiliations: readonly Affiliation[];
  readonly topics: readonly Mention[];
}

export interface Affiliation {
  readonly institution: Mention;
  /** Years, where they are known. */
  readonly since: string | null;
  readonly until: string | null;
}

/** @returns null where it has no name */
export function readAuthor(
  id: OpenAlexId,
  record: JsonObject,
  fields: Fields,
  retired: RetiredIds,
): Author | null {
  const name = fields.text(record.display_name, 'display_name');
  if (name === null) return null;
  const alternatives = fields.texts(record.display_name_alternatives, 'display_name_alternatives');
  return {
    values: {
      name,
      otherNames: withoutName(alternatives, name),
      orcid: fields.textAs(record.orcid, 'orcid', orcidOf),
      openalex: id,
    },
    affiliations: readAffiliations(record, fields, retired),
    topics: topicMentions(record, 'x_concepts', fields, retired),
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
function readAffiliations(record: JsonObject, fields: Fields, retired: RetiredIds): Affiliation[] {
  const lastKnown = readLastKnown(record, fields, retired);
  const present = new Set(lastKnown.map(({ id }) => id));
  const stated = fields.objects(record.affiliations, 'affiliations').flatMap((each) => {
    const object = fields.object(each.institution, 'affiliations');
    const institution = object && institutionMention(object, fields, retired);
    if (institution === null) return [];
    const years = fields
      .list(each.years, 'affiliations')
      .flatMap((year) => fields.year(year, 'affiliations') ?? []);
    return [{ institution, years }];
  });
  const newest = Math.max(...stated.flatMap(({ years }) => years));
  const dated = [...byInstitution(stated).values()].map(({ institution, years }) => {
    const last = Math.max(...years);
    const isPresent = present.size > 0 ? present.has(institution.id) : last === newest;
    return {
      institution,
      since: years.length > 0 ? fourDigits(Math.min(...years)) : null,
      until: years.length > 0 && !isPresent ? fourDigits(last) : null,
    };
  });
  const undated = lastKnown
    .filter(({ id }) => !dated.some(({ institution }) => institution.id === id))
    .map((institution) => ({ institution, since: null, until: null }));
  return [...dated, ...undated];
}

interface Years {
  readonly institution: Mention;
  readonly years: readonly number[];
}

/** Two institutions may have become one since: their years are its years. */
function byInstitution(stated: readonly Years[]): Map<OpenAlexId, Years> {
  const joined = new Map<OpenAlexId, Years>();
  for (const { institution, years } of stated) {
    const before = joined.get(institution.id);
    joined.set(institution.id, {
      institution: before?.institution ?? institution,
      years: [...(before?.years ?? []), ...years],
    });
  }
  return joined;
}

/** A list today, one object in records before 2024. */
function readLastKnown(record: JsonObject, fields: Fields, retired: RetiredIds): Mention[] {
  const known = fields.objects(record.last_known_institutions, 'last_known_institutions');
  const single = fields.object(record.last_known_institution, 'last_known_institution');
  return [...known, ...(single === null ? [] : [single])].flatMap(
    (object) => institutionMention(object, fields, retired) ?? [],
  );
}

function fourDigits(year: number): string {
  return String(year).padStart(4, '0');
}
