import { describe, expect, test } from 'vitest';
import { inputOf } from '../../../../support/inputs.ts';
import { joined, type ReadTables, readInput, readTables, rejections, things, valuesOf } from './reading.ts';

const header = 'supervisor,student,role,level,status,since,until';

/** What these rows say of people who are all there. */
function readSupervisions(...rows: readonly string[]): Promise<ReadTables> {
  const { people = [] } = things('a', 'b', 'c', 's', 't', 'u', 's0', 's1', 's2');
  return readTables({ people, supervisions: [header, ...rows] });
}

test('holds all that the columns say', async () => {
  const read = await readSupervisions('a,s,co,masters,former,2001,2003-05');
  expect(read.issues).toEqual([]);
  expect(joined(read, 'SUPERVISES')).toEqual({
    'our-lab:a our-lab:s': {
      role: 'CO',
      level: 'MASTERS_RESEARCH',
      status: 'FORMER',
      coSupervised: false,
      since: '2001',
      until: '2003-05',
    },
  });
});

describe('without a status', () => {
  test.each([
    ['the end has passed', '', '1967', 'FORMER'],
    ['the end is still to come', '', '2999-05', 'CURRENT'],
    ['it began, and no end is known', '2019', '', 'CURRENT'],
    ['nothing says that it goes on', '', '', 'FORMER'],
  ])('%s', async (_, since, until, status) => {
    const read = await readSupervisions(`a,s,,,,${since},${until}`);
    expect(joined(read, 'SUPERVISES')['our-lab:a our-lab:s']).toMatchObject({ status, role: 'PRINCIPAL' });
  });

  test('this year has not passed, last year has', async () => {
    const thisYear = new Date().getUTCFullYear();
    const read = await readSupervisions(`a,s,,,,,${thisYear}`, `b,s,,,,,${thisYear - 1}`);
    expect(joined(read, 'SUPERVISES')).toMatchObject({
      'our-lab:a our-lab:s': { status: 'CURRENT' },
      'our-lab:b our-lab:s': { status: 'FORMER' },
    });
  });
});

test('says until when its own ends leave it true', async () => {
  const until = async (...ends: readonly string[]) => {
    const rows = ends.map((end, at) => `a,s${at},,,,,${end}`);
    return (await readSupervisions(...rows)).source?.validUntil;
  };
  expect(await until('2999-02-10', '2999', '2999-02')).toBe('2999-02-10');
  expect(await until('2996-03', '2996-02')).toBe('2996-02-29');
  expect(await until('2999', '1999')).toBe('2999-12-31');
  expect(await until('1999', '')).toBeUndefined();
});

test('a student with several supervisors at one level is co-supervised, wherever they stand', async () => {
  const read = await readSupervisions(
    'a,s,,phd,,,',
    'a,t,,phd,,,',
    'b,t,,masters,,,',
    'c,s,co,phd,,,',
    'b,u,,,,,',
    'a,u,,,,,',
  );
  const co = Object.entries(joined(read, 'SUPERVISES')).map(([pair, values]) => [pair, values.coSupervised]);
  expect(Object.fromEntries(co)).toEqual({
    'our-lab:a our-lab:s': true,
    'our-lab:c our-lab:s': true,
    'our-lab:a our-lab:t': false,
    'our-lab:b our-lab:t': false,
    'our-lab:b our-lab:u': true,
    'our-lab:a our-lab:u': true,
  });
});

test('one pair at several levels is told apart by the level, one pair at one is not', async () => {
  const read = await readSupervisions('a,s,,masters,,,2001', 'a,s,,phd,,2001,2005', 'b,s,,phd,,2004,');
  expect(joined(read, 'SUPERVISES')).toMatchObject({
    'our-lab:a our-lab:s masters-research': { level: 'MASTERS_RESEARCH', coSupervised: false },
    'our-lab:a our-lab:s phd': { level: 'PHD', coSupervised: true },
    'our-lab:b our-lab:s': { level: 'PHD', coSupervised: true },
  });
});

describe('two supervisors at one level are together', () => {
  test.each<[string, string, boolean]>([
    ['1965,1968', '1969,1972', false],
    ['1965,1968', '1968,1972', true],
    ['1965,1968-05', '1968-06,1972', false],
    ['1965,', '1969,1972', true],
    [',1968', '1969,', false],
    [',', ',', true],
    // Nothing says that the one was there when the other was.
    [',', '1965,1968', false],
  ])('%s and %s: %s', async (one, other, expected) => {
    const read = await readSupervisions(`a,s,,phd,,${one}`, `b,s,,phd,,${other}`);
    expect(Object.values(joined(read, 'SUPERVISES')).map(({ coSupervised }) => coSupervised)).toEqual([
      expected,
      expected,
    ]);
  });
});

describe('of one pair and level', () => {
  const pair = 'our-lab:a our-lab:s';

  test('rows whose periods are apart are supervisions of their own', async () => {
    const read = await readSupervisions('a,s,co,phd,,2001,2003', 'a,s,,phd,,2010,2012', 'a,s,,phd,,2014,');
    expect(read.issues).toEqual([]);
    expect(read.source?.recordCount).toBe(12);
    expect(joined(read, 'SUPERVISES')).toMatchObject({
      [`${pair} phd/2001`]: { role: 'CO', since: '2001', until: '2003', status: 'FORMER' },
      [`${pair} phd/2010`]: { role: 'PRINCIPAL', since: '2010', until: '2012', status: 'FORMER' },
      [`${pair} phd/since-2014`]: { since: '2014', status: 'CURRENT' },
    });
  });

  test.each<[string, string[], string, string[]]>([
    ['equal periods', ['2001,2003', '2001,2003'], '3 Line 2', ['2001,2003']],
    ['periods that meet', ['2001,2003', '2003,2005'], '3 Line 2', ['2001,2003']],
    [
      'a period that meets two',
      ['2001,2003', '2005,2007', '2002,2006'],
      '4 Line 2',
      ['2001,2003', '2005,2007'],
    ],
    ['no dates twice', [',', ','], '3 Line 2', [',']],
    ['no dates beside one period', [',', '2001,2003'], '2 Line 3', ['2001,2003']],
    ['an open end beside a period', ['2001,', '2001,2003'], '2 Line 3', ['2001,2003']],
  ])('%s: the row with more dates stands, or else the first', async (_, rows, refusal, left) => {
    const read = await readSupervisions(...rows.map((row) => `a,s,,phd,,${row}`));
    expect(rejections(read)).toEqual([
      expect.stringMatching(`^supervisions\\.csv:${refusal} states this supervision at the same level`),
    ]);
    const periods = Object.values(joined(read, 'SUPERVISES')).map(
      ({ since = '', until = '' }) => `${since},${until}`,
    );
    expect(periods.toSorted()).toEqual(left);
    expect(read.source?.recordCount).toBe(9 + left.length);
  });

  test('a row without dates stands beside two periods, and a note says so', async () => {
    const read = await readSupervisions('a,s,,phd,,,', 'a,s,,phd,,2001,2003', 'a,s,,phd,,2010,2012');
    expect(read.issues.map(({ line, severity, message }) => [line, severity, message])).toEqual([
      [2, 'note', expect.stringMatching(/no dates, and nothing tells .* in line 3, 4 it belongs/)],
    ]);
    expect(Object.keys(joined(read, 'SUPERVISES')).toSorted()).toEqual([
      `${pair} phd/2001`,
      `${pair} phd/2010`,
      `${pair} phd/undated`,
    ]);
  });

  test('a row without a level stands beside the others', async () => {
    const read = await readSupervisions('a,s,,phd,,2001,2003', 'a,s,co,,,,', 'a,s,,,,2002,');
    expect(rejections(read)).toEqual([expect.stringMatching(/^supervisions\.csv:3 Line 4/)]);
    expect(joined(read, 'SUPERVISES')).toMatchObject({
      [pair]: { level: 'PHD' },
      [`${pair} /2`]: { since: '2002', role: 'PRINCIPAL' },
    });
  });
});

test('a last row that is refused, and on which no line break follows, may have been cut', async () => {
  const { people = [] } = things('a', 's');
  const rows = [header, 'a,s,,phd,,2001,2003', 'a,s,,phd,,2001,2003'];
  for (const [end, partial] of [
    ['\n', false],
    ['', true],
  ] as const) {
    const files = { 'people.csv': `${people.join('\n')}\n`, 'supervisions.csv': `${rows.join('\n')}${end}` };
    expect((await readInput(inputOf('lab', files))).source?.partial).toBe(partial);
  }
});

test('nothing whose end has passed is current, and one note names the rows that say so', async () => {
  const read = await readSupervisions(
    'a,s,,phd,current,2001,2003',
    'a,t,,phd,current,,2004',
    'b,t,,phd,former,2001,2999',
    'c,t,,phd,current,,2998-05',
    'a,u,,phd,current,,',
  );
  expect(read.issues).toEqual([
    expect.objectContaining({ severity: 'note', message: expect.stringMatching(/former, in line 2, 3\.$/) }),
  ]);
  const statuses = Object.entries(joined(read, 'SUPERVISES')).map(([each, { status }]) => [each, status]);
  expect(Object.fromEntries(statuses)).toEqual({
    'our-lab:a our-lab:s': 'FORMER',
    'our-lab:a our-lab:t': 'FORMER',
    'our-lab:b our-lab:t': 'FORMER',
    'our-lab:c our-lab:t': 'CURRENT',
    'our-lab:a our-lab:u': 'CURRENT',
  });
  // What is called current passes as well.
  expect(read.source?.validUntil).toBe('2998-05-31');
});

describe('whoever is supervised', () => {
  const people = [
    'id,name,kind,level',
    'a,Ada,,',
    's,Sam,student,',
    't,Tia,student,masters',
    'r,Ria,researcher,',
    'u,Una,student,',
  ];

  test('stays what the table of people says; a student gets the level from here where none stands there', async () => {
    const read = await readTables({
      people,
      supervisions: [
        header,
        ...['s', 't', 'r', 'u'].map((student) => `a,${student},,Ph.D.,,,`),
        'a,u,,postdoc,,,',
      ],
    });
    expect(valuesOf(read, 'our-lab:s')).toEqual({
      name: 'Sam',
      isStudent: true,
      level: 'PHD',
      levelAsStated: 'Ph.D.',
    });
    expect(valuesOf(read, 'our-lab:t')).toEqual({
      name: 'Tia',
      isStudent: true,
      level: 'MASTERS_RESEARCH',
      levelAsStated: 'masters',
    });
    expect(valuesOf(read, 'our-lab:r')).toEqual({ name: 'Ria' });
    expect(valuesOf(read, 'our-lab:u')).toEqual({ name: 'Una', isStudent: true });
  });
});

test('whoever is nobody supervises nobody: neither the level nor the others hear of it', async () => {
  const read = await readTables({
    people: ['id,name,kind', 'a,Ada,', 's,Sam,student', 't,Tia,student'],
    supervisions: [header, 'ghost,s,,masters,,,', 'a,s,,phd,,,', 'ghost,t,,phd,,,'],
  });
  expect(rejections(read)).toEqual([
    expect.stringMatching(/^supervisions\.csv:2 No row of people\.csv .* has the id "ghost"/),
    expect.stringMatching(/^supervisions\.csv:4 /),
  ]);
  expect(joined(read, 'SUPERVISES')).toEqual({
    'our-lab:a our-lab:s': expect.objectContaining({ level: 'PHD', coSupervised: false }),
  });
  expect(valuesOf(read, 'our-lab:s')?.level).toBe('PHD');
  expect(valuesOf(read, 'our-lab:t')).toEqual({ name: 'Tia', isStudent: true });
  expect(read.source).toMatchObject({ recordCount: 4, partial: false });
});
