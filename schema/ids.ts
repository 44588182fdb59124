import type { NodeKind, NodeReference } from '../src/cypher/declarations.ts';
import { callerError } from '../src/cypher/errors.ts';

/**
 * The kinds of node that a Relay id names. A person keeps the id when a source turns a researcher into a
 * student, so people are one kind.
 */
export const nodeKinds: readonly NodeKind[] = ['Person', 'Institution', 'Topic', 'Paper'].map((name) => ({
  label: name,
  type: name,
}));

/** The opaque Relay id of a node. */
export function encodeId(kind: string, key: string): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** @throws GraphQLError BAD_USER_INPUT for a text that this service never gave as an id */
export function decodeId(id: string): NodeReference {
  const decoded = Buffer.from(id, 'base64url').toString();
  const separator = decoded.indexOf(':');
  const kind = nodeKinds.find(({ type }) => type === decoded.slice(0, separator));
  if (kind === undefined) {
    throw callerError('BAD_USER_INPUT', `'${id}' is not an id of this service: take one from a field 'id'.`);
  }
  return { kind, key: decoded.slice(separator + 1) };
}
