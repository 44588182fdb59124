import { describe, expect, test } from 'vitest';
import { joined, type ReadTables, readTables, rejections, things, valuesOf } from './reading.ts';

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
  const read = await readSupervisions('a,s,,masters,,,2001', 'a,s,,phd,,2001,2005', 'b,s,,phd,,,');
  expect(joined(read, 'SUPERVISES')).toMatchObject({
    'our-lab:a our-lab:s masters-research': { level: 'MASTERS_RESEARCH', coSupervised: false },
    'our-lab:a our-lab:s phd': { level: 'PHD', coSupervised: true },
    'our-lab:b our-lab:s': { level: 'PHD', coSupervised: true },
  });
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
