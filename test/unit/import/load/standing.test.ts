import { expect, onTestFinished, test } from 'vitest';
import { keepWhatStands } from '../../../../import/load/find/standing.ts';
import { Stage } from '../../../../import/stage/stage.ts';
import type { Properties } from '../../../../src/graph/model.ts';

const source = 'page:ada';

/** What a document that is cut says of a person from now on. */
function kept(before: Properties, now: Properties): Properties | undefined {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  stage.standing.keepNode('Person', 'a:ada', { source, record: 'a:ada', values: before });
  stage.node('Person', 'a:ada', now);
  keepWhatStands(stage, source);
  return stage.nodes.valuesOf('Person', 'a:ada');
}

test.each<[string, Properties, Properties, Properties]>([
  ['what is no longer said', { orcid: '1', name: 'Ada' }, { name: 'Ada' }, { name: 'Ada', orcid: '1' }],
  [
    'what a list has lost',
    { memberships: ['a', 'b'] },
    { memberships: ['b', 'c'] },
    { memberships: ['b', 'c', 'a'] },
  ],
  ['a text that was cut', { biography: 'One.\nTwo.' }, { biography: 'One.' }, { biography: 'One.\nTwo.' }],
  ['that somebody was a student', { isStudent: true }, { isStudent: false }, { isStudent: true }],
])('a document that is cut takes nothing back: %s', (_, before, now, expected) => {
  expect(kept(before, now)).toEqual(expected);
});

test('what a document that is cut says newly is taken', () => {
  expect(kept({ name: 'Ada', level: 'PHD' }, { name: 'Ada King', orcid: '1' })).toEqual({
    name: 'Ada King',
    level: 'PHD',
    orcid: '1',
  });
});

test('relationships that a cut document no longer says, or says less of, stay', () => {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  const [type, ends] = ['AFFILIATED_WITH', { from: 'a:ada', to: 'a:inst' }] as const;
  const keep = (discriminator: string, values: Properties): void =>
    stage.standing.keepRelationship(
      type,
      { ...ends, discriminator },
      { source, ...ends, discriminator, values },
    );
  keep('', { department: 'Mathematics', title: 'Professor' });
  keep('x', {});
  stage.relationship({ type, ...ends, values: { title: 'Prof' } });
  keepWhatStands(stage, source);
  const rows = [...stage.relationships.of(type)];
  expect(rows.map(({ discriminator, values: kept }) => [discriminator, kept])).toEqual([
    ['', { department: 'Mathematics', title: 'Professor' }],
    ['x', {}],
  ]);
});
