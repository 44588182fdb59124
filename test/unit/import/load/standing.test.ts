import { expect, onTestFinished, test } from 'vitest';
import { keepStatement, keepWhatStands } from '../../../../import/load/find/standing.ts';
import { decode } from '../../../../import/stage/encode.ts';
import { Stage } from '../../../../import/stage/stage.ts';
import type { Properties } from '../../../../src/graph/model.ts';

const source = 'page:ada';

/** What a document that is cut says of a person from now on. */
function kept(before: Properties, now: Properties): Properties {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  keepStatement(stage, 'Person', 'a:ada', { source, record: 'a:ada', values: before });
  stage.node('Person', 'a:ada', now);
  keepWhatStands(stage, source);
  return decode(stage.first("SELECT vals FROM node WHERE key = 'a:ada'")?.vals);
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
  const ends = ['AFFILIATED_WITH', 'a:ada', 'a:inst'];
  const values = '{"department":"Mathematics","title":"Professor"}';
  stage.run('INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)', ...ends, '', 'a:ada', 'a:inst', values);
  stage.run('INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?)', ...ends, 'x', 'a:ada', 'a:inst', '{}');
  stage.relationship({ type: 'AFFILIATED_WITH', from: 'a:ada', to: 'a:inst', values: { title: 'Prof' } });
  keepWhatStands(stage, source);
  const rows = stage.all('SELECT discriminator, vals FROM relationship ORDER BY discriminator');
  expect(rows.map(({ discriminator, vals }) => [discriminator, decode(vals)])).toEqual([
    ['', { department: 'Mathematics', title: 'Professor' }],
    ['x', {}],
  ]);
});
