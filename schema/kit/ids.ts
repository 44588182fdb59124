import type { NodeId, NodeKind } from '../../src/cypher/declarations.ts';
import { callerError, quoted } from '../../src/cypher/errors.ts';
import { type NodeLabel, nodeLabels } from '../../src/graph/model.ts';
import { text } from './decode.ts';
import { column } from './fields.ts';

/**
 * The key that the node with this key has today. Where records of several sources are one node, the node has the key of
 * one record, and each source's statement keeps the key by which the source knows the node.
 * @param key an expression
 * @returns an expression that costs one more look-up in an index, whichever node it is
 */
export function presentKey(label: NodeLabel, key: string): string {
  const known = `COLLECT { MATCH ()-[stated:STATES]->(known:${label}) WHERE stated.key = ${key} RETURN known.key LIMIT 1 }`;
  return `coalesce(head(${known}), ${key})`;
}

/**
 * The kinds of node that a Relay id names. A person keeps the id when a source turns a researcher into a
 * student, so people are one kind.
 */
export const nodeKinds: readonly NodeKind[] = [
  ...nodeLabels.map((label) => ({
    label,
    type: label,
    presentKey: (key: string) => presentKey(label, key),
  })),
  { label: 'Source', type: 'Source' },
];

/** The opaque Relay id of a node. */
export function encodeId(kind: string, key: string): string {
  return Buffer.from(`${kind}:${key}`).toString('base64url');
}

/** What makes the field `id` of a type of nodes. */
export function relayId(kind: NodeLabel | 'Source') {
  return {
    description: `Opaque and stable over re-imports; \`node(id:)\` finds the ${kind.toLowerCase()} again.`,
    ...column(
      (key) => encodeId(kind, text(key)),
      ({ node }) => `${node}.key`,
    ),
  };
}

/** @throws GraphQLError BAD_USER_INPUT for a text that this service never gave as an id */
export function decodeId(id: string): NodeId {
  const decoded = Buffer.from(id, 'base64url').toString();
  const separator = decoded.indexOf(':');
  const kind = nodeKinds.find(({ type }) => type === decoded.slice(0, separator));
  if (kind === undefined) {
    throw callerError(
      'BAD_USER_INPUT',
      `${quoted(id)} is not an id of this service: take one from a field 'id'.`,
    );
  }
  return { kind, key: decoded.slice(separator + 1) };
}
