import type { NodeLabel } from '../../../src/graph/model.ts';
import type { OpenAlexId } from './ids.ts';

/** A kind of record that the graph has a place for. */
export interface RecordKind {
  /** Its ids begin with it. */
  readonly letter: string;
  readonly label: NodeLabel;
  /** A snapshot's folder of such records. */
  readonly entity: string;
}

/**
 * In the order of reading: topics and institutions, the authors that mention them, then the works that mention all. The
 * first word about a node stands, and a record says more than a mention.
 */
export const recordKinds: readonly RecordKind[] = [
  { letter: 'T', label: 'Topic', entity: 'topics' },
  { letter: 'I', label: 'Institution', entity: 'institutions' },
  { letter: 'A', label: 'Person', entity: 'authors' },
  { letter: 'W', label: 'Paper', entity: 'works' },
];

const byLetter = new Map(recordKinds.map((kind) => [kind.letter, kind]));

const otherLetters: Readonly<Record<string, string>> = {
  C: 'concepts',
  F: 'funders',
  G: 'awards',
  P: 'publishers',
  S: 'sources',
};

/** Folders of a snapshot that hold none of the four. */
export const otherEntities: ReadonlySet<string> = new Set([
  ...Object.values(otherLetters),
  'continents',
  'countries',
  'domains',
  'fields',
  'institution-types',
  'keywords',
  'languages',
  'licenses',
  'sdgs',
  'source-types',
  'subfields',
  'work-types',
]);

export function recordKindOf(id: OpenAlexId | null): RecordKind | null {
  return byLetter.get(id?.charAt(0) ?? '') ?? null;
}

/** OpenAlex's name for records that the graph has no place for; null where the id is none of OpenAlex. */
export function otherKind(id: OpenAlexId | null, fullId: unknown): string | null {
  if (id !== null) return otherLetters[id.charAt(0)] ?? null;
  const path = typeof fullId === 'string' ? fullId.match(/^https?:\/\/openalex\.org\/([a-z-]+)\//i) : null;
  const entity = path?.[1]?.toLowerCase();
  return entity !== undefined && otherEntities.has(entity) ? entity : null;
}
