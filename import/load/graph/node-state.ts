import { comparedName, type MergedProperties, mergeNode } from '../../../src/graph/merge.ts';
import { type NodeLabel, nodeModels, type Properties } from '../../../src/graph/model.ts';
import { storedBlock, storedInitials } from '../../../src/graph/name-index.ts';
import { idProperties, soughtAs, statementBookkeeping } from '../../../src/graph/sought.ts';
import { matchText } from '../../../src/graph/text.ts';
import { readName } from '../../identity/names/read-name.ts';
import type { IdentityRecord } from '../../identity/record.ts';
import type { NodeEntry } from '../../stage/entries.ts';
import { propertiesOf } from './stored-properties.ts';

/** A node as it is stored, or is to be, with what each of its sources says. */
export interface NodeState {
  readonly label: NodeLabel;
  readonly key: string;
  readonly properties: Properties;
  /** Beside the label: a person is a Researcher or a Student. */
  readonly kind: 'Researcher' | 'Student' | null;
  readonly statements: readonly StatementState[];
}

/**
 * A relationship STATES. Its properties are the source's values, and the record's key, compared name and ids where
 * they differ from the node's, and by what the record is one with another.
 */
export interface StatementState {
  readonly source: string;
  readonly record: string;
  readonly properties: Properties;
}

/** The name or title of a record in the form that is compared; null where the source states none. */
export function nameOf(label: NodeLabel, values: Properties): string | null {
  return comparedName(values[nodeModels[label].nameProperty]);
}

/** By what the names of a record meet others. */
type ComparedNames = Pick<IdentityRecord, 'names' | 'blocks' | 'initials'>;

/** All names of what sources say of one record, in the forms that are compared, each once. */
export function comparedNames(label: NodeLabel, stated: readonly Properties[]): ComparedNames {
  const spellings = stated.flatMap((values) => spellingsOf(label, values));
  if (label !== 'Person') {
    const names = spellings.map(matchText).filter((form) => form !== null);
    return { names: [...new Set(names)], blocks: [], initials: [] };
  }
  const read = spellings.map(readName);
  return {
    names: [...new Set(read.flatMap(({ keys }) => keys))],
    blocks: [...new Set(read.flatMap(({ blocks }) => blocks))],
    initials: [...new Set(read.flatMap(({ isOfInitials, blocks }) => (isOfInitials ? blocks : [])))],
  };
}

/** The keys by which an import finds a person: see `nameKeys` in docs/graph.md. */
function storedNameKeys(stated: readonly Properties[]): string[] {
  const { names, blocks, initials } = comparedNames('Person', stated);
  return [...names, ...blocks.map(storedBlock), ...initials.map(storedInitials)].sort();
}

/**
 * The names of a record that count for identity, as its sources write them. A person's other names without a given name that
 * is written out count for nothing: *Y. Bengio* is anybody's whose name begins so.
 */
export function spellingsOf(label: NodeLabel, values: Properties): string[] {
  const name = values[nodeModels[label].nameProperty];
  const others = Array.isArray(values.otherNames) ? values.otherNames.map(String) : [];
  const counted = label === 'Person' ? others.filter((other) => !readName(other).isOfInitials) : others;
  return [...(typeof name === 'string' ? [name] : []), ...counted];
}

/**
 * Makes the node that is stored for what its sources say.
 * @param work what names all versions of a paper; undefined where it has no others
 * @returns null where no source says anything
 */
export function nodeState(
  label: NodeLabel,
  key: string,
  entries: readonly NodeEntry[],
  work?: string,
): NodeState | null {
  if (entries.length === 0) return null;
  const merged = mergeNode(
    label,
    key,
    entries.toSorted((a, b) => (a.record < b.record ? -1 : 1)),
    {
      nameKeys: label === 'Person' ? storedNameKeys(entries.map(({ values }) => values)) : [],
      work,
    },
  );
  return {
    label,
    key,
    properties: stored(merged),
    kind: label === 'Person' ? (merged.isStudent === true ? 'Student' : 'Researcher') : null,
    statements: entries.map((entry) => statementState(label, key, entry, merged)),
  };
}

/** Adds to what the source says by what the node is to be found, where the node itself shows something else. */
function statementState(
  label: NodeLabel,
  key: string,
  { source, record, values, joined }: NodeEntry,
  merged: MergedProperties,
): StatementState {
  const name = comparedName(values[nodeModels[label].nameProperty]);
  const ids = idProperties[label].flatMap((id) => {
    const value = values[id];
    return value === undefined || value === merged[id] ? [] : [[soughtAs(id), value]];
  });
  return {
    source,
    record,
    properties: {
      ...values,
      ...(record === key ? {} : { key: record }),
      ...(name === null || name === merged.matchName ? {} : { matchName: name }),
      ...Object.fromEntries(ids),
      ...(joined === undefined ? {} : { joined }),
    },
  };
}

/** Reads what a relationship STATES to a node says. @param stated its properties, as the database answers with them */
export function entryOf(source: string, node: string, stated: unknown): NodeEntry {
  const properties = propertiesOf(stated);
  const values = Object.fromEntries(
    Object.entries(properties).filter(([name]) => !statementBookkeeping.includes(name)),
  );
  const { key = node, joined } = properties;
  return {
    source,
    record: String(key),
    values,
    ...(joined === undefined ? {} : { joined: String(joined) }),
  };
}

function stored(merged: MergedProperties): Properties {
  return Object.fromEntries(
    Object.entries(merged).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}
