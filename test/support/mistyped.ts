import type { Random } from '../../lib/random.ts';
import { foldText } from '../../src/graph/text.ts';

const letters = [...'abcdefghijklmnopqrstuvwxyz'];

/** A name as somebody types it who is in a hurry: without accents, with one letter wrong, or begun from its last word. */
export function mistyped(name: string, random: Random): string {
  const plain = foldText(name);
  return random.pick([() => plain, () => withSlip(plain, random), () => lastAndFirstLetters(plain)])();
}

/** One letter another, left out, or one too many. */
function withSlip(text: string, random: Random): string {
  const places = [...text].flatMap((letter, at) => (letters.includes(letter) ? [at] : []));
  if (places.length === 0) return text;
  const at = random.pick(places);
  const letter = random.pick(letters);
  const [before, after] = [text.slice(0, at), text.slice(at + 1)];
  return random.pick([`${before}${letter}${after}`, before + after, `${before}${letter}${text.slice(at)}`]);
}

function lastAndFirstLetters(name: string): string {
  const words = name.split(' ');
  const [first = ''] = words;
  return words.length === 1 ? name : `${words.at(-1)} ${first.slice(0, 3)}`;
}
