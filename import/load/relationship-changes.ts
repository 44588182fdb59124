import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { RelationshipFact } from '../../src/graph/facts.ts';
import type { RelationshipRow } from '../../src/graph/load-statements.ts';
import { mergeRelationship, type Statement } from '../../src/graph/merge.ts';
import { type Properties, type RelationshipType, relationshipModels } from '../../src/graph/model.ts';

/** Names one relationship among those of its type. */
export interface RelationshipId {
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
}

export interface RelationshipWrite extends RelationshipId {
  readonly properties: Properties;
}

export interface RelationshipChanges {
  readonly create: readonly RelationshipWrite[];
  readonly update: readonly RelationshipWrite[];
  readonly remove: readonly RelationshipId[];
}

/**
 * What to write so that the relationships of one type show what all their sources say.
 * @param existing those that stand now: the source's own and those that other sources assert as well
 */
export function planRelationshipChanges(
  type: RelationshipType,
  source: string,
  facts: readonly RelationshipFact[],
  existing: readonly RelationshipRow[],
  partial: boolean,
): RelationshipChanges {
  const rows = new Map(existing.map((row) => [identify(row), row]));
  const stated = new Map(facts.map((fact) => [identify(fact), fact]));
  const create: RelationshipWrite[] = [];
  const update: RelationshipWrite[] = [];
  const remove: RelationshipId[] = [];
  for (const [id, fact] of stated) {
    const row = rows.get(id);
    const write = mergedRelationship(type, fact, statementsBeside(type, source, row), {
      source,
      values: partial ? { ...ownValues(type, source, row), ...fact.values } : fact.values,
    });
    if (row === undefined) create.push(write);
    else if (!isDeepStrictEqual(row.properties, write.properties)) update.push(write);
  }
  for (const [id, row] of partial ? [] : rows) {
    if (stated.has(id)) continue;
    const others = statementsBeside(type, source, row);
    if (others.length === 0) remove.push(row);
    else update.push(mergedRelationship(type, row, others));
  }
  return { create, update, remove };
}

export function identify({ from, to, discriminator }: RelationshipId): string {
  return JSON.stringify([from, to, discriminator]);
}

const statedBySource = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])),
);

/**
 * A relationship cannot point at its sources: it keeps their keys in `sources`, and in `stated` (JSON) what
 * each said, but only where that is not simply what the relationship shows.
 */
function statementsOf(type: RelationshipType, { properties }: RelationshipRow): Statement[] {
  const sources = Array.isArray(properties.sources) ? properties.sources.map(String) : [];
  const shown = Object.fromEntries(
    Object.keys(relationshipModels[type].properties).flatMap((name) => {
      const value = properties[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const stated =
    typeof properties.stated === 'string' ? statedBySource.parse(JSON.parse(properties.stated)) : {};
  return sources.map((source) => ({ source, values: stated[source] ?? shown }));
}

function statementsBeside(
  type: RelationshipType,
  source: string,
  row: RelationshipRow | undefined,
): Statement[] {
  return row === undefined ? [] : statementsOf(type, row).filter((statement) => statement.source !== source);
}

function ownValues(type: RelationshipType, source: string, row: RelationshipRow | undefined): Properties {
  if (row === undefined) return {};
  return statementsOf(type, row).find((statement) => statement.source === source)?.values ?? {};
}

function mergedRelationship(
  type: RelationshipType,
  { from, to, discriminator }: RelationshipId,
  others: readonly Statement[],
  own?: Statement,
): RelationshipWrite {
  const statements = (own === undefined ? [...others] : [...others, own]).toSorted((a, b) =>
    a.source < b.source ? -1 : 1,
  );
  const shown = Object.fromEntries(
    Object.entries(mergeRelationship(type, statements)).flatMap(([name, value]) =>
      value === null ? [] : [[name, value]],
    ),
  );
  const agreed = statements.every(({ values }) => isDeepStrictEqual({ ...values }, shown));
  return {
    from,
    to,
    discriminator,
    properties: {
      ...shown,
      ...(discriminator === '' ? {} : { discriminator }),
      sources: statements.map((statement) => statement.source),
      ...(agreed
        ? {}
        : {
            stated: JSON.stringify(Object.fromEntries(statements.map((s) => [s.source, sorted(s.values)]))),
          }),
    },
  };
}

/** The same statements are the same text, whichever came first: else an import would update what is unchanged. */
function sorted(values: Properties): Properties {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
