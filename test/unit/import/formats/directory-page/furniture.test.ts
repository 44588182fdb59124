import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFurniture, looksLikeLink } from '../../../../../import/formats/directory-page/read/furniture.ts';
import { generatePages, pageText } from '../../../../support/pages.ts';
import { parse } from '../../../../support/parsing.ts';

/** Lines as websites in English and French have them around what they say. */
const furniture = [
  ...[
    'We use cookies to give you the best experience.',
    'This site uses cookies.',
    'Accept all',
    'Reject',
    'OK',
  ],
  ...['By continuing to browse, you agree to our use of cookies', 'Manage preferences', 'Necessary only'],
  ...[
    'Nous utilisons des témoins pour améliorer votre expérience.',
    'Tout accepter',
    'Continuer sans accepter',
  ],
  ...['Ce site Web utilise des témoins.', 'Gérer les témoins', 'Politique de confidentialité'],
  ...[
    '1 2 3 … 12',
    '…',
    '»',
    'Page 1 of 4',
    'Page 2 sur 7',
    'Current page 1',
    'Next page ›',
    '‹ Page précédente',
    'Next',
  ],
  ...[
    'Showing 1-10 of 53 results',
    '53 publications',
    'Load more',
    'Load More',
    'See all publications',
    'Voir plus',
  ],
  ...['Afficher plus de résultats', 'Read more →', 'Lire la suite', 'Pagination', 'Dernière page »'],
  ...['© 2026 Institute of Clouds', 'Copyright © 2026', '2026 © Institut des nuages', 'All rights reserved.'],
  ...[
    'Privacy policy',
    'Privacy Policy',
    'Terms of use',
    'Terms and Conditions',
    'Mentions légales',
    'Plan du site',
  ],
  ...[
    'Contact us',
    'Nous joindre',
    'About us',
    'Newsletter',
    'Subscribe to our newsletter',
    'Abonnez-vous à l’infolettre',
  ],
  ...[
    'Skip to main content',
    'Aller au contenu principal',
    'Back to top',
    '↑ Retour en haut',
    'Main menu',
    'Log in',
  ],
  ...[
    'Home > People > Ada Abbot',
    'Accueil › Répertoire',
    'FR | EN',
    'English',
    'Français',
    'Opens in a new tab',
  ],
  ...[
    'Follow us',
    'Suivez-nous sur LinkedIn',
    'Share',
    'Share on X',
    'Partager cette page',
    'Facebook',
    'LinkedIn',
  ],
  ...[
    'YouTube',
    'Google Scholar',
    'https://example.org/ada',
    'www.example.org',
    '+1 514 555-0100',
    'Tel.: (514) 555-0100',
  ],
  ...['12 Cloud Street, Suite 4', '12, rue des Nuages', 'Montréal (Québec) H0H 0H0', 'Powered by Clouds'],
];

test.each(furniture)('%s is of the website', (line) => {
  expect(isFurniture(line) || looksLikeLink(line)).toBe(true);
});

test.each([
  'Load more: balancing power grids',
  'Cookies and consent: a study of banners',
  'Do websites that use cookies tell their readers?',
  'Next-Page Prediction in Browsers',
  'Accept or reject? Rejection sampling for all',
  'Skip Connections for Content and Navigation',
  'Copyright and fair use: 2020 in review',
  'Back to Basics: Top-Down Parsing',
  'Privacy Policies of Websites, Read by Machines',
  '12 Street Scenes for Autonomous Driving',
  'Search',
  'Ada Abbot',
  'Marie Contact-Home',
])('%s is not', (line) => {
  expect(isFurniture(line)).toBe(false);
});

/** Lines that are of the website everywhere, even in a list of topics. */
const anywhere = furniture.filter(isFurniture);

/** A generated page, and the same with furniture put between its lines. */
const furnished = fc
  .record({
    seed: fc.integer({ min: 1, max: 100_000 }),
    inserted: fc.array(fc.tuple(fc.nat(), fc.constantFrom(...anywhere)), {
      minLength: 1,
      maxLength: 12,
    }),
    spaced: fc.boolean(),
    footer: fc.array(fc.constantFrom(...furniture), { maxLength: 8 }),
  })
  .map(({ seed, inserted, spaced, footer }) => {
    const [text = ''] = Object.values(generatePages(1, seed));
    const lines = text.trimEnd().split('\n');
    const added: string[] = [];
    for (const [at, line] of inserted) {
      // Below the heading that names the person; empty lines part the paragraphs of a biography.
      const index = 1 + (at % lines.length);
      const isProse =
        lines.slice(0, index).includes('Biography') && !lines.slice(0, index).includes('Current Students');
      lines.splice(index, 0, ...(spaced && !isProse ? ['', line, ''] : [line]));
      added.push(line);
    }
    return { text, furnished: `${[...lines, ...footer].join('\n')}\n`, added: [...added, ...footer] };
  });

/** What a page says, wherever it says it. */
function saysOf(text: string): unknown {
  const { page } = parse(text);
  return JSON.parse(JSON.stringify(page, (key, value) => (key === 'line' ? undefined : value)));
}

describe('furniture at random places', () => {
  test('changes nothing that a page says, and every line of it is named', () => {
    fc.assert(
      fc.property(furnished, ({ text, furnished, added }) => {
        expect(saysOf(furnished)).toEqual(saysOf(text));
        const { issues } = parse(furnished);
        expect(issues.filter(({ severity }) => severity === 'rejected')).toEqual([]);
        const named = namedLines(issues.map(({ line, message }) => ({ line, message })));
        const lines = furnished.split('\n');
        for (const [index, line] of lines.entries())
          if (added.includes(line)) expect(named).toContain(index + 1);
      }),
      { numRuns: 300 },
    );
  });
});

/** The numbers of the lines that issues name, alone or as a range. */
function namedLines(issues: readonly { line: number | null; message: string }[]): number[] {
  return issues.flatMap(({ line, message }) => {
    const [, first, last] = /^Lines (\d+) to (\d+)/.exec(message) ?? [];
    if (first === undefined || last === undefined) return line ?? [];
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at);
  });
}

const unknown = [
  ...[
    'Campus Map',
    'Student Life',
    'Giving Back',
    'Quick Links',
    'Ask Ada',
    'Ada Lovelace Hall',
    'Made With Love',
  ],
  ...[
    'Inspiring the development of artificial intelligence for the benefit of all',
    'Interested in our work?',
  ],
  ...[
    'We thank the people on whose land we work. We go on learning from them, from day to day and year to year.',
  ],
  ...['Faculty of Clouds', 'Territorial acknowledgment', 'Clouds: learning for everybody', 'ISO 9001'],
];

test('whatever stands below the publications and a line of the website is no publication, and is named', () => {
  const below = fc.tuple(
    fc.integer({ min: 1, max: 1000 }),
    fc.array(fc.constantFrom(...unknown), { minLength: 1 }),
  );
  fc.assert(
    fc.property(
      below,
      fc.constantFrom('Load more', '© 2026 Clouds', 'Page 1 of 4'),
      ([seed, lines], first) => {
        const [text = ''] = Object.values(generatePages(1, seed));
        const { page, issues } = parse(`${text}${[first, ...lines].join('\n')}\n`);
        expect(page?.publications).toEqual(parse(text).page?.publications);
        expect(issues.length).toBeGreaterThan(0);
      },
    ),
  );
});

describe('publications', () => {
  const titlesOf = (...lines: string[]) =>
    parse(`${pageText({ name: 'Ada Abbot' })}${lines.join('\n')}\n`).page?.publications.map(
      ({ title }) => title,
    );
  const abstract =
    'We look at clouds and say, with great care, what every single one of them looks like to us.';

  test('may be titled like a link where authors or an abstract follow', () => {
    expect(
      titlesOf(
        'Load more: balancing power grids',
        'Boris Castel',
        '2021',
        abstract,
        'Search',
        'Élise Roy',
        abstract,
      ),
    ).toEqual(['Load more: balancing power grids', 'Search']);
  });

  test('without authors and abstract stand among the others, and below them where the page has more such', () => {
    const bare = 'Towards Learning of Rain Without Clouds';
    const whole = ['On the Generalization Properties of Fog', 'Boris Castel', abstract];
    expect(titlesOf(bare, ...whole)).toContain(bare);
    expect(titlesOf(bare, ...whole, 'A Survey of Neural Weather')).toHaveLength(3);
    expect(titlesOf(...whole, bare)).not.toContain(bare);
    expect(titlesOf(bare, 'A Survey of Neural Weather')).toHaveLength(2);
  });

  test('are not taken from the text of a website on a page that folds its abstracts', () => {
    const folded = abstract.replace('clouds', 'clo… (see more)uds');
    const about = `Founded in the year of the great cloud, the institute ${'goes on and on '.repeat(20)}since.`;
    expect(titlesOf('On Fog', 'Boris Castel', folded, 'About clouds and us', about)).toEqual(['On Fog']);
  });
});
