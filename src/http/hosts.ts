import type { Refusal } from './refusal.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** @param host the address that the service listens on, as HOST has it */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/**
 * Refuses requests to a name that is not the service's. A web page whose name its owner points at this machine
 * (DNS rebinding) is, to a browser, of one origin with the service; only the Host header tells them apart.
 * Where the service listens on more than loopback and ALLOWED_HOSTS is not set, any name will do: we know none.
 */
export function createHostCheck(
  listensOn: string,
  allowed: readonly string[] | undefined,
): (header: string | undefined) => Refusal | undefined {
  const ownName = listensOn.includes(':') ? `[${listensOn}]` : listensOn.toLowerCase();
  const names = new Set([...loopbackNames, ownName, ...(allowed ?? [])]);
  const isAnyAllowed = names.has('*') || (allowed === undefined && !isLoopback(listensOn));
  return (header) => {
    // No browser leaves the header out, so no web page is behind such a request.
    if (header === undefined) return undefined;
    const name = nameIn(header);
    if (name === undefined) return malformed;
    if (isAnyAllowed || names.has(name)) return undefined;
    return {
      status: 403,
      code: 'HOST_NOT_ALLOWED',
      message: `The service does not answer under the name ${name}: ask it under its own, or have its operator add the name to ALLOWED_HOSTS.`,
    };
  };
}

const malformed: Refusal = {
  status: 400,
  code: 'BAD_REQUEST',
  message: 'The Host header is not a name or an address with an optional port: send the one of this service.',
};

/** The name without the port, in small letters; undefined where the header is no host. */
function nameIn(header: string): string | undefined {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i.test(header)) return undefined;
  if (!URL.canParse(`http://${header}`)) return undefined;
  return new URL(`http://${header}`).hostname.replace(/\.$/, '');
}
