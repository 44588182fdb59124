import type { ServerSettings } from '../../src/config.ts';
import { areForPeers } from '../operations/operation.ts';
import { startPeer, startPeerLists, startScholargraph } from '../sides/graphql-side.ts';
import { openRaw } from '../sides/raw-side.ts';
import type { Side, SideName } from '../sides/side.ts';
import { type BoltTraffic, startBoltProxy } from './bolt-proxy.ts';
import { askedAt, type Question } from './latency.ts';

/** How many requests are counted. */
const requests = 5;

/** What one request of each operation sends to the database and gets from it, on average, by operation and side. */
export async function countTraffic(
  server: ServerSettings,
  questions: readonly Question[],
): Promise<ReadonlyMap<string, ReadonlyMap<SideName, BoltTraffic>>> {
  const proxy = await startBoltProxy(server.uri);
  const counted = new Map(
    questions.map(({ operation }) => [operation.name, new Map<SideName, BoltTraffic>()]),
  );
  try {
    const proxied = { ...server, uri: proxy.uri };
    const peers = areForPeers(questions.map(({ operation }) => operation)) ? [startPeer, startPeerLists] : [];
    for (const open of [openRaw, ...peers, startScholargraph]) {
      const side = await open(proxied);
      try {
        for (const question of questions) {
          counted
            .get(question.operation.name)
            ?.set(side.name, await countRequests(side, question, proxy.take));
        }
      } finally {
        await side.close();
      }
    }
  } finally {
    await proxy.close();
  }
  return counted;
}

async function countRequests(side: Side, question: Question, take: () => BoltTraffic): Promise<BoltTraffic> {
  // The first one connects, where nothing has yet.
  await side.ask(question.operation, askedAt(question, 0));
  take();
  for (let index = 0; index < requests; index += 1)
    await side.ask(question.operation, askedAt(question, index));
  const { statements, messages, sentBytes, receivedBytes } = take();
  return {
    statements: statements / requests,
    messages: messages / requests,
    sentBytes: Math.round(sentBytes / requests),
    receivedBytes: Math.round(receivedBytes / requests),
  };
}
