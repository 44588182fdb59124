import { type SearchIndex, stopWords } from './search-index.ts';

/** How many words of a text are looked for at most. */
export const maximumWords = 16;

/**
 * How many words of a query may be misspelt. Lucene makes up to 50 terms of such a word, and refuses a query of more than
 * 1,024 terms.
 */
const maximumTolerated = 16;

/** Longer words, in characters, are looked for as they are: nobody types them by hand. */
const longestTolerated = 40;

interface Field {
  readonly name: string;
  /** How much a match in this field is worth. */
  readonly boost: number;
  /** Whether words that are misspelt, or only begun, are looked for here. */
  readonly isTolerant: boolean;
}

/** A word in a name is worth more than one in a title, and that more than all that an abstract can bring. */
const fields: Readonly<Record<SearchIndex, readonly Field[]>> = {
  search_names: [
    { name: 'name', boost: 20, isTolerant: true },
    { name: 'otherNames', boost: 14, isTolerant: true },
  ],
  search_papers: [
    { name: 'title', boost: 14, isTolerant: true },
    { name: 'abstract', boost: 0.5, isTolerant: false },
  ],
};

interface Word {
  readonly text: string;
  /** The last one may be only begun. */
  readonly isLast: boolean;
  /** The index does not hold it as it is. */
  readonly isStopWord: boolean;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The words of a text, in lower case and each once, cut by the rules of Unicode as the index's analyzer does. The
 * analyzer folds accents itself, in queries as in texts. White space of any kind parts words, as in texts that are
 * loaded; by Unicode's rules alone a narrow no-break space would not.
 */
export function wordsOf(text: string): string[] {
  const words = new Set<string>();
  const normal = text.toWellFormed().normalize('NFC').replace(/\s/gu, ' ');
  for (const { segment, isWordLike } of segmenter.segment(normal)) {
    if (isWordLike) words.add(segment.toLowerCase());
    if (words.size === maximumWords) break;
  }
  return [...words];
}

/**
 * Makes the query of a full-text index for a text that somebody types. No word has to be there, but a match is better the
 * more words it has, and the more exactly. In a word of four letters one may be wrong, from eight letters on two.
 * @returns a query in Lucene's syntax; undefined where the text has no word to look for
 */
export function searchQuery(index: SearchIndex, text: string): string | undefined {
  const texts = wordsOf(text);
  const words = texts.map(
    (word, at): Word => ({ text: word, isLast: at === texts.length - 1, isStopWord: stopWords.has(word) }),
  );
  const ofIndex = fields[index];
  const known = words.filter(({ isStopWord }) => !isStopWord);
  const tolerantCount = words.length * ofIndex.filter(({ isTolerant }) => isTolerant).length;
  const each = words.map((word) => matchesOf(word, ofIndex, tolerantCount <= maximumTolerated));
  const found = each.filter((clauses) => clauses !== '');
  if (found.length === 0) return undefined;
  if (known.length < 2) return found.join(' ');
  const all = known.map((word) => `+(${matchesOf(word, ofIndex, 2 * tolerantCount <= maximumTolerated)})`);
  const phrase = texts.map(escapeWord).join(' ');
  return [
    ...found,
    `(${all.join(' ')})`,
    ...ofIndex.map(({ name, boost }) => `${name}:"${phrase}"^${boost}`),
  ].join(' ');
}

/** The word as it is, misspelt and begun, in each field. */
function matchesOf(word: Word, ofIndex: readonly Field[], isTolerant: boolean): string {
  const text = escapeWord(word.text);
  const edits = isTolerant && !word.isStopWord ? editsOf(word.text) : 0;
  return ofIndex
    .flatMap((field) => [
      word.isStopWord ? undefined : `${field.name}:${text}^${field.boost}`,
      field.isTolerant && edits > 0 ? `${field.name}:${text}~${edits}^${field.boost / 2}` : undefined,
      field.isTolerant && word.isLast ? `${field.name}:${text}*^${field.boost / 2}` : undefined,
    ])
    .filter((clause) => clause !== undefined)
    .join(' ');
}

/** How many letters of a word may be wrong: none in a number, for another number means something else. */
function editsOf(word: string): number {
  const { length } = [...word];
  if (length < 4 || length > longestTolerated || /\p{N}/u.test(word)) return 0;
  return length < 8 ? 1 : 2;
}

/** Nothing but letters, marks and digits reaches Lucene's syntax unescaped; in lower case no word is an operator. */
function escapeWord(word: string): string {
  return word.replace(/[^\p{L}\p{M}\p{N}]/gu, '\\$&');
}
