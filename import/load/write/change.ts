import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Properties, RelationshipType } from '../../../src/graph/model.ts';
import type { Change } from '../../stage/difference.ts';
import { encode } from '../../stage/encode.ts';
import type { RelationshipId } from '../../stage/entries.ts';
import type { ChangeCounts } from '../graph/counts.ts';
import { relationshipText } from '../graph/relationship-state.ts';
import type { NodeChange } from './involved.ts';

/** Names what a change does. @param before properties, or a text that stands for them; null where there was nothing */
export function actionOf<Value>(before: Value | null, after: Value | null): keyof ChangeCounts {
  if (before === null) return after === null ? 'unchanged' : 'created';
  if (after === null) return 'withdrawn';
  return isDeepStrictEqual(before, after) ? 'unchanged' : 'updated';
}

/** A short text that is the same for the same properties, in whatever order; null for none. */
export function fingerprint(properties: Properties | null | undefined): string | null {
  return properties == null ? null : hash('sha256', encode(properties), 'base64');
}

/** Describes the change of a node for people. */
export function changeOfNode({ label, key, before, after }: NodeChange): Change {
  const shown = (after ?? before)?.properties ?? {};
  const name = shown.name ?? shown.title ?? shown.displayName;
  return {
    kind: label,
    id: key,
    name: name === undefined ? key : `${name} (${key})`,
    before: fingerprint(before?.properties),
    after: fingerprint(after?.properties),
  };
}

/**
 * Describes the change of a relationship for people.
 * @param before a fingerprint of what it was, as `after` of what it is
 */
export function changeOfRelationship(
  type: RelationshipType,
  id: RelationshipId,
  before: string | null,
  after: string | null,
): Change {
  return { kind: type, id: relationshipText(id), name: `${id.from} → ${id.to}`, before, after };
}
