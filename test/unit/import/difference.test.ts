import { expect, onTestFinished, test } from 'vitest';
import type { Change } from '../../../import/stage/difference.ts';
import { Difference } from '../../../import/stage/difference.ts';

const person = { kind: 'Person', id: 'x:1', name: 'Ada (x:1)' } as const;
const comes = { before: null, after: 'new' };
const goes = { before: 'old', after: null };

/** All changes that come of those that documents make one after the other, as people see them. */
function shown(...changes: readonly Change[]): string[] {
  const difference = new Difference();
  onTestFinished(() => difference.close());
  for (const change of changes) difference.add(change);
  difference.keep();
  return [...difference.all()].map(({ kind, action, name }) => `${kind} ${action} ${name}`);
}

test.each<
  [what: string, changes: [before: string | null, after: string | null][], whole: string | undefined]
>([
  [
    'created and updated is created',
    [
      [null, 'a'],
      ['a', 'b'],
    ],
    'created',
  ],
  [
    'created and withdrawn is none',
    [
      [null, 'a'],
      ['a', null],
    ],
    undefined,
  ],
  [
    'updated twice is updated',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    'updated',
  ],
  [
    'updated and back again is none',
    [
      ['a', 'b'],
      ['b', 'a'],
    ],
    undefined,
  ],
  [
    'updated and withdrawn is withdrawn',
    [
      ['a', 'b'],
      ['b', null],
    ],
    'withdrawn',
  ],
  [
    'withdrawn and created otherwise is updated',
    [
      ['a', null],
      [null, 'b'],
    ],
    'updated',
  ],
  [
    'withdrawn and created as it was is none',
    [
      ['a', null],
      [null, 'a'],
    ],
    undefined,
  ],
  [
    'created, withdrawn and created is created',
    [
      [null, 'a'],
      ['a', null],
      [null, 'a'],
    ],
    'created',
  ],
])('what is %s', (_, changes, whole) => {
  const link = { kind: 'WORKS_ON', id: '["a","t",""]', name: 'a → t' } as const;
  for (const one of [person, link]) {
    const all = changes.map(([before, after]): Change => ({ ...one, before, after }));
    expect(shown(...all)).toEqual(whole === undefined ? [] : [`${one.kind} ${whole} ${one.name}`]);
  }
});

test('two relationships between the same two nodes are two', () => {
  const position = { kind: 'AFFILIATED_WITH', name: 'a → i', ...comes } as const;
  const changes: Change[] = [
    { ...position, id: '["a","i","1"]' },
    { ...position, id: '["a","i","2"]' },
  ];
  expect(shown(...changes)).toEqual(['AFFILIATED_WITH created a → i', 'AFFILIATED_WITH created a → i']);
  const difference = new Difference();
  onTestFinished(() => difference.close());
  for (const change of changes) difference.add(change);
  expect(difference.byKind(1)).toEqual([]);
  difference.keep();
  expect(difference.totals()).toEqual({
    nodes: { created: 0, updated: 0, withdrawn: 0 },
    relationships: { created: 2, updated: 0, withdrawn: 0 },
  });
  expect(difference.byKind(1)).toEqual([
    {
      kind: 'AFFILIATED_WITH',
      ...{ created: 2, updated: 0, withdrawn: 0 },
      first: [{ action: 'created', name: 'a → i' }],
    },
  ]);
});

test('what is called otherwise by a second document is still the same, and has the last name', () => {
  const second = { before: 'new', after: 'newer', name: 'José (x:1)' };
  expect(shown({ ...person, ...comes }, { ...person, ...second })).toEqual(['Person created José (x:1)']);
});

test('what goes comes first, then what changes, then what comes, each by name', () => {
  const changes: Change[] = [
    { kind: 'Topic', id: 't:1', name: 'B', ...comes },
    { kind: 'Topic', id: 't:2', name: 'A', ...comes },
    { kind: 'Topic', id: 't:3', name: 'C', ...goes },
    { kind: 'Topic', id: 't:4', name: 'D', before: 'old', after: 'new' },
    { ...person, ...goes },
  ];
  expect(shown(...changes)).toEqual([
    'Person withdrawn Ada (x:1)',
    ...['Topic withdrawn C', 'Topic updated D', 'Topic created A', 'Topic created B'],
  ]);
});
