import type { GraphQLResolveInfo } from 'graphql';
import type { ConnectionDeclaration } from '../src/cypher/declarations.ts';
import type { PlannedConnection } from '../src/cypher/planned.ts';
import type { Context } from './builder.ts';

/** What makes a root field a connection: it starts from all nodes of a label. */
export function rootConnection(declaration: Omit<ConnectionDeclaration, 'kind'>) {
  return {
    resolve: (
      _root: unknown,
      args: Readonly<Record<string, unknown>>,
      { graph }: Context,
      info: GraphQLResolveInfo,
    ): Promise<PlannedConnection> => graph.connection({ kind: 'connection', ...declaration }, args, info),
  };
}
