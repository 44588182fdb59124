/*
 * What a text gathers on its way through web pages, word processors and spreadsheets: invisible characters, typographic
 * dashes and full-width digits, quotes and brackets around it, stops after it.
 */

/** Byte order marks, direction marks, soft hyphens, zero-width characters and all else that Unicode says to ignore. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|[^\P{Cc}\s]/gu;

const dashes = /[\p{Dash_Punctuation}\u00af\u2043\u2212]/gu;

/** `！` to `～`: the signs of ASCII in the width of East Asian letters. */
const wide = /[\uff01-\uff5e]/g;
const fromWideToAscii = 0xfee0;

/** Without the characters that nobody sees. */
export function withoutIgnorable(text: string): string {
  return text.replace(ignorable, '');
}

/** An id as it would be typed: without what is invisible, with plain hyphens and digits, no white space around it. */
export function asTyped(text: string): string {
  // Nearly all ids are typed already, and looking costs a fraction of replacing.
  if (/^[!-~]*$/.test(text)) return text;
  return withoutIgnorable(text)
    .replace(wide, (letter) => String.fromCharCode(letter.charCodeAt(0) - fromWideToAscii))
    .replace(dashes, '-')
    .trim();
}

const opening = /^[\s"'`´“”„‘’‚«»‹›([{<]+/u;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<' };
const afterId = /[\s.,;:!"'`´“”„‘’‚«»‹›/]$/u;

/**
 * Takes away what stands around an id in a sentence or a list: quotes, brackets, stops, and the slash that ends an
 * address. A closing bracket that has its opening one in the id may belong to it, and stays.
 */
export function bared(text: string): string {
  let bare = text.replace(opening, '');
  for (;;) {
    const last = bare.at(-1) ?? '';
    if (!afterId.test(last) && !isLeftOver(last, bare)) return bare;
    bare = bare.slice(0, -1);
  }
}

/** Whether a bracket closes one that isn't there. */
function isLeftOver(bracket: string, text: string): boolean {
  const opener = closers[bracket];
  return opener !== undefined && text.split(bracket).length > text.split(opener).length;
}

/** With the characters that `%2F` and the like stand for, however often they were encoded; as it is where it has none. */
export function percentDecoded(text: string): string {
  let decoded = text;
  while (/%[\da-f]{2}/i.test(decoded)) {
    try {
      decoded = decodeURIComponent(decoded);
    } catch {
      return decoded;
    }
  }
  return decoded;
}
