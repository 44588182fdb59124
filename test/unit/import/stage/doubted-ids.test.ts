import { expect, onTestFinished, test } from 'vitest';
import { Issues } from '../../../../import/read/issues.ts';
import { Stage } from '../../../../import/stage/stage.ts';

const iD = '0000-0002-1825-0097';

function stageOf(state: (stage: Stage) => void): { stage: Stage; issues: Issues } {
  const stage = new Stage();
  onTestFinished(() => stage.close());
  const issues = new Issues('lab');
  state(stage);
  stage.leaveOutDoubtedIds(issues);
  return { stage, issues };
}

function paper(stage: Stage, key: string, values: Record<string, string>, ...authors: string[]): void {
  stage.node('Paper', key, values);
  for (const from of authors) stage.relationship({ type: 'AUTHORED', from, to: key });
}

function people(stage: Stage, stated: Record<string, string | undefined>): void {
  for (const [key, orcid] of Object.entries(stated))
    stage.node('Person', key, { name: key, ...(orcid === undefined ? {} : { orcid }) });
}

function idsOf(stage: Stage, label: 'Person' | 'Paper', id: 'orcid' | 'doi'): (string | null)[] {
  return [...stage.nodes.of(label)].map(({ values }) => String(values[id] ?? '') || null);
}

test('an ORCID iD of two people in one byline is left out and named', () => {
  const { stage, issues } = stageOf((stage) => {
    people(stage, { a: iD, b: iD, c: undefined, d: '0000-0001-5109-3700', far: iD });
    paper(stage, 'p', { title: 'P' }, 'a', 'b', 'c', 'd');
  });
  expect(idsOf(stage, 'Person', 'orcid')).toEqual([null, null, null, '0000-0001-5109-3700', null]);
  expect(issues.all).toEqual([
    {
      source: 'lab',
      line: null,
      severity: 'rejected',
      message: `The ORCID iD ${iD} stands at "a", "b", "far", and two of these are authors of "p". It is left out of all of them, and makes nobody one. Keep it where it belongs, and import again.`,
    },
  ]);
});

test('so is that of a supervisor and the student', () => {
  const { stage, issues } = stageOf((stage) => {
    people(stage, { a: iD, s: iD });
    stage.relationship({ type: 'SUPERVISES', from: 'a', to: 's' });
  });
  expect(idsOf(stage, 'Person', 'orcid')).toEqual([null, null]);
  expect(issues.all[0]?.message).toContain('one of these supervises another, "s"');
});

test('one person with two keys keeps the ORCID iD: the two stand in no byline together', () => {
  const { stage, issues } = stageOf((stage) => {
    people(stage, { a: iD, b: iD });
    paper(stage, 'p', { title: 'P' }, 'a');
    paper(stage, 'q', { title: 'Q' }, 'b');
  });
  expect(idsOf(stage, 'Person', 'orcid')).toEqual([iD, iD]);
  expect(issues.all).toEqual([]);
});

const doi = '10.1007/978-3-030-00000-0';
test.each<[string, string, string[], boolean]>([
  ['another title by others', 'Moss', ['b'], true],
  ['another title by the same', 'Moss', ['a'], false],
  ['the same title by others', 'tides!', ['b'], false],
  ['a longer title by others', 'Tides by night', ['b'], true],
  ['a longer title by nobody that is known', 'Tides by night', [], false],
  ['another title by nobody that is known', 'Moss', [], true],
])('a DOI at two papers, the second with %s', (_, title, authors, isDoubted) => {
  const { stage, issues } = stageOf((stage) => {
    people(stage, { a: undefined, b: undefined });
    paper(stage, 'p', { title: 'Tides', doi }, 'a');
    paper(stage, 'q', { title, doi }, ...authors);
  });
  expect(idsOf(stage, 'Paper', 'doi')).toEqual(isDoubted ? [null, null] : [doi, doi]);
  expect(issues.all.map(({ message }) => message.includes(`DOI ${doi}`))).toEqual(isDoubted ? [true] : []);
});
