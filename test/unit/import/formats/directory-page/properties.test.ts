import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProfilePage } from '../../../../../import/formats/directory-page/page.ts';
import { type PageContent, type PublicationContent, pageText } from '../../../../support/pages.ts';
import { pageOf, parse } from '../../../../support/parsing.ts';

const people = ['Ada Abbot', 'Boris van den Castel', 'Chloé N. Dufour', 'Wei-Lin Zhou', 'Élise Roy'];
const titles = [
  'Sheep in the Sky: A Survey of Clouds',
  'Towards Learning of Rain Without Clouds',
  'What Do Neural Networks Know About Fog?',
  'On the Generalization Properties of Snow',
];
const entries = {
  en: ['PhD - McGill University', 'PhD', 'Collaborating researcher - Samsung - SAIT', 'Postdoctorate - N/A'],
  fr: [
    'Doctorat - McGill',
    'Doctorat',
    'Collaborateur·rice de recherche - Samsung - SAIT',
    'Postdoctorat - N/A',
  ],
} as const;
const roleLines = {
  en: [[], ['Co-supervisor :'], ['Principal supervisor :'], ['Co-supervisor : Élise Roy']],
  fr: [[], ['Co-superviseur⋅e :'], ['Superviseur⋅e principal⋅e :'], ['Co-superviseur·e : Élise Roy']],
} as const;
const abstracts = [
  'We look at clouds and say, with great care, what every single one of them looks like to us.',
];

function contentIn(language: 'en' | 'fr'): fc.Arbitrary<PageContent> {
  const student = fc
    .tuple(fc.constantFrom(...entries[language]), fc.constantFrom(...roleLines[language]))
    .map(([entry, roles]) => [entry, ...roles]);
  return fc.record({
    language: fc.constant(language),
    name: fc.constantFrom(...people),
    topics: fc.uniqueArray(fc.constantFrom('Causality', 'Deep Learning', 'Apprentissage profond')),
    biography: fc.constantFrom([], ['Studies clouds.']),
    students: fc.array(student, { maxLength: 6 }).map((list) => list.flat()),
    publications: fc
      .uniqueArray(
        fc.record(
          {
            title: fc.constantFrom(...titles),
            authors: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 4 }),
            abstract: fc.constantFrom(...abstracts),
          },
          { requiredKeys: ['title'] },
        ),
        { selector: ({ title }) => title, maxLength: 4 },
      )
      .map(endingWhole),
  });
}

/** A title alone at the end, of a page whose other publications say more, is no publication: those stand first. */
function endingWhole(publications: readonly PublicationContent[]): readonly PublicationContent[] {
  const isBare = ({ authors = [], abstract }: PublicationContent) =>
    authors.length === 0 && abstract === undefined;
  return [...publications].sort((one, other) => Number(isBare(other)) - Number(isBare(one)));
}

const content = fc.oneof(contentIn('en'), contentIn('fr'));

/** Everything that a page says, a line each; a student's line holds who else supervises. */
function statementsOf({ topics, positions, memberships, students, publications }: ProfilePage): string[] {
  return [
    ...[...topics, ...memberships].map(({ text }) => text),
    ...positions.map((position) => JSON.stringify(position)),
    ...students.map((student) => JSON.stringify(student)),
    ...publications.flatMap(({ line, title, authors, abstract }) => [
      `${line} ${title}`,
      ...authors.map((author) => `${line} by ${author}`),
      ...(abstract === null ? [] : [`${line}: ${abstract}`]),
    ]),
  ];
}

describe('any page', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(content, (written) => {
        const page = pageOf(pageText(written));
        expect(page.language).toBe(written.language);
        expect(page.topics.map(({ text }) => text)).toEqual(written.topics);
        expect(
          page.publications.map(({ title, authors, abstract }) => ({ title, authors, abstract })),
        ).toEqual(
          written.publications?.map(({ title, authors = [], abstract = null }) => ({
            title,
            authors,
            abstract,
          })),
        );
        const entries = (written.students ?? []).filter((line) => !line.includes(':'));
        expect(page.students.map(({ levelAsStated }) => levelAsStated)).toEqual(
          entries.map((line) => line.split(' - ')[0]),
        );
        const roles = (written.students ?? []).filter((line) => line.includes(':'));
        expect(page.students.flatMap(({ others }) => others)).toHaveLength(roles.length);
      }),
      { numRuns: 300 },
    );
  });

  test('says nothing more when it is cut inside a line', () => {
    fc.assert(
      fc.property(content, fc.nat(), (written, at) => {
        const text = pageText(written);
        const start = text.slice(0, at % text.length);
        // A text that ends with a line break may be whole: a role line that follows cannot be missed.
        fc.pre(!start.endsWith('\n'));
        const whole = statementsOf(pageOf(text));
        const { page } = parse(start);
        if (page !== null) expect(whole).toEqual(expect.arrayContaining(statementsOf(page)));
      }),
      { numRuns: 2000 },
    );
  });

  test('is the same with Windows line ends', () => {
    fc.assert(
      fc.property(content, (written) => {
        const text = pageText(written);
        expect(parse(text.replaceAll('\n', '\r\n'))).toEqual(parse(text));
      }),
    );
  });
});

test('no text makes the parser fail', () => {
  const line = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      'Portrait of A',
      'A',
      'Biography',
      'Current Students',
      'Publications',
      'Co-supervisor :',
      '',
    ),
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const { page, issues } = parse(lines.join('\n'));
      expect(page !== null || issues.some(({ severity }) => severity === 'rejected')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
