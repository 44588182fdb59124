import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { mergeRelationship } from '../../../src/graph/merge.ts';
import { type Properties, type RelationshipType, relationshipModels } from '../../../src/graph/model.ts';
import { groupsOfPair } from '../../../src/graph/pair-groups.ts';
import { compareTexts } from '../../../src/graph/text.ts';
import type { NodePair, RelationshipEntry, RelationshipId } from '../../stage/entries.ts';
import { propertiesOf, storedProperties } from './stored-properties.ts';

const storedEntries = z.array(
  z.object({
    source: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
    discriminator: z.string().optional(),
    values: storedProperties,
  }),
);

/** A relationship as it is to be stored. */
export interface RelationshipState {
  readonly id: RelationshipId;
  readonly properties: Properties;
}

/** Makes the relationships between two nodes of all that sources say of them. */
export function relationshipStates(
  type: RelationshipType,
  { from, to }: NodePair,
  entries: readonly RelationshipEntry[],
): RelationshipState[] {
  return [...groupsOfPair(type, entries)].map(([discriminator, group]) => {
    const id = { from, to, discriminator };
    return { id, properties: relationshipProperties(type, id, group) };
  });
}

/**
 * A relationship cannot point at its sources: it keeps their keys in `sources`. What each said, and of which records,
 * stands in `stated` (JSON), but only where that is not simply what the relationship shows.
 */
export function relationshipProperties(
  type: RelationshipType,
  id: RelationshipId,
  entries: readonly RelationshipEntry[],
): Properties {
  const ordered = entries.toSorted(
    (a, b) =>
      compareTexts(a.source, b.source) ||
      compareTexts(a.from, b.from) ||
      compareTexts(a.to, b.to) ||
      compareTexts(a.discriminator, b.discriminator),
  );
  const merged = Object.entries(mergeRelationship(type, ordered)).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  const shown: Properties = Object.fromEntries(merged);
  return {
    ...shown,
    ...(id.discriminator === '' ? {} : { discriminator: id.discriminator }),
    sources: [...new Set(ordered.map(({ source }) => source))],
    ...(isPlain(type, id, ordered, shown)
      ? {}
      : { stated: JSON.stringify(ordered.map((entry) => storedEntry(id, entry))) }),
  };
}

/** Reads back what `relationshipProperties` has written. */
export function relationshipEntries(
  type: RelationshipType,
  id: RelationshipId,
  properties: unknown,
): RelationshipEntry[] {
  const { sources, stated, ...shown } = propertiesOf(properties);
  if (typeof stated === 'string') {
    return storedEntries
      .parse(JSON.parse(stated))
      .map(({ source, from = id.from, to = id.to, discriminator = id.discriminator, values }) => {
        return { source, from, to, discriminator, values };
      });
  }
  const values = statedValues(type, shown);
  return [sources ?? []].flat().map((source) => ({ source: String(source), ...id, values }));
}

/** The discriminator of a relationship as it is stored. */
export function relationshipId(row: { from: string; to: string; properties: unknown }): RelationshipId {
  const { discriminator = '' } = propertiesOf(row.properties);
  return { from: row.from, to: row.to, discriminator: String(discriminator) };
}

/** The same text for the same relationship, to find it by in memory. */
export function relationshipText({ from, to, discriminator }: RelationshipId): string {
  return JSON.stringify([from, to, discriminator]);
}

export function isSamePair(one: NodePair, other: NodePair): boolean {
  return one.from === other.from && one.to === other.to;
}

/** The same text for the same two nodes. */
export function pairText({ from, to }: NodePair): string {
  return JSON.stringify([from, to]);
}

function isPlain(
  type: RelationshipType,
  id: RelationshipId,
  entries: readonly RelationshipEntry[],
  shown: Properties,
): boolean {
  const values = statedValues(type, shown);
  return entries.every(
    (entry) =>
      entry.from === id.from &&
      entry.to === id.to &&
      entry.discriminator === id.discriminator &&
      isDeepStrictEqual({ ...entry.values }, values),
  );
}

/** Without what is derived beside what sources say. */
function statedValues(type: RelationshipType, properties: Properties): Properties {
  const names = Object.keys(relationshipModels[type].properties);
  return Object.fromEntries(
    names.flatMap((name) => (properties[name] === undefined ? [] : [[name, properties[name]]])),
  );
}

/** The same statements are the same text, whichever came first: else an import would update what is unchanged. */
function storedEntry(id: RelationshipId, { source, values, ...entry }: RelationshipEntry): object {
  const names = (['from', 'to', 'discriminator'] as const).filter((name) => entry[name] !== id[name]);
  const others = Object.fromEntries(names.map((name) => [name, entry[name]]));
  const sorted = Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => compareTexts(a, b)));
  return { source, ...others, values: sorted };
}
