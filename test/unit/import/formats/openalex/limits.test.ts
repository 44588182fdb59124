import { describe, expect, it } from 'vitest';
import { longest } from '../../../../../import/formats/longest.ts';
import {
  authorship,
  messages,
  named,
  pairs,
  readRecords,
  readText,
  relationshipsOf,
  valuesOf,
  work,
} from './openalex.ts';

/** So many characters, and when folded eighteen times as many. */
const growing = (length: number) => '\ufdfa'.repeat(length);
const other = named('T9', 'Light');

describe('a record', () => {
  it.each([
    ['a work', (text: string) => work('W1', { title: text }), longest.title, 'W1', 'title'],
    [
      'a work by its display name',
      (text: string) => work('W1', { title: null, display_name: text }),
      longest.title,
      'W1',
      'title',
    ],
    ['an author', (text: string) => named('A1', text), longest.name, 'A1', 'name'],
    ['an institution', (text: string) => named('I1', text), longest.label, 'I1', 'name'],
    ['a topic', (text: string) => named('T1', text), longest.label, 'T1', 'name'],
  ])('is rejected by line where its name is too long, folded or not: %s', async (_, make, most, id, what) => {
    const fitting = await readRecords(make('x'.repeat(most)));
    expect(fitting.issues).toEqual([]);
    for (const text of ['x'.repeat(most + 1), growing(Math.ceil(most / 18) + 1)]) {
      const outcome = await readRecords(other, make(text));
      expect(outcome.facts.nodes.map(({ key }) => key)).toEqual(['openalex:T9']);
      expect(outcome.source?.recordCount).toBe(1);
      expect(messages(outcome)).toEqual([
        expect.stringMatching(
          `^rejected 2 ${id}: It has no ${what} that can be taken, and was left out: \\w+ \\(longer than ${most} characters\\)\\.$`,
        ),
      ]);
    }
  });

  it('is measured without the markup of its title', async () => {
    const outcome = await readRecords(work('W1', { title: `<i>${'x'.repeat(longest.title)}</i>` }));
    expect(outcome.issues).toEqual([]);
  });
});

describe('what is too long in a record that is loaded', () => {
  const long = 'word '.repeat(4000).trim();

  it('is left out of a work, and named', async () => {
    const institutions = [named('I1', long), named('I2', 'Mila', { country_code: long })];
    const outcome = await readRecords(
      work('W1', {
        doi: `https://doi.org/10.1/${'x'.repeat(9000)}`,
        primary_location: { source: { display_name: long } },
        abstract_inverted_index: { [long]: [0] },
        authorships: [
          authorship('A1', long, { raw_author_name: 'Ada', institutions }),
          authorship('A2', 'Bob', { raw_author_name: long }),
          authorship(null, null, { raw_author_name: long }),
        ],
        topics: [named('T1', long)],
      }),
    );
    expect(valuesOf(outcome, 'W1')).toEqual({
      title: 'Title of W1',
      abstract: long,
      openalex: 'W1',
      authorListComplete: false,
    });
    expect(valuesOf(outcome, 'A1')?.name).toBe('Ada');
    expect(relationshipsOf(outcome, 'AUTHORED').map(({ values }) => values)).toEqual([
      { position: 1, listedAs: 'Ada' },
      { position: 2 },
    ]);
    expect(valuesOf(outcome, 'I1')).toBeUndefined();
    expect(valuesOf(outcome, 'I2')).toEqual({ name: 'Mila', openalex: 'I2' });
    expect(messages(outcome)).toEqual([
      'rejected 1 W1: Not as OpenAlex writes it, and left out: doi, ' +
        'primary_location.source.display_name (longer than 1000 characters), ' +
        'authorships.author.display_name (longer than 200 characters), ' +
        'authorships.institutions.display_name (longer than 300 characters), ' +
        'authorships.institutions.country_code (longer than 300 characters), ' +
        'authorships.raw_author_name (longer than 200 characters), ' +
        'topics.display_name (longer than 300 characters).',
    ]);
  });

  it('is left out of the other names of an author or institution', async () => {
    const outcome = await readRecords(
      named('A1', 'Ada', { display_name_alternatives: [long, 'A.'] }),
      named('I1', 'Mila', { display_name_alternatives: [long], display_name_acronyms: [long, 'M'] }),
    );
    expect(valuesOf(outcome, 'A1')?.otherNames).toEqual(['A.']);
    expect(valuesOf(outcome, 'I1')?.otherNames).toEqual(['M']);
    expect(messages(outcome)).toEqual([
      'rejected 1 A1: Not as OpenAlex writes it, and left out: display_name_alternatives (longer than 300 characters).',
      'rejected 2 I1: Not as OpenAlex writes it, and left out: display_name_alternatives (longer than 300 characters), ' +
        'display_name_acronyms (longer than 300 characters).',
    ]);
  });
});

describe('fields that are damaged', () => {
  it('are named by where they stand', async () => {
    const outcome = await readRecords(
      work('W1', {
        doi: 'none',
        primary_location: { source: 7 },
        referenced_works: ['x'],
        topics: [named('x', 'Light')],
        authorships: [
          { author: { id: 'x', orcid: 'x' }, institutions: [named('x', 'M')] },
          { ...authorship('A1', 'Ada'), author: named('A1', 'Ada', { orcid: 'x' }) },
        ],
      }),
      named('A2', 'Bob', {
        affiliations: [
          { institution: { id: 'x' }, years: [0] },
          { institution: named('I1', 'M'), years: [0] },
        ],
        last_known_institutions: [named('I2', 'N', { ror: 'x' })],
        x_concepts: [named('x', 'Light', { score: 1 })],
      }),
    );
    expect(messages(outcome)).toEqual([
      'rejected 1 W1: Not as OpenAlex writes it, and left out: doi, primary_location.source, ' +
        'authorships.author.id, authorships.institutions.id, authorships.author.orcid, topics.id, referenced_works.',
      'rejected 2 A2: Not as OpenAlex writes it, and left out: last_known_institutions.ror, ' +
        'affiliations.institution.id, affiliations.years, x_concepts.id.',
    ]);
    expect(pairs(outcome, 'AFFILIATED_WITH')).toEqual(['A2>I1', 'A2>I2']);
  });

  it('overflow no stack: years beyond number, an id nested beyond depth', async () => {
    const years = Array.from({ length: 300_000 }, (_, index) => 1900 + (index % 100));
    const depth = 100_000;
    const nested = `${'{"id": '.repeat(depth)}1${'}'.repeat(depth)}`;
    const author = JSON.stringify(
      named('A1', 'Ada', { affiliations: [{ institution: named('I1', 'McGill'), years }] }),
    );
    const outcome = await readText('x.jsonl', `${author}\n${nested}\n`, 65_536);
    expect(relationshipsOf(outcome, 'AFFILIATED_WITH').map(({ values }) => values)).toEqual([
      { since: '1900' },
    ]);
    expect(messages(outcome)).toEqual(['rejected 2 Its id is none of OpenAlex: an object.']);
  });
});
