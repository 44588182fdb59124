import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stopWords } from '../../../src/graph/search-index.ts';
import { maximumWords, searchQuery, wordsOf } from '../../../src/graph/search-query.ts';

describe('the words of a text', () => {
  test.each([
    ['Guillaume Lajoie', ['guillaume', 'lajoie']],
    ["Jean-Pierre  d'Alembert, (Paris)", ['jean', 'pierre', "d'alembert", 'paris']],
    ['E\u0301loge', ['éloge']],
    ['deep deep Deep', ['deep']],
    ['Marie\u202fCurie\u00a01911\u2028', ['marie', 'curie', '1911']],
    ['Сергей 王伟', ['сергей', '王', '伟']],
    ['AND OR NOT && || ! * ? ~ ^ : \\ / "', ['and', 'or', 'not']],
    ['\ud800 \u0000\u001f 😀', []],
    [' ', []],
  ])('%j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are so many and no more', () => {
    const text = Array.from({ length: 100 }, (_, at) => `w${at}`).join(' ');
    expect(wordsOf(text)).toEqual(Array.from({ length: maximumWords }, (_, at) => `w${at}`));
  });
});

describe('a query', () => {
  test('takes a word as it is, misspelt and begun', () => {
    expect(searchQuery('search_names', 'Lajoie')).toBe(
      [
        'name:lajoie^20 name:lajoie~1^10 name:lajoie*^10',
        'otherNames:lajoie^14 otherNames:lajoie~1^7 otherNames:lajoie*^7',
      ].join(' '),
    );
  });

  test('counts more for all words, and more still for them in their order', () => {
    expect(searchQuery('search_papers', 'rain maps')).toBe(
      [
        'title:rain^14 title:rain~1^7 abstract:rain^0.5',
        'title:maps^14 title:maps~1^7 title:maps*^7 abstract:maps^0.5',
        '(+(title:rain^14 title:rain~1^7 abstract:rain^0.5) +(title:maps^14 title:maps~1^7 title:maps*^7 abstract:maps^0.5))',
        'title:"rain maps"^14 abstract:"rain maps"^0.5',
      ].join(' '),
    );
  });

  test.each([
    ['abc', 0],
    ['abcd', 1],
    ['abcdefg', 1],
    ['abcdefgh', 2],
    ['2020', 0],
    ['covid19', 0],
    ['a'.repeat(41), 0],
  ])('lets letters of %s be wrong: %i', (word, edits) => {
    const query = searchQuery('search_names', word) ?? '';
    expect(/~(\d)/.exec(query)?.[1] ?? '0').toBe(String(edits));
  });

  test('does not ask for words that the index leaves out, but for what begins with the last of them', () => {
    expect(searchQuery('search_names', 'the rain')).toBe(searchQuery('search_names', 'rain'));
    expect(searchQuery('search_names', 'an')).toBe('name:an*^10 otherNames:an*^7');
    expect(stopWords.size).toBe(33);
  });

  test.each(['', ' ', '***', '"', '\u0000', '\ud800', ')  ('])('of nothing is none: %j', (text) => {
    expect(searchQuery('search_names', text)).toBeUndefined();
  });

  test('has no syntax but its own, whatever the text', () => {
    const word = '(?:[\\p{L}\\p{M}\\p{N}]|\\\\.)+';
    const clause = new RegExp(
      `^[+(]*\\w+:(?:${word}(?:~[12]|\\*)?|"${word}(?: ${word})*")\\^[\\d.]+\\)*$`,
      'u',
    );
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'AND',
            'OR',
            'NOT',
            'TO',
            '+',
            '-',
            '"',
            '~2',
            '*',
            '[a TO b]',
            'name:',
            '\\',
            '/x/',
            'Ünï',
            "o'b",
          ),
        )
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom('search_names' as const, 'search_papers' as const),
        (text, index) => {
          const query = searchQuery(index, text);
          if (query === undefined) return;
          for (const part of query.match(/\+?\(*\w+:(?:"(?:[^"\\]|\\.)*"|\S)+/gu) ?? [query]) {
            expect(part).toMatch(clause);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test('tolerates less the more words there are: Lucene takes no more than 1,024 terms', () => {
    for (const count of [1, 4, 8, 9, 16]) {
      const text = Array.from({ length: count }, (_, at) => `abcdefghij${String.fromCharCode(97 + at)}`).join(
        ' ',
      );
      for (const index of ['search_names', 'search_papers'] as const) {
        expect((searchQuery(index, text)?.match(/~/g) ?? []).length, `${index} ${count}`).toBeLessThanOrEqual(
          16,
        );
      }
    }
  });
});
