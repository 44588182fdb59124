import { expect, onTestFinished, test } from 'vitest';
import { RelationshipChanges } from '../../../../import/load/write/relationship-changes.ts';
import type { RelationshipChange } from '../../../../import/load/write/write-relationships.ts';
import type { Change } from '../../../../import/stage/difference.ts';
import { Stage } from '../../../../import/stage/stage.ts';
import type { Properties } from '../../../../src/graph/model.ts';

const none = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
const bySource = { sources: ['s'] };
const byOther = { sources: ['o'] };
const byBoth = { sources: ['o', 's'] };

/** Notes what some batches do, of a source that says of people that they work on one topic. @param standing who, before */
function countAfter(standing: readonly string[], ...batches: readonly RelationshipChange[][]) {
  const { stage, changes, told } = begin(standing);
  for (const batch of batches) changes.note('WORKS_ON', batch);
  return { counts: changes.count(), told, kept: [...stage.written.relationships()].length };
}

function begin(standing: readonly string[] = []) {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  for (const from of standing) {
    const id = { from, to: 't', discriminator: '' };
    stage.standing.keepRelationship('WORKS_ON', id, { source: 's', ...id, values: {} });
  }
  const told: Pick<Change, 'before' | 'after' | 'name'>[] = [];
  return {
    stage,
    told,
    changes: new RelationshipChanges(stage, (change) => told.push(change)),
  };
}

function change(from: string, before: Properties | null, after: Properties | null): RelationshipChange {
  const action = before === null ? 'created' : after === null ? 'withdrawn' : 'updated';
  return { action, id: { from, to: 't', discriminator: '' }, before, after };
}

test('what several batches write counts once', () => {
  const { counts, told } = countAfter(['q'], [change('p', null, bySource)], [change('p', bySource, byBoth)]);
  expect(counts).toEqual({ ...none, created: 1, unchanged: 1 });
  expect(told).toMatchObject([{ kind: 'WORKS_ON', name: 'p → t', before: null, after: expect.any(String) }]);
});

test.each<[string, RelationshipChange[], object, number]>([
  [
    'goes and comes back as it was',
    [change('p', bySource, null), change('p', null, bySource)],
    { unchanged: 2 },
    0,
  ],
  [
    'comes back as another',
    [change('p', byBoth, null), change('p', null, bySource)],
    { updated: 1, unchanged: 1 },
    1,
  ],
  ['passes through', [change('x', null, byOther), change('x', byOther, null)], { unchanged: 2 }, 0],
  ['goes', [change('x', byOther, null)], { withdrawn: 1, unchanged: 2 }, 1],
  // The source does not say it: all that it says is as it was.
  ['is of another source', [change('x', null, byOther)], { created: 1, unchanged: 2 }, 1],
])('what %s counts as what has become of it', (_, all, expected, tellings) => {
  const { counts, told } = countAfter(['p', 'q'], ...all.map((one) => [one]));
  expect(counts).toEqual({ ...none, ...expected });
  expect(told).toHaveLength(tellings);
});

test('what is fresh counts as created and is not kept, even where a batch is tried again', () => {
  const { stage, changes, told } = begin();
  const again: RelationshipChange = { ...change('q', bySource, bySource), action: 'unchanged' };
  changes.note('WORKS_ON', [change('p', null, bySource), again], () => true);
  expect(changes.count()).toEqual({ ...none, created: 2 });
  expect([...stage.written.relationships()]).toEqual([]);
  expect(told.map(({ before }) => before)).toEqual([null, null]);
});

test('several things that a source says may be one relationship, which counts once', () => {
  const { stage, changes } = begin();
  const made = { from: 'p', to: 't', discriminator: '' };
  for (const discriminator of ['', 'x'])
    stage.standing.keepRelationship('SUPERVISES', made, { source: 's', ...made, discriminator, values: {} });
  expect(changes.count()).toEqual({ ...none, unchanged: 1 });
});
