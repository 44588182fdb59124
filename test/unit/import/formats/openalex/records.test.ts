import { describe, expect, it } from 'vitest';
import {
  authorship,
  everything,
  messages,
  named,
  pairs,
  readRecords,
  relationshipsOf,
  valuesOf,
  work,
} from './openalex.ts';

const mcgill = named('I1', 'McGill University');
const mila = named('I2', 'Mila');

describe('an author', () => {
  it('has names, an ORCID and topics', async () => {
    const outcome = await readRecords(
      named('A1', 'Ada Lovelace', {
        orcid: 'https://orcid.org/0000-0002-1694-233x',
        display_name_alternatives: ['Ada Lovelace', 'A. Lovelace', 'A. Lovelace'],
        topics: [named('T1', 'Engines')],
      }),
    );
    expect(valuesOf(outcome, 'A1')).toEqual({
      name: 'Ada Lovelace',
      otherNames: ['A. Lovelace'],
      orcid: '0000-0002-1694-233X',
      openalex: 'A1',
    });
    expect(pairs(outcome, 'WORKS_ON')).toEqual(['A1>T1']);
  });

  it('was at institutions from the first to the last year, which is open at the last that is known', async () => {
    const outcome = await readRecords(
      named('A1', 'Ada', {
        affiliations: [
          { institution: mcgill, years: [2020, 2012, 2015] },
          { institution: mila, years: [2019, 2021] },
        ],
        last_known_institutions: [mila, named('I3', 'Élan')],
      }),
    );
    expect(relationshipsOf(outcome, 'AFFILIATED_WITH').map(({ to, values }) => [to, values])).toEqual([
      ['openalex:I1', { since: '2012', until: '2020' }],
      ['openalex:I2', { since: '2019' }],
      ['openalex:I3', {}],
    ]);
  });

  it('is not known to have left where it was in the newest year, if the record does not say where it is', async () => {
    const outcome = await readRecords(
      named('A1', 'Ada', {
        affiliations: [
          { institution: mcgill, years: [2020] },
          { institution: mila, years: [2021] },
          { institution: named('I3', 'Élan'), years: [] },
        ],
      }),
    );
    expect(relationshipsOf(outcome, 'AFFILIATED_WITH').map(({ values }) => values)).toEqual([
      { since: '2020', until: '2020' },
      { since: '2021' },
      {},
    ]);
  });

  it('of before 2024 has one last institution and concepts', async () => {
    const outcome = await readRecords(
      named('A1', 'Ada', {
        last_known_institution: mila,
        x_concepts: [named('C1', 'Optics', { score: 60.5 }), named('C2', 'Physics', { score: 0 })],
      }),
    );
    expect(pairs(outcome, 'AFFILIATED_WITH')).toEqual(['A1>I2']);
    expect(pairs(outcome, 'WORKS_ON')).toEqual(['A1>C1']);
  });

  it('who stands for nobody is left out with a note', async () => {
    const outcome = await readRecords(named('A5317838346', 'Deleted Author'), named('A1', 'Ada'));
    expect(outcome.facts.nodes.map(({ key }) => key)).toEqual(['openalex:A1']);
    expect(messages(outcome)).toEqual([
      'note 1 A5317838346 stands for authors whom nobody knows, and is no person: left out.',
    ]);
  });
});

describe('other records', () => {
  it('an institution has alternatives and acronyms as other names', async () => {
    const outcome = await readRecords(
      named('I27837315', 'University of Michigan', {
        ror: 'https://ror.org/00jmfr291',
        country_code: 'US',
        display_name_alternatives: ['UMich'],
        display_name_acronyms: ['UM'],
      }),
    );
    expect(valuesOf(outcome, 'I27837315')).toEqual({
      name: 'University of Michigan',
      otherNames: ['UMich', 'UM'],
      country: 'US',
      ror: '00jmfr291',
      openalex: 'I27837315',
    });
  });

  it('a topic has a name', async () => {
    const outcome = await readRecords(named('T11636', 'Medicine', { keywords: ['Health'] }));
    expect(outcome.facts.nodes).toEqual([
      { label: 'Topic', key: 'openalex:T11636', values: { name: 'Medicine', openalex: 'T11636' } },
    ]);
  });

  it('of kinds that the graph has no place for are counted', async () => {
    const outcome = await readRecords(
      named('S1', 'Nature'),
      named('S2', 'Science'),
      named('F1', 'A fund'),
      named('fields/17', 'Computer science'),
      named('T1', 'Light'),
    );
    expect(outcome.source?.recordCount).toBe(1);
    expect(messages(outcome).toSorted()).toEqual([
      'note - Records of fields, which are not loaded: 1.',
      'note - Records of funders, which are not loaded: 1.',
      'note - Records of sources, which are not loaded: 2.',
    ]);
  });

  it('alone make no source', async () => {
    const outcome = await readRecords(named('S1', 'Nature'));
    expect(outcome.source).toBeNull();
    expect(messages(outcome)).toContain(
      'rejected - This holds no work, author, institution or topic of OpenAlex that can be loaded.',
    );
  });

  it('without a name or an id are rejected by line', async () => {
    const outcome = await readRecords(
      { id: 'https://example.org/W1' },
      'a text',
      { title: 'No id' },
      named('A1', ''),
      named('T1', 'Light'),
    );
    expect(messages(outcome)).toEqual([
      'rejected 1 Its id is none of OpenAlex: "https://example.org/W1".',
      'rejected 2 This is no record of OpenAlex: it has no id.',
      'rejected 3 This is no record of OpenAlex: it has no id.',
      'rejected 4 A1: It has no name, and was left out.',
    ]);
  });
});

describe('a file of records of several kinds', () => {
  const records = [
    work('W1', {
      authorships: [authorship('A1', 'A. Name of old', { institutions: [named('I1', 'Mac')] })],
      topics: [named('T1', 'Lite')],
    }),
    named('A1', 'Ada', { affiliations: [{ institution: named('I1', 'Mc Gill'), years: [2001] }] }),
    named('I1', 'McGill', { country_code: 'CA' }),
    named('T1', 'Light'),
  ];

  it('says the same in any order: a record stands above a mention', async () => {
    const forwards = await readRecords(...records);
    const backwards = await readRecords(...records.toReversed());
    expect(everything(forwards)).toEqual(everything(backwards));
    expect(valuesOf(forwards, 'A1')?.name).toBe('Ada');
    expect(valuesOf(forwards, 'I1')).toEqual({ name: 'McGill', country: 'CA', openalex: 'I1' });
    expect(valuesOf(forwards, 'T1')?.name).toBe('Light');
    expect(relationshipsOf(forwards, 'AFFILIATED_WITH').map(({ values }) => values)).toEqual([
      { since: '2001' },
    ]);
  });
});
