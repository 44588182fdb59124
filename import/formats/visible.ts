import { withoutIgnorable } from '../../src/graph/pasted.ts';

/** Half-spaces and joiners shape words in Persian, Hindi and others: there one sees them. */
const joined =
  /(?<=[\p{L}\p{M}])(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])([\u200c\u200d])(?=[\p{L}\p{M}])/gu;

/**
 * A text as a reader sees it: without what is invisible (byte order marks, direction marks, soft hyphens, zero-width
 * spaces), which would make two names of one; each line break a line feed.
 */
export function visible(text: string): string {
  // Nearly all texts hold nothing of the kind, and looking costs a fraction of replacing.
  if (/^[\t\n -~]*$/.test(text)) return text;
  const broken = text.replace(/\r\n?|[\v\f]/g, '\n');
  // Every second piece is a joiner that one sees.
  const pieces = /[\u200c\u200d]/.test(broken) ? broken.split(joined) : [broken];
  return pieces.map((piece, at) => (at % 2 === 0 ? withoutIgnorable(piece) : piece)).join('');
}
