import { describe, expect, test } from 'vitest';
import type { StudentEntry } from '../../../../../import/formats/directory-page/page.ts';
import { pageText } from '../../../../support/pages.ts';
import { pageOf, parse } from '../../../../support/parsing.ts';

function entriesOf(students: readonly string[], language: 'en' | 'fr' = 'en'): Omit<StudentEntry, 'line'>[] {
  const page = pageOf(pageText({ language, name: 'Ada Abbot', students }));
  return page.students.map(({ line: _line, ...entry }) => entry);
}

function entryOf(...lines: string[]): Omit<StudentEntry, 'line'> | undefined {
  return entriesOf(lines)[0];
}

describe('an entry', () => {
  test.each([
    ['PhD - Université de Montréal', 'PHD', 'Université de Montréal'],
    ["Master's Research - McGill University", 'MASTERS_RESEARCH', 'McGill University'],
    ["Professional Master's - HEC Montréal", 'MASTERS_PROFESSIONAL', 'HEC Montréal'],
    ['Postdoctorate - McGill University', 'POSTDOCTORATE', 'McGill University'],
    ['Collaborating researcher - Samsung - SAIT', 'COLLABORATING_RESEARCHER', 'Samsung - SAIT'],
    ['Collaborating Alumni', 'ALUMNI', null],
    ['Independent visiting researcher', 'VISITING_RESEARCHER', null],
    ['Collaborating researcher - N/A', 'COLLABORATING_RESEARCHER', null],
    [
      'Research Intern - Formerly Concordia University (but ending)',
      'RESEARCH_INTERN',
      'Concordia University',
    ],
    ['Undergraduate - McGill University', 'UNDERGRADUATE', 'McGill University'],
    ['Wizard - McGill University', 'OTHER', 'McGill University'],
  ])('%s', (line, level, institution) => {
    expect(entryOf(line)).toEqual({
      level,
      levelAsStated: line.split(' - ')[0],
      institution,
      others: [],
    });
  });

  test.each([
    ['Doctorat - UdeM', 'PHD'],
    ['Maîtrise recherche - McGill', 'MASTERS_RESEARCH'],
    ['Maîtrise professionnelle - UdeM', 'MASTERS_PROFESSIONAL'],
    ['Postdoctorat - UdeM', 'POSTDOCTORATE'],
    ['Collaborateur·rice de recherche - UWindsor', 'COLLABORATING_RESEARCHER'],
    ['Collaborateur⋅rice alumni - UdeM', 'ALUMNI'],
    ['Visiteur de recherche indépendant - HEC', 'VISITING_RESEARCHER'],
    ['Stagiaire de recherche', 'RESEARCH_INTERN'],
  ])('in French: %s', (line, level) => {
    expect(entriesOf([line], 'fr')).toMatchObject([{ level }]);
  });
});

describe('the line under an entry', () => {
  test('says who else supervises, usually without a name', () => {
    expect(
      entriesOf(['PhD', 'Co-supervisor :', 'PhD', 'Principal supervisor :', 'PhD']).map(
        ({ others }) => others,
      ),
    ).toEqual([[{ role: 'CO', name: null }], [{ role: 'PRINCIPAL', name: null }], []]);
  });

  test.each(['⋅', '·', '•', '.', '‧'])('is known in French with the dot %s', (dot) => {
    const lines = [
      'Doctorat',
      `Superviseur${dot}e principal${dot}e :`,
      'Doctorat',
      `Co-superviseur${dot}e :`,
    ];
    expect(entriesOf(lines, 'fr').map(({ others }) => others)).toEqual([
      [{ role: 'PRINCIPAL', name: null }],
      [{ role: 'CO', name: null }],
    ]);
  });

  test('may name the other, beside it or on the next line', () => {
    expect(entryOf('PhD', 'Co-supervisor : Boris Castel')?.others).toEqual([
      { role: 'CO', name: 'Boris Castel' },
    ]);
    expect(entryOf('PhD', 'Co-supervisor :', 'Boris Castel')?.others).toEqual([
      { role: 'CO', name: 'Boris Castel' },
    ]);
    expect(entriesOf(['PhD', 'Co-supervisor :', 'Boris Castel', 'PhD'])).toHaveLength(2);
  });
});

describe('a list in which the text stops', () => {
  const cutAfter = (students: readonly string[], length: number) => {
    const text = pageText({ name: 'Ada Abbot', students });
    const end = text.indexOf(students.at(-1) ?? '') + length;
    return parse(text.slice(0, end));
  };

  test('in an institution: the line is reported and left out', () => {
    const { page, issues } = cutAfter(['PhD - McGill University', 'PhD - Université de Montréal'], 19);
    expect(page?.students).toMatchObject([{ institution: 'McGill University' }]);
    expect(page?.cut).toBe(true);
    expect(issues).toMatchObject([{ severity: 'rejected', line: 13 }]);
    expect(issues[0]?.message).toContain('"PhD - Université de"');
  });

  test('in a role: the student is left out too, since its supervisor is not known', () => {
    const { page, issues } = cutAfter(['PhD', 'Postdoctorate', 'Principal supervisor :'], 11);
    expect(page?.students).toMatchObject([{ level: 'PHD' }]);
    expect(issues.filter(({ severity }) => severity === 'rejected')).toHaveLength(2);
  });
});
