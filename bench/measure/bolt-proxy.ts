import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** What went to and from the database. */
export interface BoltTraffic {
  /** RUN messages: one for each statement. */
  statements: number;
  /** All messages of the client: BEGIN, RUN, PULL, COMMIT, RESET and the like. */
  messages: number;
  sentBytes: number;
  receivedBytes: number;
}

export interface BoltProxy {
  /** The address to give to a driver in place of the database's. */
  readonly uri: string;
  /** What has passed since it was asked the last time. */
  take(): BoltTraffic;
  close(): Promise<void>;
}

const signatures = { run: 0x10 } as const;

/** Stands between drivers and a database and counts what passes; it changes nothing. */
export async function startBoltProxy(databaseUri: string): Promise<BoltProxy> {
  const { hostname, port } = new URL(databaseUri);
  let traffic = none();
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const database = connect(Number(port), hostname);
    for (const socket of [client, database]) {
      socket.setNoDelay(true);
      sockets.add(socket);
      // One end that closes closes the other; errors show as failures of whoever uses the connection.
      socket.on('error', () => {});
    }
    const messages = new MessageReader((signature) => {
      traffic.messages += 1;
      if (signature === signatures.run) traffic.statements += 1;
    });
    client.on('data', (chunk: Buffer) => {
      traffic.sentBytes += chunk.length;
      messages.fromClient(chunk);
    });
    database.on('data', (chunk: Buffer) => {
      traffic.receivedBytes += chunk.length;
      messages.fromServer(chunk);
    });
    client.pipe(database).pipe(client);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return {
    uri: `bolt://127.0.0.1:${address.port}`,
    take: () => {
      const taken = traffic;
      traffic = none();
      return taken;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function none(): BoltTraffic {
  return { statements: 0, messages: 0, sentBytes: 0, receivedBytes: 0 };
}

/** Finds the messages in what a client sends: chunks with their length in two bytes, an empty one at the end of each. */
class MessageReader {
  readonly #onMessage: (signature: number) => void;
  #pending = Buffer.alloc(0);
  /** Bytes of the handshake that are still to come: the offer, and for a manifest of versions the choice. */
  #handshake = 20;
  #isAnswered = false;
  #isInside = false;

  constructor(onMessage: (signature: number) => void) {
    this.#onMessage = onMessage;
  }

  /** A server that answers with a manifest (00 00 01 FF) is sent a version and one byte of capabilities. */
  fromServer(chunk: Buffer): void {
    if (!this.#isAnswered && chunk.length >= 4 && chunk.readUInt32BE(0) === 0x1ff) this.#handshake += 5;
    this.#isAnswered = true;
  }

  fromClient(chunk: Buffer): void {
    this.#pending = Buffer.concat([this.#pending, chunk]);
    const skipped = Math.min(this.#handshake, this.#pending.length);
    this.#handshake -= skipped;
    this.#pending = this.#pending.subarray(skipped);
    while (this.#pending.length >= 2) {
      const length = this.#pending.readUInt16BE(0);
      if (this.#pending.length < 2 + length) return;
      // A message's first chunk starts with the structure's size, then its signature.
      if (length > 1 && !this.#isInside) this.#onMessage(this.#pending.readUInt8(3));
      this.#isInside = length > 0;
      this.#pending = this.#pending.subarray(2 + length);
    }
  }
}
