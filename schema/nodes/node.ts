import type { NodeId } from '../../src/cypher/declarations.ts';
import { callerError } from '../../src/cypher/errors.ts';
import { maximumPageSize } from '../../src/cypher/page.ts';
import { builder } from '../kit/builder.ts';
import { decodeId, nodeKinds } from '../kit/ids.ts';
import { Node } from '../kit/references.ts';
import { nodeById, nodesByIds } from '../kit/root-fields.ts';

builder.interfaceType(Node, {
  description: 'A node of the graph that can be fetched again by its id (Relay).',
  resolveType: (source) => source.typeName,
  fields: (t) => ({
    id: t.id({
      description: 'Opaque and stable over re-imports; `node(id:)` finds the node again.',
      // Every type declares its own id: it holds the node's kind.
      resolve: () => {
        throw new Error('A type of nodes has no id of its own.');
      },
    }),
  }),
});

builder.queryFields((t) => ({
  node: t.field({
    type: Node,
    nullable: true,
    description: 'The node with this id, or null where there is none any more.',
    args: { id: t.arg.id({ required: true, description: "A node's field `id`." }) },
    ...nodeById({ kinds: nodeKinds, references: ({ id }) => [decodeId(String(id))] }),
  }),
  nodes: t.field({
    type: [Node],
    nullable: { list: false, items: true },
    description: 'The nodes with these ids, in their order; null for one that is not there any more.',
    args: {
      ids: t.arg.idList({ required: true, description: `At most ${maximumPageSize} ids of nodes.` }),
    },
    ...nodesByIds({ kinds: nodeKinds, references: ({ ids }) => decodeIds(ids) }),
  }),
}));

function decodeIds(ids: unknown): NodeId[] {
  const list = Array.isArray(ids) ? ids : [];
  if (list.length > maximumPageSize) {
    throw callerError('BAD_USER_INPUT', `${list.length} ids are asked for: at most ${maximumPageSize}.`);
  }
  return list.map((id) => decodeId(String(id)));
}
