import { isIP } from 'node:net';
import { compile } from 'proxy-addr';
import { z } from 'zod';

/** The values of the settings that say who may ask over HTTP. */

/** A list whose entries are apart by commas or spaces; a message says what one is that is wrong. */
function list(check: (entry: string) => boolean, expected: string) {
  return z
    .string()
    .transform((text) => text.split(/[\s,]+/).filter(Boolean))
    .superRefine((entries, context) => {
      for (const entry of entries.filter((each) => !check(each))) {
        context.addIssue({ code: 'custom', message: `${JSON.stringify(entry)} is not ${expected}` });
      }
    });
}

/** Names as the Host header has them, without a port; `*` for any. */
export const hostNames = list(
  isHostName,
  'the name of a host without scheme and port (graph.example.org), nor * for any',
).transform((names) => names.map((name) => (name === '*' ? name : new URL(`http://${name}`).hostname)));

/** Origins as browsers send them; `*` for any. */
export const origins = list(
  (entry) => entry === '*' || canonicalOrigin(entry) !== undefined,
  'an origin, which is scheme, host and port without a path (https://example.org), nor * for any',
).transform((entries) => entries.map((entry) => canonicalOrigin(entry) ?? entry));

export const proxies = list(
  isProxy,
  'the address or the subnet of a proxy (10.0.0.7, 10.0.0.0/8), nor loopback, linklocal or uniquelocal',
);

export const onOff = z
  .enum(['on', 'off'], { error: ({ input }) => `must be on or off, not ${JSON.stringify(input)}` })
  .transform((value) => value === 'on');

function isHostName(entry: string): boolean {
  if (entry === '*') return true;
  return /^(?:[\w.-]+|\[[\da-f:.]+\])$/i.test(entry) && URL.canParse(`http://${entry}`);
}

/** As a browser writes it: in small letters, without the usual port. Schemes other than http's stay as they are. */
function canonicalOrigin(entry: string): string | undefined {
  if (!/^[a-z][a-z\d+.-]*:\/\/[^\s/?#@]+$/i.test(entry) || !URL.canParse(entry)) return undefined;
  const { origin } = new URL(entry);
  return origin === 'null' ? entry : origin;
}

function isProxy(entry: string): boolean {
  const isName = ['loopback', 'linklocal', 'uniquelocal'].includes(entry);
  // The package would take `1`, a number of proxies elsewhere, for 0.0.0.1.
  if (!isName && isIP(entry.split('/')[0] ?? '') === 0) return false;
  try {
    compile(entry);
    return true;
  } catch {
    return false;
  }
}
