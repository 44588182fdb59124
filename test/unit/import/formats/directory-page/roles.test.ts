import { describe, expect, test } from 'vitest';
import type { ProfilePage } from '../../../../../import/formats/directory-page/page.ts';
import { pageText } from '../../../../support/pages.ts';
import { pageOf } from '../../../../support/parsing.ts';

type PositionText = [title: string | null, institution: string | null, department: string | null];

function positionsOf(...roles: string[]): PositionText[] {
  return positionTexts(pageOf(pageText({ name: 'Ada Abbot', roles })));
}

function positionTexts({ positions }: ProfilePage): PositionText[] {
  return positions.map(({ title, institution, department }) => [title, institution, department]);
}

describe('positions', () => {
  test.each<[string, PositionText[]]>([
    [
      'Assistant Professor, McGill University, School of Computer Science',
      [['Assistant Professor', 'McGill University', 'School of Computer Science']],
    ],
    ['Visiting Researcher, Google', [['Visiting Researcher', 'Google', null]]],
    ['Indian Institute of Technology Madras', [[null, 'Indian Institute of Technology Madras', null]]],
    [
      'Associate Scientific Director, Mila, Associate Professor, McGill University, School of Computer Science',
      [
        ['Associate Scientific Director', 'Mila', null],
        ['Associate Professor', 'McGill University', 'School of Computer Science'],
      ],
    ],
    ['Observer, Board of Directors, Mila', [['Observer', 'Mila', 'Board of Directors']]],
    ['Scientific Director, Leadership Team', [['Scientific Director', null, 'Leadership Team']]],
    [
      'Fondateur et Conseiller scientifique, Équipe de direction',
      [['Fondateur et Conseiller scientifique', null, 'Équipe de direction']],
    ],
    [
      "Professeure adjointe, McGill University, École d'informatique",
      [['Professeure adjointe', 'McGill University', "École d'informatique"]],
    ],
    [
      'Professor, University of California, Berkeley, Department of Statistics',
      [['Professor', 'University of California, Berkeley', 'Department of Statistics']],
    ],
  ])('%s', (line, positions) => {
    expect(positionsOf(line)).toEqual(positions);
  });

  test('stand in the order of the page', () => {
    expect(positionsOf('Professor, McGill University', 'Consultant Researcher, Microsoft Research')).toEqual([
      ['Professor', 'McGill University', null],
      ['Consultant Researcher', 'Microsoft Research', null],
    ]);
  });
});

describe('memberships', () => {
  test('are the lines that are no position', () => {
    const page = pageOf(
      pageText({
        name: 'Ada Abbot',
        roles: ['Core Academic Member', 'Canada CIFAR AI Chair', 'Professor, HEC Montréal'],
      }),
    );
    expect(page.memberships.map(({ text }) => text)).toEqual([
      'Core Academic Member',
      'Canada CIFAR AI Chair',
    ]);
    expect(page.positions).toHaveLength(1);
  });

  test('are known in French', () => {
    const roles = ['Membre académique principal', 'Chaire en IA Canada-CIFAR'];
    const page = pageOf(pageText({ language: 'fr', name: 'Ada Abbot', roles }));
    expect(page.memberships.map(({ text }) => text)).toEqual(roles);
  });
});
