import type { MergeRule, NodeLabel, Properties, PropertyValue, RelationshipType } from './model.ts';
import { nodeModels, relationshipModels } from './model.ts';
import { earliest, latest } from './periods.ts';
import { mergedStatus } from './supervisions.ts';
import { compareTexts, foldText, matchText } from './text.ts';

/** What one source says about one node or relationship. */
export interface SourceStatement {
  readonly source: string;
  readonly values: Properties;
}

/** A property that is absent is written as null, which removes it. */
export type MergedProperties = Record<string, PropertyValue | null>;

/** What the statements about a node alone don't tell. */
export interface KnownOfNode {
  /** By what an import finds a person. */
  readonly nameKeys?: readonly string[];
  /** What names all versions of a paper; undefined where it has no others. */
  readonly work?: string | undefined;
}

/**
 * Makes a node's properties of all that its sources state, with those that are derived from them.
 * @param known what only whoever compares nodes can tell
 */
export function mergeNode(
  label: NodeLabel,
  key: string,
  statements: readonly SourceStatement[],
  { nameKeys = [], work }: KnownOfNode = {},
): MergedProperties {
  const model = nodeModels[label];
  const merged = mergeProperties(model.properties, statements);
  const shown = merged[model.nameProperty] ?? merged.displayName ?? key;
  if ('otherNames' in model.properties) {
    merged.otherNames = otherNames(merged, statements);
  }
  if (label === 'Person') merged.displayName = shown;
  if (label === 'Paper') Object.assign(merged, { work: work ?? null }, sortYears(merged.year));
  merged[model.foldedProperty] = foldText(String(shown));
  if ('otherNames' in model.properties) merged.foldedOtherNames = foldedOtherNames(merged);
  merged.matchName = comparedName(merged[model.nameProperty]);
  if ('nameKeys' in model.derived) merged.nameKeys = nameKeys.length > 0 ? [...nameKeys] : null;
  if ('matchOtherNames' in model.derived) merged.matchOtherNames = matchOtherNames(merged);
  return { key, ...merged };
}

/** The form in which names and titles of different sources are compared; null without one. */
export function comparedName(name: PropertyValue | null | undefined): string | null {
  return typeof name === 'string' ? matchText(name) : null;
}

/** Makes a relationship's properties of all that its sources state. */
export function mergeRelationship(
  type: RelationshipType,
  statements: readonly SourceStatement[],
): MergedProperties {
  const merged = mergeProperties(relationshipModels[type].properties, statements);
  if (type === 'AUTHORED') return { ...merged, place: bylinePlace(merged) };
  if (type === 'SUPERVISES') return { ...merged, status: mergedStatus(inOrder(statements), merged.until) };
  return merged;
}

/**
 * The number that sorts a byline. Authors with a known position come first, then those of a list with gaps, in its order,
 * then those that are in no list.
 */
function bylinePlace({ position, order }: MergedProperties): number {
  if (typeof position === 'number') return position;
  return typeof order === 'number' ? 1_000_000 + order : 2_000_000;
}

function mergeProperties(
  rules: Readonly<Record<string, MergeRule>>,
  statements: readonly SourceStatement[],
): MergedProperties {
  const ordered = inOrder(statements);
  const merged: MergedProperties = {};
  for (const [property, rule] of Object.entries(rules)) {
    const stated = ordered.flatMap(({ values }) => values[property] ?? []);
    merged[property] = mergeValues(rule, stated);
  }
  return merged;
}

/** Statements of one source about several records stay in the order in which they are given. */
function inOrder(statements: readonly SourceStatement[]): SourceStatement[] {
  return statements.toSorted((a, b) => compareTexts(a.source, b.source));
}

function mergeValues(rule: MergeRule, stated: readonly (string | number | boolean)[]): PropertyValue | null {
  if (stated.length === 0) return null;
  if (rule === 'union') return [...new Set(stated.map(String))];
  if (rule === 'any') return stated.includes(true);
  if (rule === 'earliest') return earliest(stated.map(String)) ?? null;
  if (rule === 'latest') return latest(stated.map(String)) ?? null;
  return stated[0] ?? null;
}

/** By these an index sorts papers; those without a year come last in either direction. */
function sortYears(year: PropertyValue | null | undefined): MergedProperties {
  return { yearDescending: year ?? -1, yearAscending: year ?? 1_000_000 };
}

/** Sources may spell one name differently: the spellings that did not win stay findable. */
function otherNames(merged: MergedProperties, statements: readonly SourceStatement[]): string[] | null {
  const spellings = statements.flatMap(({ values }) => values.name ?? []).map(String);
  const stated = Array.isArray(merged.otherNames) ? merged.otherNames.map(String) : [];
  const names = [...new Set([...stated, ...spellings.toSorted()])].filter((name) => name !== merged.name);
  return names.length > 0 ? names : null;
}

/** The other names by which a look-up finds the node. */
function foldedOtherNames({ otherNames, name, foldedName }: MergedProperties): string[] | null {
  if (!Array.isArray(otherNames)) return null;
  const folded = new Set(otherNames.map((other) => foldText(String(other))));
  folded.delete('');
  if (name !== null) folded.delete(String(foldedName));
  return folded.size > 0 ? [...folded] : null;
}

/** The other names by which an import finds the node. */
function matchOtherNames({ otherNames, matchName }: MergedProperties): string[] | null {
  if (!Array.isArray(otherNames)) return null;
  const compared = new Set(otherNames.flatMap((other) => comparedName(String(other)) ?? []));
  compared.delete(String(matchName));
  return compared.size > 0 ? [...compared] : null;
}
