import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** By whom a request was sent and to which address: as the service sees it, or as a trusted proxy in front says. */
export interface Addressed {
  /** The address of the client. */
  readonly client: string;
  /** `http` or `https` */
  readonly scheme: string;
  /** The Host header, or undefined where there is none: no browser leaves it out. */
  readonly host: string | undefined;
}

/** @param proxies whose X-Forwarded headers count, as the package proxy-addr reads them: addresses, subnets, `loopback` */
export function createAddressReader(proxies: readonly string[]): (request: IncomingMessage) => Addressed {
  const isTrusted = proxyAddr.compile([...proxies]);
  return (request) => {
    const { headers, socket } = request;
    const peer = socket.remoteAddress ?? '';
    // A client that hung up at once has no address any more.
    if (peer === '' || !isTrusted(peer, 0)) return { client: peer, scheme: 'http', host: headers.host };
    return {
      client: proxyAddr(request, isTrusted),
      scheme: lastOf(headers['x-forwarded-proto'])?.toLowerCase() ?? 'http',
      host: lastOf(headers['x-forwarded-host']) ?? headers.host,
    };
  };
}

/** What the proxy nearest to us has said: the values before it may be the client's own. */
function lastOf(header: string | readonly string[] | undefined): string | undefined {
  return (typeof header === 'string' ? header : header?.at(-1))?.split(',').at(-1)?.trim() || undefined;
}
