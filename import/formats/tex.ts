/** Accents of TeX, by the sign or letter of their command, as combining characters. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  u: '\u0306',
  '.': '\u0307',
  '"': '\u0308',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  d: '\u0323',
  c: '\u0327',
  k: '\u0328',
  b: '\u0331',
};

/** Letters and signs that have a command of their own. */
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  dh: 'ð',
  DH: 'Ð',
  dj: 'đ',
  DJ: 'Đ',
  th: 'þ',
  TH: 'Þ',
  ng: 'ŋ',
  NG: 'Ŋ',
  i: 'ı',
  j: 'ȷ',
};

/** `\"o`, `\"{o}`, `\v{s}`, `\v s`, `\'{\i}`: a command of letters needs something between it and a letter. */
const accented =
  /\\(?:(["'`^~=.])\s*|([uvHcdbkr])(?:\s+|(?=\{)))(?:\{\s*(\\?[\p{L}])\s*\}|(\\[ij](?![A-Za-z])|[\p{L}]))/gu;
const ownLetter = new RegExp(`\\\\(${Object.keys(letters).join('|')})(?![A-Za-z])(?:\\{\\}|\\s+)?`, 'g');
const escaped = /\\([&%#_$])/g;
/** Commands that set their argument in other letters. */
const setting = /\\(?:emph|text(?:it|bf|sc|tt|rm|sf|sl|up|md|normal)|mbox)\s*(?=\{)/g;
/** Braces that only hold letters together; a formula's (`x^{2}`, `\frac{1}{2}`), a set's (`{0, 1}`) and empty ones stay. */
const group = /(?<![\\^_}\]]|\\[A-Za-z]+\s*)\{([^{}\\$,=|<>^_]*\p{L}[^{}\\$,=|<>^_]*)\}/gu;
const whole = /^\{((?:[^{}\\$]|\{[^{}\\$]*\})*)\}$/;

/** A text without the TeX of reference lists: letters in place of their commands, no braces that protect capitals. */
export function withoutTex(text: string): string {
  if (!/[\\{]/.test(text)) return text;
  let plain = text.replace(setting, '').replace(accented, withAccent);
  plain = plain
    .replace(ownLetter, (_, name: string) => letters[name] ?? '')
    .replace(escaped, '$1')
    .normalize('NFC');
  for (let before: string | null = null; before !== plain; ) {
    before = plain;
    plain = plain.replace(group, '$1').replace(whole, '$1');
  }
  return plain;
}

function withAccent(
  _: string,
  sign: string | undefined,
  command: string | undefined,
  inBraces: string | undefined,
  bare: string | undefined,
): string {
  const letter = (inBraces ?? bare ?? '').replace('\\', '');
  return `${letter}${accents[sign ?? command ?? ''] ?? ''}`;
}
