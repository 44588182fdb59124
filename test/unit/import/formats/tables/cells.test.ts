import { describe, expect, test } from 'vitest';
import { readDate, readYear } from '../../../../../import/formats/tables/declared/dates.ts';
import { notes, readTables, rejections, valuesOf } from './reading.ts';

describe('a year', () => {
  test.each([
    ...[
      '2019',
      '2019.0',
      '2019,0',
      '２０１９',
      '2019-05-01',
      '31/12/2019',
      '12/31/2019',
      '05/2019',
      '1.5.2019',
    ],
    ...[
      '2019/05',
      '2019-05-01T00:00:00Z',
      '1 May 2019',
      'May 2019',
      'August 3, 2019',
      '1er août 2019',
      '2019 Dec 24',
    ],
  ])('is read from %s', (text) => expect(readYear(text)).toBe(2019));

  test.each([
    ...[
      '19',
      '20x4',
      '2019.5',
      'c. 2019',
      'in press',
      '2018-2019',
      '2018/19',
      '32/13/2019',
      '2019?',
      '43586',
      '0999',
    ],
  ])('is not read from %s', (text) => expect(readYear(text)).toBeUndefined());
});

describe('a date', () => {
  test.each([
    ['2019', '2019'],
    ['2019.0', '2019'],
    ['2019-05', '2019-05'],
    ['2019-5-1', '2019-05-01'],
    ['2019/05/01', '2019-05-01'],
    ['2019-05-01 00:00:00', '2019-05-01'],
    ['31/12/2019', '2019-12-31'],
    ['12/31/2019', '2019-12-31'],
    ['05/2019', '2019-05'],
    ['5/5/2019', '2019-05-05'],
    // The first of February, or the second of January.
    ['1/2/2019', undefined],
    ['2019-02-30', undefined],
    ['2019-13', undefined],
    ['2019.5', undefined],
    ['May', undefined],
  ])('%s is %s', (text, date) => expect(readDate(text)).toBe(date));
});

describe('a cell that is NA', () => {
  test('is nothing, in every column that may be empty, and one note counts all', async () => {
    const read = await readTables({
      people: [
        'id,name,kind,other_names,orcid,openalex,level,memberships,biography',
        'a,Ada,NA,NA,NA,NA,NA,NA,NA',
        'b,Bo,student,none,nan,-,#N/A,NULL,n/a',
      ],
      papers: ['id,title,year,doi,venue,abstract,authors_complete', 'p,Walks,NA,NA,NA,NA,NA'],
    });
    expect(rejections(read)).toEqual([]);
    expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Ada' });
    expect(valuesOf(read, 'our-lab:b')).toEqual({ name: 'Bo', isStudent: true });
    expect(valuesOf(read, 'our-lab:p')).toEqual({ title: 'Walks' });
    expect(notes(read)).toEqual([
      expect.stringMatching(
        /"NA" in 12, "none" in 1, .*people\.csv \(kind: 1, other_names: 2, .*papers\.csv \(year: 1, doi: 1, venue: 1/,
      ),
    ]);
  });

  test('is Namibia as a country', async () => {
    const read = await readTables({
      institutions: ['id,name,country', 'u,Tarn,NA', 'v,Moor,na', 'w,Fell,N/A'],
    });
    expect(['u', 'v', 'w'].map((id) => valuesOf(read, `our-lab:${id}`)?.country)).toEqual([
      'NA',
      'NA',
      undefined,
    ]);
  });

  test('fills in no id and no name, and other words for nothing may be either', async () => {
    const read = await readTables({ people: ['id,name', 'NA,Ada', 'b,NA', 'nan,Nan', 'null,Null'] });
    expect(rejections(read)).toEqual([
      'people.csv:2 In the column "id", "NA" means nothing: fill it in.',
      'people.csv:3 In the column "name", "NA" means nothing: fill it in.',
    ]);
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:nan', 'our-lab:null']);
  });
});

test('names and titles are read without the markup of reference lists', async () => {
  const read = await readTables({
    people: ['id,name,other_names', String.raw`a,J{\"o}rg M{\"u}ller,{M}ueller|M&uuml;ller`],
    institutions: ['id,name', String.raw`u,Arts \& Crafts {A}cademy`],
    papers: ['id,title,venue', 'p,{Deep} <i>Zea</i> &amp; more,R&amp;D', 'q,<i></i>,'],
  });
  expect(read.issues).toEqual([]);
  expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Jörg Müller', otherNames: ['Mueller', 'Müller'] });
  expect(valuesOf(read, 'our-lab:u')).toEqual({ name: 'Arts & Crafts Academy' });
  expect(valuesOf(read, 'our-lab:p')).toEqual({ title: 'Deep Zea & more', venue: 'R&D' });
  expect(valuesOf(read, 'our-lab:q')).toEqual({ title: '<i></i>' });
});

test('numbers that a program wrote into a column with gaps are whole', async () => {
  const read = await readTables({
    people: ['id,name', 'a,Ada'],
    papers: ['id,title', 'p,Walks'],
    authorships: ['paper,person,position', 'p,a,2.0'],
  });
  expect(read.relationships.map(({ values }) => values)).toEqual([{ position: 2 }]);
});
