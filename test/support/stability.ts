import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { MapperKind, mapSchema, pruneSchema } from '@graphql-tools/utils';
import {
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/**
 * What docs/stability.md forbids between the last release's schema and today's: each breaking change, and each dangerous
 * one whose path the changelog's section Unreleased does not name. A field with a type of its own that has all fields of
 * the old one is dangerous. What the last release had deprecated may go, named.
 * @returns one complaint a change, with what to do about it
 */
export async function stabilityIssues(
  released: GraphQLSchema,
  today: GraphQLSchema,
  changelog: string,
): Promise<string[]> {
  const unreleased = unreleasedSection(changelog);
  const breaking = new Set(
    (await breakingChanges(promisedBy(released), today)).map(({ message }) => message),
  );
  const changes = await diff(released, today);
  return changes.flatMap(({ message, path = '', criticality: { level } }) => {
    if (level === CriticalityLevel.NonBreaking) return [];
    if (breaking.has(message) && !hasWiderType(released, today, path)) {
      return `${path}: ${message}. This breaks queries. Keep what was there and mark it @deprecated with a reason; it may go one minor release later.`;
    }
    if (unreleased.includes(`\`${path}\``)) return [];
    return `${path}: ${message}. This may surprise clients. Name \`${path}\` in the section Unreleased of CHANGELOG.md, or leave it as it was.`;
  });
}

/** Whether a field returns another type than before that has all the fields of the old one: only fragments on it break. */
function hasWiderType(before: GraphQLSchema, after: GraphQLSchema, path: string): boolean {
  const [old, today] = [before, after].map((schema) => typeOfField(schema, path));
  return old !== undefined && today !== undefined && keepsFields(old, today);
}

function typeOfField(schema: GraphQLSchema, path: string): GraphQLOutputType | undefined {
  const [name = '', field = ''] = path.split('.');
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
}

function keepsFields(before: GraphQLOutputType, after: GraphQLOutputType): boolean {
  const [old, today] = [getNamedType(before), getNamedType(after)];
  if (String(before).replace(old.name, '') !== String(after).replace(today.name, '')) return false;
  if (old.name === today.name) return true;
  if (!isObjectType(old) || !isObjectType(today)) return false;
  const fields = today.getFields();
  return Object.values(old.getFields()).every(({ name, type }) => {
    const kept = fields[name];
    return kept !== undefined && keepsFields(type, kept.type);
  });
}

async function breakingChanges(before: GraphQLSchema, after: GraphQLSchema) {
  const changes = await diff(before, after);
  return changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
}

/** A schema without all that it deprecates, and without the types that nothing else leads to. */
function promisedBy(schema: GraphQLSchema): GraphQLSchema {
  const unlessDeprecated = ({
    deprecationReason,
  }: {
    readonly deprecationReason?: string | null | undefined;
  }) => (typeof deprecationReason === 'string' ? null : undefined);
  return pruneSchema(
    mapSchema(schema, {
      [MapperKind.FIELD]: unlessDeprecated,
      [MapperKind.ARGUMENT]: unlessDeprecated,
      [MapperKind.ENUM_VALUE]: unlessDeprecated,
    }),
  );
}

/** The text of a changelog between the heading Unreleased and that of the last release. @throws Error without that section */
function unreleasedSection(changelog: string): string {
  const section = /^## Unreleased\n(.*?)(?=^## |(?![\s\S]))/ms.exec(changelog)?.[1];
  if (section === undefined) throw new Error('CHANGELOG.md has no section "## Unreleased".');
  return section;
}
