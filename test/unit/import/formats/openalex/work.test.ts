import { describe, expect, it } from 'vitest';
import {
  address,
  authorship,
  lines,
  messages,
  named,
  pairs,
  readFolder,
  readRecords,
  relationshipsOf,
  valuesOf,
  work,
} from './openalex.ts';

describe('a work', () => {
  it('is a paper with what its record says', async () => {
    const outcome = await readRecords(
      work('W7', {
        title: '  Deep\n learning ',
        doi: 'https://doi.org/10.1038/NATURE14539',
        publication_year: 2015,
        primary_location: { source: { display_name: 'Nature' } },
        abstract_inverted_index: { learning: [1, 3], Deep: [0], is: [2] },
        authorships: [authorship('A1', 'Yann LeCun')],
      }),
    );
    expect(outcome.issues).toEqual([]);
    expect(outcome.source).toEqual({
      key: 'openalex:records',
      kind: 'openalex',
      uri: 'file:///data/records.jsonl',
      recordCount: 1,
      partial: false,
    });
    expect(valuesOf(outcome, 'W7')).toEqual({
      title: 'Deep learning',
      doi: '10.1038/nature14539',
      year: 2015,
      venue: 'Nature',
      abstract: 'Deep learning is learning',
      openalex: 'W7',
      authorListComplete: true,
    });
  });

  it('is called by its display name where it has no title', async () => {
    const outcome = await readRecords(work('W1', { title: null, display_name: 'Shown' }));
    expect(valuesOf(outcome, 'W1')?.title).toBe('Shown');
  });

  it('names its authors in order, as it lists them and as OpenAlex calls them', async () => {
    const first = authorship('A1', 'Ada Lovelace', { raw_author_name: 'A. Lovelace' });
    const second = {
      ...authorship('A2', 'Bob'),
      author: { id: 'A2', display_name: 'Bob', orcid: 'https://orcid.org/0000-0001-6187-6610' },
    };
    const outcome = await readRecords(work('W1', { authorships: [first, second] }));
    expect(relationshipsOf(outcome, 'AUTHORED').map(({ from, values }) => [from, values])).toEqual([
      ['openalex:A1', { position: 1, listedAs: 'A. Lovelace' }],
      ['openalex:A2', { position: 2 }],
    ]);
    expect(valuesOf(outcome, 'A1')).toEqual({ name: 'Ada Lovelace', openalex: 'A1' });
    expect(valuesOf(outcome, 'A2')).toEqual({ name: 'Bob', orcid: '0000-0001-6187-6610', openalex: 'A2' });
  });

  it.each([null, 'A9999999999', 'A5317838346'])(
    'makes who is %s a person of this work alone, where named',
    async (id) => {
      const byline = [
        authorship(id, 'Deleted Author', { raw_author_name: 'Jo Doe' }),
        authorship(id, 'Deleted Author'),
        authorship(id, 'Jane Roe'),
      ];
      const outcome = await readRecords(work('W1', { authorships: byline }));
      expect(valuesOf(outcome, 'W1/authors/1')).toEqual({ name: 'Jo Doe' });
      expect(valuesOf(outcome, 'W1/authors/2')).toBeUndefined();
      expect(valuesOf(outcome, 'W1/authors/3')).toEqual({ name: 'Jane Roe' });
      expect(relationshipsOf(outcome, 'AUTHORED').map(({ values }) => values)).toEqual([
        { position: 1, listedAs: 'Jo Doe' },
        { position: 3 },
      ]);
      expect(valuesOf(outcome, 'W1')?.authorListComplete).toBe(false);
    },
  );

  it.each([
    ['has authors', { authorships: [authorship('A1', 'Ada')] }, true],
    ['has none', { authorships: [] }, false],
    ['says that they are cut', { authorships: [authorship('A1', 'Ada')], is_authors_truncated: true }, false],
    ['has one without a name', { authorships: [authorship('A1', 'Ada'), authorship('A2', null)] }, false],
    ['has damaged ones', { authorships: 'Ada' }, false],
  ])('knows whether its list of authors is complete: it %s', async (_, more, complete) => {
    expect(valuesOf(await readRecords(work('W1', more)), 'W1')?.authorListComplete).toBe(complete);
  });

  it.each([
    ['an answer that leaves out whether it is cut', 100, {}, false],
    ['one that says it is not', 100, { is_authors_truncated: false }, true],
    ['one that is shorter', 99, {}, true],
    ['one that is longer', 101, {}, true],
  ])(
    'calls a list of exactly 100 authors complete only where something says so: %s',
    async (_, size, more, complete) => {
      const authorships = Array.from({ length: size }, (_, at) =>
        authorship(`A${at + 1}`, `Author ${at + 1}`),
      );
      const outcome = await readRecords(work('W1', { authorships, ...more }), work('W2'));
      expect(valuesOf(outcome, 'W1')?.authorListComplete).toBe(complete);
      expect(messages(outcome)).toEqual(
        complete
          ? []
          : [expect.stringMatching(/^note 1 W1: It has exactly 100 authors, and the API cuts lists there/)],
      );
    },
  );

  it('knows that a snapshot cuts no list, and counts what it notes of many works', async () => {
    const authorships = Array.from({ length: 100 }, (_, at) => authorship(`A${at + 1}`, `Author ${at + 1}`));
    const works = Array.from({ length: 25 }, (_, at) => work(`W${at + 1}`, { authorships }));
    const snapshot = await readFolder({ 'works/updated_date=2026-01-01/part_0000.jsonl': lines(...works) });
    expect(valuesOf(snapshot, 'W1')?.authorListComplete).toBe(true);
    const said = messages(await readRecords(...works));
    expect(said).toHaveLength(21);
    expect(said).toContainEqual(
      expect.stringMatching(/^note - Further works with exactly 100 authors .*: 5\.$/),
    );
  });

  it.each([
    ['of openalexR today', { authorships: [{ id: address('A1'), display_name: 'Ada', affiliations: [] }] }],
    [
      'of openalexR before',
      { authorships: undefined, author: [{ au_id: address('A1'), au_display_name: 'Ada' }] },
    ],
    ['of names', { authorships: undefined, authors: ['Ada', 'Bob'] }],
  ])('names a data frame %s, and what to do', async (_, more) => {
    const outcome = await readRecords(work('W1', more));
    expect(valuesOf(outcome, 'W1')).toMatchObject({ title: 'Title of W1', authorListComplete: false });
    expect(messages(outcome)).toEqual([
      expect.stringMatching(
        /^rejected 1 W1: Not as OpenAlex writes it, and left out: auth.* output = "list" in openalexR/,
      ),
    ]);
  });

  it('names lists of names where objects belong', async () => {
    const more = {
      authorships: ['Ada'],
      topics: ['Graphs'],
      primary_location: 'Nature',
      referenced_works: [{}],
    };
    const outcome = await readRecords(work('W1', more), named('A1', 'Ada', { affiliations: ['Tarn'] }));
    expect(messages(outcome)).toEqual([
      expect.stringMatching(/left out: primary_location, authorships, topics, referenced_works\.$/),
      expect.stringMatching(/left out: affiliations\.$/),
    ]);
  });

  it('reads ids as people paste them, and texts without what is invisible', async () => {
    const byline = [authorship('A1', 'Noa\u200e Bar')];
    const more = { authorships: byline, title: '{Deep} \u2067Tides\u2069', doi: 'doi:10.1234/Tide.7.' };
    const outcome = await readRecords(work('W1', more));
    expect(valuesOf(outcome, 'W1')).toMatchObject({ title: 'Deep Tides', doi: '10.1234/tide.7' });
    expect(valuesOf(outcome, 'A1')?.name).toBe('Noa Bar');
    expect(messages(outcome)).toEqual([]);
  });

  it('keeps the first place of somebody who stands twice in the list', async () => {
    const byline = ['A1', 'A2', 'A1'].map((id) => authorship(id, `Name of ${id}`));
    const outcome = await readRecords(work('W1', { authorships: byline }));
    expect(relationshipsOf(outcome, 'AUTHORED').map(({ from, values }) => [from, values.position])).toEqual([
      ['openalex:A1', 1],
      ['openalex:A2', 2],
    ]);
    expect(messages(outcome)).toEqual([
      'note - Places in a list of authors at which somebody stands again, and the first was kept: 1.',
    ]);
  });

  it('takes lists of thousands of authors', async () => {
    const byline = Array.from({ length: 3000 }, (_, index) => authorship(`A${index + 1}`, `Name ${index}`));
    const outcome = await readRecords(work('W1', { authorships: byline }));
    expect(relationshipsOf(outcome, 'AUTHORED').at(-1)?.values.position).toBe(3000);
  });

  it('says where its authors were, without years', async () => {
    const institutions = [
      named('I5', 'McGill', { ror: 'https://ror.org/01pxwe438', country_code: 'CA' }),
      named('I6', 'Mila'),
      { id: null, display_name: 'Nowhere' },
    ];
    const outcome = await readRecords(
      work('W1', { authorships: [authorship('A1', 'Ada', { institutions })] }),
    );
    expect(pairs(outcome, 'AFFILIATED_WITH')).toEqual(['A1>I5', 'A1>I6']);
    expect(relationshipsOf(outcome, 'AFFILIATED_WITH').map(({ values }) => values)).toEqual([{}, {}]);
    expect(valuesOf(outcome, 'I5')).toEqual({
      name: 'McGill',
      country: 'CA',
      ror: '01pxwe438',
      openalex: 'I5',
    });
  });

  it('is about its topics, or in old records about the concepts with a score', async () => {
    const concepts = [named('C1', 'Physics', { score: 0 }), named('C2', 'Optics', { score: 0.4 })];
    const outcome = await readRecords(
      work('W1', { topics: [named('T1', 'Lasers'), named('T2', 'Light')], concepts }),
      work('W2', { concepts }),
      work('W3', { topics: [], primary_topic: named('T3', 'Lenses') }),
    );
    expect(pairs(outcome, 'ABOUT')).toEqual(['W1>T1', 'W1>T2', 'W2>C2', 'W3>T3']);
    expect(valuesOf(outcome, 'C2')).toEqual({ name: 'Optics', openalex: 'C2' });
  });

  it('cites other works, and never itself', async () => {
    const outcome = await readRecords(
      work('W1', { referenced_works: ['W2', 'W1', 'W3', 'W2'].map(address) }),
    );
    expect(pairs(outcome, 'CITES')).toEqual(['W1>W2', 'W1>W3']);
  });

  it('is left out without a title, by line and id', async () => {
    const outcome = await readRecords(work('W1'), work('W2', { title: null }), work('W3', { title: ' ' }));
    expect(outcome.source?.recordCount).toBe(1);
    expect(messages(outcome)).toEqual([
      'rejected 2 W2: It has no title, and was left out.',
      'rejected 3 W3: It has no title, and was left out.',
    ]);
  });

  it('is loaded without the fields that are damaged, which the report names', async () => {
    const outcome = await readRecords(
      work('W1', {
        publication_year: 'last year',
        doi: 'none',
        topics: 7,
        abstract_inverted_index: { far: [10_000_000_000] },
        referenced_works: [address('W2'), 'W', 5],
        authorships: [5, authorship('A1', 'Ada')],
      }),
    );
    expect(valuesOf(outcome, 'W1')).toEqual({
      title: 'Title of W1',
      openalex: 'W1',
      authorListComplete: false,
    });
    expect(pairs(outcome, 'CITES')).toEqual(['W1>W2']);
    expect(relationshipsOf(outcome, 'AUTHORED')[0]?.values).toEqual({ position: 2 });
    expect(messages(outcome)).toEqual([
      'rejected 1 W1: Not as OpenAlex writes it, and left out: ' +
        'publication_year, doi, abstract_inverted_index, authorships, topics, referenced_works.',
    ]);
  });

  it('is taken once where it stands twice', async () => {
    const outcome = await readRecords(
      work('W1', { topics: [named('T1', 'Lasers')] }),
      work('W1', { title: 'Old', topics: [named('T2', 'Light')] }),
    );
    expect(outcome.source?.recordCount).toBe(1);
    expect(pairs(outcome, 'ABOUT')).toEqual(['W1>T1']);
  });
});
