import { decodeHTMLStrict } from 'entities';
import { withoutTex } from './tex.ts';

/**
 * A tag of Crossref's face markup, of its like in HTML, or of MathML. Attributes have the form of attributes, so that
 * `a<b and c>d` has none.
 * https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/face-markup/
 */
const tag =
  /<(\/?)(b|em|i|inf|ovl|scp|strong|sub|sup|tt|u|mml:[a-z]+)(?:\s+[\w:-]+\s*=\s*(?:"[^"<>]*"|'[^'<>]*'))*\s*(\/?)>/gi;

/** A title or a name as it is to be read: without the markup and the TeX that registrars and reference lists hand on. */
export function plainText(text: string): string {
  return withoutTex(withoutMarkup(text));
}

/**
 * A text without the tags by which registrars set letters (they do not part words, so nothing takes their place), and with the characters that entities stand for. Some titles come encoded twice, some with their tags
 * encoded. A tag that is opened and never closed is none: `if a<b>c`.
 */
function withoutMarkup(text: string): string {
  const decoded = text.includes('&') ? decodeHTMLStrict(decodeHTMLStrict(text)) : text;
  if (!decoded.includes('<')) return decoded;
  const opened = new Set<string>();
  const closed = new Set<string>();
  for (const [, slash, name = ''] of decoded.matchAll(tag)) {
    (slash === '' ? opened : closed).add(name.toLowerCase());
  }
  return decoded.replace(tag, (whole, _slash: string, name: string, emptySlash: string) => {
    const key = name.toLowerCase();
    return emptySlash !== '' || (opened.has(key) && closed.has(key)) ? '' : whole;
  });
}
