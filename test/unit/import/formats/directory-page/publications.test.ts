import { describe, expect, test } from 'vitest';
import type { Publication } from '../../../../../import/formats/directory-page/page.ts';
import { pageText } from '../../../../support/pages.ts';
import { pageOf, parse } from '../../../../support/parsing.ts';

const head = pageText({ name: 'Ada Abbot' });

function publicationsOf(...lines: string[]): Omit<Publication, 'line'>[] {
  return pageOf(`${head}${lines.join('\n')}\n`).publications.map(({ line: _line, ...rest }) => rest);
}

const folded = (text: string): string => `${text.slice(0, 20)}… (see more)${text.slice(20)}`;
const abstract = 'We look at clouds and say what they look like, which is sheep for the most part.';

describe('a publication', () => {
  test('has a title, authors and an abstract, of which the last two can be missing', () => {
    expect(
      publicationsOf(
        'Sheep in the Sky: A Survey of Clouds',
        'Boris Castel',
        'Chloé N. Dufour',
        folded(abstract),
        'Towards Learning of Rain Without Clouds',
        folded(abstract),
        'A Connectomics-based Taxonomy of Weather',
        'On the Generalization Properties of Fog',
        'Boris van den Castel',
      ),
    ).toEqual([
      {
        title: 'Sheep in the Sky: A Survey of Clouds',
        authors: ['Boris Castel', 'Chloé N. Dufour'],
        abstract,
      },
      { title: 'Towards Learning of Rain Without Clouds', authors: [], abstract },
      { title: 'A Connectomics-based Taxonomy of Weather', authors: [], abstract: null },
      { title: 'On the Generalization Properties of Fog', authors: ['Boris van den Castel'], abstract: null },
    ]);
  });

  test('lists an author once who stands twice', () => {
    const [publication] = publicationsOf(
      'Deep Learning of Sheep',
      'Boris Castel',
      'Boris Castel',
      'Élise Roy',
    );
    expect(publication?.authors).toEqual(['Boris Castel', 'Élise Roy']);
  });

  test('may have a short abstract that the page does not fold', () => {
    expect(
      publicationsOf(
        'Deep Learning of Sheep',
        'Boris Castel',
        'We count sheep in this short paper. It works.',
      ),
    ).toMatchObject([{ abstract: 'We count sheep in this short paper. It works.' }]);
    expect(
      publicationsOf(
        'Deep Learning of Sheep',
        'In this paper we count the sheep of a meadow until everybody who counts has fallen asleep.',
      ),
    ).toMatchObject([{ abstract: expect.stringMatching(/^In this paper/) }]);
  });
});

describe('the fold mark', () => {
  test.each([
    ['inside a word', 'We look at clo… (see more)uds, and say so.'],
    ['before a space', 'We look at… (see more) clouds, and say so.'],
    ['after a space', 'We look at … (see more)clouds, and say so.'],
    ['between two spaces', 'We look at … (see more) clouds, and say so.'],
    ['in dots', 'We look at clo... (see more)uds, and say so.'],
    ['in French', 'We look at clo… (voir plus)uds, and say so.'],
  ])('is taken out: %s', (_where, text) => {
    expect(publicationsOf('Deep Learning of Sheep', text)).toEqual([
      { title: 'Deep Learning of Sheep', authors: [], abstract: 'We look at clouds, and say so.' },
    ]);
  });
});

describe('a text that stops', () => {
  const cut = (...lines: string[]) => parse(`${head}${lines.join('\n')}`);

  test('in a title: the line is reported and left out', () => {
    const { page, issues } = cut('Sheep in the Sky', folded(abstract), 'Towards Learning of Ra');
    expect(page).toMatchObject({ cut: true, publications: [{ title: 'Sheep in the Sky' }] });
    expect(issues).toMatchObject([{ severity: 'rejected' }]);
  });

  test('in an abstract: the publication stays, without it', () => {
    const { page, issues } = cut('Sheep in the Sky', folded(abstract).slice(0, -9));
    expect(page).toMatchObject({ cut: true, publications: [{ title: 'Sheep in the Sky', abstract: null }] });
    expect(issues).toMatchObject([{ severity: 'rejected' }]);
  });

  test('where an abstract ends: the page is taken for whole', () => {
    const { page, issues } = cut('Sheep in the Sky', folded(abstract));
    expect(page).toMatchObject({ cut: false, publications: [{ abstract }] });
    expect(issues).toEqual([]);
  });
});
