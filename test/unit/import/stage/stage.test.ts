import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { FactSink } from '../../../../import/formats/format.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { encode } from '../../../../import/stage/encode.ts';
import { Stage } from '../../../../import/stage/stage.ts';
import { nodeLabels } from '../../../../src/graph/model.ts';
import { type DocumentFacts, FactCollector } from '../../../support/fact-collector.ts';
import { documentFacts } from '../../../support/random-facts.ts';

function openStage(): Stage {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  return stage;
}

function nodesIn(stage: Stage): unknown[] {
  return nodeLabels
    .toSorted()
    .flatMap((label) => [...stage.nodes.of(label)].map((node) => ({ label, ...node })));
}

test('what leads out of the data is left out, and counted in a note', () => {
  const stage = openStage();
  const issues = new Issues('data');
  stage.node('Paper', 'a:one', { title: 'One' });
  stage.relationship({ type: 'CITES', from: 'a:one', to: 'a:two' });
  stage.relationship({ type: 'CITES', from: 'a:three', to: 'a:one' });
  stage.relationship({ type: 'CITES', from: 'a:one', to: 'a:one' });
  stage.leaveOutDangling(issues);
  expect(issues.all).toMatchObject([{ severity: 'note', message: expect.stringContaining('2 CITES') }]);
  expect(stage.relationships.count()).toBe(1);
  expect([...stage.relationships.of('CITES')]).toMatchObject([{ from: 'a:one', to: 'a:one' }]);
});

test('the first statement about one pair stands, and a second is told', () => {
  const stage = openStage();
  expect(stage.relationship({ type: 'CITES', from: 'a', to: 'b', values: {} })).toBe(true);
  expect(stage.relationship({ type: 'CITES', from: 'a', to: 'b', values: {} })).toBe(false);
  expect(stage.relationship({ type: 'CITES', from: 'a', to: 'b', discriminator: '2' })).toBe(true);
});

/** States the same thing to any sink, some of it twice. */
function stateAll(sink: FactSink, facts: readonly DocumentFacts[]): void {
  for (const { nodes, relationships } of facts) {
    for (const { label, key, values } of nodes) sink.node(label, key, values);
    for (const relationship of relationships) sink.relationship(relationship);
  }
}

test('it keeps what a collector in memory keeps', () => {
  fc.assert(
    fc.property(fc.tuple(documentFacts('d'), documentFacts('d')), (facts) => {
      const stage = new Stage();
      const collector = new FactCollector();
      stateAll(stage, facts);
      stateAll(collector, facts);
      expect(nodesIn(stage)).toEqual(
        collector.nodes.toSorted((a, b) => (a.label + a.key < b.label + b.key ? -1 : 1)),
      );
      expect(stage.relationships.count()).toBe(collector.relationships.length);
      stage.close();
    }),
    { numRuns: 60 },
  );
});

test('what was stated of a property is taken back, and all else stays as it was written', () => {
  const stage = openStage();
  const values = { title: 'A "quote", \\ and é\u2028', year: 2019, abstract: 'line\n\u{1f600}' };
  for (const key of ['a', 'b', 'c']) stage.node('Paper', key, { ...values, authorListComplete: true });
  stage.node('Person', 'a', { name: 'Ada' });
  stage.unsay('Paper', 'a', 'authorListComplete');
  stage.unsay('Paper', 'a', 'authorListComplete');
  stage.unsay('Paper', 'nobody', 'authorListComplete');
  expect(stage.nodes.valuesOf('Paper', 'a')).toEqual(values);
  expect(stage.nodes.valuesOf('Paper', 'b')).toEqual({ ...values, authorListComplete: true });
  stage.unsayOfAll('Paper', 'authorListComplete');
  expect([...stage.nodes.of('Paper')]).toEqual(['a', 'b', 'c'].map((key) => ({ key, values })));
  expect(stage.nodes.mention(encode(values))).toBe(true);
  expect(stage.nodes.valuesOf('Person', 'a')).toEqual({ name: 'Ada' });
});
