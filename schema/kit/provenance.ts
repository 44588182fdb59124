import { lines } from '../../src/cypher/cypher-text.ts';
import type { ListDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { EdgeFields } from './connections.ts';
import { edgeSources } from './fields.ts';
import { Source } from './references.ts';

type Sources = Omit<ListDeclaration, 'kind'>;

const byKey = ({ node }: Scope): string[] => [`${node}.key`];

/** The sources that state the outer node, each once: one source may know a node by several keys. */
export const statedBy: Sources = {
  match: ({ outer, node }) => `MATCH (${outer.node})<-[:STATES]-(${node})`,
  aggregate: ({ node }) => `DISTINCT ${node}`,
  orderBy: byKey,
};

/** The sources that assert relationships. @param names of the variables that the outer scope binds them to */
export function assertedBy(...names: readonly string[]): Sources {
  return {
    match: ({ node }) => `MATCH (${node}:Source)`,
    where: ({ outer, node }) => [
      `${node}.key IN ${names.map((name) => `${outer.variable(name)}.sources`).join(' + ')}`,
    ],
    orderBy: byKey,
  };
}

/**
 * The sources that assert the relationships that a clause binds to `variable('asserted')`, each once.
 * @param match from the outer scope's variables to the relationships
 * @param where further predicates
 */
export function assertedIn(
  match: (scope: Scope) => string,
  where: (scope: Scope) => readonly string[] = () => [],
): Sources {
  return {
    match: (scope) => lines(match(scope), `MATCH (${scope.node}:Source)`),
    where: (scope) => [...where(scope), `${scope.node}.key IN ${scope.variable('asserted')}.sources`],
    aggregate: ({ node }) => `DISTINCT ${node}`,
    orderBy: byKey,
  };
}

/**
 * The sources that assert what leads from a connection's outer node to an edge's: for connections that bind no
 * relationship, because they make their rows distinct or walk an index.
 * @param path what stands in a pattern between the two nodes, with this name for the relationships in question;
 * `edge` has the arguments of the connection
 */
export function assertedBetween(path: (asserted: string, edge: Scope) => string): Sources {
  return assertedIn(
    ({ outer: edge, variable }) =>
      `MATCH (${edge.outer.node})${path(variable('asserted'), edge)}(${edge.node})`,
  );
}

/** The field that all connections of these nodes have on their edges, each with its own `edgeSources`. */
export const assertedEdge: EdgeFields = (t) => ({
  sources: t.field({
    type: [Source],
    description:
      'The sources behind the edge, by key: those that assert the relationship or, where none leads to the node, those that state the node.',
    ...edgeSources(),
  }),
});
