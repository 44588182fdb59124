import type { ServerSettings } from '../../src/config.ts';
import { type Asked, type GraphQLSide, type Operation, project } from '../operations/operation.ts';
import { HttpClient } from './http-client.ts';
import { databaseVariables, type ServerProcess, startServer } from './server-process.ts';
import type { Side, SideName } from './side.ts';

/** A side whose answers are GraphQL responses. */
export interface GraphQLServer extends Side {
  /** Asks once. @returns the response's `data` as it came */
  data(operation: Operation, asked: Asked): Promise<unknown>;
}

/** scholargraph as it is, in a process of its own, with the limits and the logging that it has. */
export async function startScholargraph(server: ServerSettings): Promise<GraphQLServer> {
  const running = await startServer('app/cli/main.ts', ['serve', '--no-sample'], databaseVariables(server));
  return graphqlSide('scholargraph', running, ({ scholargraph }) => scholargraph);
}

/** @neo4j/graphql, in a process of its own, asked in the form that is fastest for it. */
export async function startPeer(server: ServerSettings): Promise<GraphQLServer> {
  return graphqlSide('peer', await startPeerServer(server), ({ peer }) => peer);
}

/** The same, asked through its plain lists. */
export async function startPeerLists(server: ServerSettings): Promise<GraphQLServer> {
  return graphqlSide('peer-lists', await startPeerServer(server), ({ peerLists }) => peerLists);
}

function startPeerServer(server: ServerSettings): Promise<ServerProcess> {
  return startServer('bench/sides/peer-server.ts', [], databaseVariables(server));
}

function graphqlSide(
  name: SideName,
  running: ServerProcess,
  given: (operation: Operation) => GraphQLSide | undefined,
): GraphQLServer {
  const client = new HttpClient(running.url);
  const sideOf = (operation: Operation): GraphQLSide => {
    const side = given(operation);
    if (side === undefined) throw new Error(`${operation.name} is no question for ${name}.`);
    return side;
  };
  const post = (operation: Operation, asked: Asked): Promise<Buffer> =>
    client.post(JSON.stringify({ query: sideOf(operation).query, variables: asked }));
  const data = async (operation: Operation, asked: Asked): Promise<unknown> =>
    dataOf(await post(operation, asked), name);
  return {
    name,
    pid: running.pid,
    data,
    ask: async (operation, asked) => (await post(operation, asked)).length,
    answer: async (operation, asked) => project(await data(operation, asked), sideOf(operation).shape),
    close: async () => {
      client.close();
      await running.stop();
    },
  };
}

function dataOf(body: Buffer, side: string): unknown {
  const response: { data?: unknown; errors?: unknown } = JSON.parse(body.toString());
  if (response.errors !== undefined) {
    throw new Error(`${side} answered with errors: ${JSON.stringify(response.errors).slice(0, 2_000)}`);
  }
  return response.data;
}
