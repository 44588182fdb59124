import { describe, expect, test } from 'vitest';
import type { ProfilePage } from '../../../import/formats/directory-page/page.ts';
import { validatePage } from '../../../import/formats/directory-page/read/validate.ts';
import { Issues } from '../../../import/read/issues.ts';

const page: ProfilePage = {
  language: 'en',
  name: { line: 1, text: 'Ada Abbot' },
  memberships: [{ line: 5, text: 'Core Academic Member' }],
  positions: [
    { line: 6, title: 'Professor', institution: 'McGill University', department: null },
    { line: 7, title: 'Director', institution: null, department: null },
  ],
  topics: [{ line: 9, text: 'Causality' }],
  biography: ['She teaches.'],
  studies: [],
  students: [{ line: 12, level: 'PHD', levelAsStated: 'PhD', institution: null, others: [] }],
  publications: [{ line: 20, title: 'On Graphs', authors: ['Boris Castel'], abstract: null }],
  cut: false,
};

function validated(changes: Partial<ProfilePage>): { result: ProfilePage | null; issues: Issues } {
  const issues = new Issues('page.txt');
  return { result: validatePage({ ...page, ...changes }, issues), issues };
}

test('a page without fault stays as it is', () => {
  const { result, issues } = validated({});
  expect(result).toEqual(page);
  expect(issues.all).toEqual([]);
});

test.each([
  ['has no letter', '***', 'holds no letter or digit'],
  ['is endless', 'x'.repeat(201), 'is longer than the 200 characters that a name may have'],
])('a page whose name %s is refused', (_, text, reason) => {
  const { result, issues } = validated({ name: { line: 1, text } });
  expect(result).toBeNull();
  expect(issues.all).toMatchObject([{ line: 1, severity: 'rejected' }]);
  expect(issues.all[0]?.message).toContain(`The name of the page ${reason}, and was left out`);
});

describe('a part that cannot be loaded is left out with its line, and the others stay', () => {
  const long = 'x'.repeat(301);
  test.each<[string, Partial<ProfilePage>, Partial<ProfilePage>, number]>([
    [
      'membership',
      { memberships: [{ line: 5, text: '—' }, ...page.memberships] },
      { memberships: page.memberships },
      5,
    ],
    [
      'institution of a position',
      {
        positions: [...page.positions, { line: 8, title: 'Fellow', institution: long, department: null }],
      },
      { positions: page.positions },
      8,
    ],
    ['topic', { topics: [...page.topics, { line: 10, text: '!!!' }] }, { topics: page.topics }, 10],
    [
      "student's level",
      {
        students: [
          ...page.students,
          { line: 13, level: 'OTHER', levelAsStated: '?', institution: null, others: [] },
        ],
      },
      { students: page.students },
      13,
    ],
    [
      "student's institution",
      {
        students: [
          ...page.students,
          { line: 14, level: 'PHD', levelAsStated: 'PhD', institution: '…', others: [] },
        ],
      },
      { students: page.students },
      14,
    ],
    [
      'title',
      {
        publications: [
          ...page.publications,
          { line: 30, title: 'x'.repeat(1001), authors: [], abstract: null },
        ],
      },
      { publications: page.publications },
      30,
    ],
    [
      'author',
      { publications: [{ line: 20, title: 'On Graphs', authors: ['...', 'Boris Castel'], abstract: null }] },
      { publications: page.publications },
      20,
    ],
  ])('%s', (_, changes, expected, line) => {
    const { result, issues } = validated(changes);
    expect(result).toEqual({ ...page, ...expected });
    expect(issues.all).toMatchObject([{ line, severity: 'rejected' }]);
    expect(issues.all[0]?.message).toMatch(/^(?:This|The|An) .* was left out: "/);
  });
});

test('a text that only grows when it is folded is too long as well: the index would refuse it', () => {
  const { result, issues } = validated({
    publications: [{ line: 20, title: '\ufdfa'.repeat(900), authors: [], abstract: null }],
  });
  expect(result?.publications).toEqual([]);
  expect(issues.all).toMatchObject([{ line: 20, severity: 'rejected' }]);
});
