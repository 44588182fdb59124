import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RetiredIds } from '../../../../../import/formats/openalex/read/retired-ids.ts';
import { invertedAbstract } from '../../../../../import/formats/openalex/records/abstract.ts';
import { RecordFields } from '../../../../../import/formats/openalex/records/record-fields.ts';
import { visible } from '../../../../../import/formats/visible.ts';
import { authorship, everything, lines, named, readRecords, readText, work } from './openalex.ts';

/** Without what is invisible, which is left out of all texts. */
const word = fc
  .string({ minLength: 1, unit: 'grapheme' })
  .filter((text) => !/\s/.test(text) && visible(text) === text);

describe('an abstract', () => {
  it('comes back from the index of its words', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constantFrom('__proto__', '0', '7', 'the')), { minLength: 1 }),
        (words) => {
          const index: [string, number[]][] = [...new Set(words)].map((each) => [
            each,
            words.flatMap((other, place) => (other === each ? [place] : [])),
          ]);
          const text = JSON.stringify(Object.fromEntries(index));
          const fields = new RecordFields(new RetiredIds());
          const parsed: unknown = JSON.parse(text);
          expect(invertedAbstract(parsed, 'abstract', fields)).toBe(words.join(' '));
          expect(fields.odd).toEqual([]);
        },
      ),
    );
  });

  it('has no gap where a place has no word, and is none where a place is none', () => {
    const fields = new RecordFields(new RetiredIds());
    expect(invertedAbstract({ a: [0], c: [2] }, 'abstract', fields)).toBe('a c');
    expect(invertedAbstract(null, 'abstract', fields)).toBeNull();
    expect(invertedAbstract({}, 'abstract', fields)).toBeNull();
    expect(fields.odd).toEqual([]);
    for (const places of [[-1], [0.5], ['0'], 0, [1e12]]) {
      const damaged = new RecordFields(new RetiredIds());
      expect(invertedAbstract({ a: places }, 'abstract', damaged)).toBeNull();
      expect(damaged.odd).toEqual(['abstract']);
    }
  });
});

describe('whatever JSON comes', () => {
  const names = `id title display_name doi publication_year authorships author institutions topics primary_topic concepts
    x_concepts referenced_works abstract_inverted_index primary_location source host_venue results meta affiliations institution
    years last_known_institutions last_known_institution display_name_alternatives display_name_acronyms orcid ror score`;
  const { json } = fc.letrec((tie) => ({
    leaf: fc.oneof(
      fc.constantFrom(
        'W1',
        'A1',
        'I1',
        'T1',
        'C1',
        'S1',
        'A9999999999',
        'https://openalex.org/W2',
        '',
        'Name',
      ),
      fc.constantFrom(null, true, -1, 0, 7, 1e300, 0.5, '\ud800', '\u0000'),
    ),
    json: fc.oneof(
      { depthSize: 'medium' },
      tie('leaf'),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom(...names.split(/\s+/)), tie('json'), { maxKeys: 8 }),
    ),
  }));

  it('never fails, and says why where nothing comes of it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(json),
        fc.constantFrom('x.json', 'x.jsonl', 'stdin'),
        async (values, name) => {
          const { source, issues } = await readText(name, lines(...values));
          if (source === null) expect(issues.some(({ severity }) => severity === 'rejected')).toBe(true);
          else expect(source.recordCount).toBeGreaterThan(0);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('states no more than the fields of a record that are sound', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names.split(/\s+/)), json), async (more) => {
        const outcome = await readRecords({ ...more, id: 'W1', title: 'A title' });
        expect(outcome.source?.recordCount).toBe(1);
        for (const { values } of [...outcome.facts.nodes, ...outcome.facts.relationships]) {
          const stated: unknown[] = Object.values(values).flat();
          expect(stated.filter((value) => value === null || value === '' || value === undefined)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of lines', () => {
  const id = fc.integer({ min: 1, max: 4 });
  const institution = id.map((number) => named(`I${number}`, `Institution ${number}`));
  const author = id.map((number) => named(`A${number}`, `Author ${number}`));
  const topics = fc.array(id.map((number) => named(`T${number}`, `Topic ${number}`)));
  const records = fc.record({
    works: fc.uniqueArray(
      fc.record({
        id,
        topics,
        authors: fc.array(fc.tuple(author, fc.array(institution))),
        cited: fc.array(id),
      }),
      { selector: (each) => each.id, minLength: 1 },
    ),
    authors: fc.uniqueArray(
      fc.record({ id, institution, years: fc.array(fc.integer({ min: 1990, max: 2030 })) }),
      {
        selector: (each) => each.id,
      },
    ),
  });

  it('does not matter', async () => {
    const shuffled = records.chain(({ works, authors }) => {
      const all = [
        ...works.map((each) =>
          work(`W${each.id}`, {
            topics: each.topics,
            referenced_works: each.cited.map((cited) => `W${cited}`),
            authorships: each.authors.map(([who, institutions], index) => ({
              ...authorship('A1', null, { institutions, raw_author_name: `N ${index}` }),
              author: who,
            })),
          }),
        ),
        ...authors.map((each) =>
          named(`A${each.id}`, `The author ${each.id}`, {
            affiliations: [{ institution: each.institution, years: each.years }],
          }),
        ),
      ];
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }));
    });
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        expect(everything(await readRecords(...one))).toEqual(everything(await readRecords(...other)));
      }),
    );
  });
});
