import { expect, test } from 'vitest';
import { steps, worksFor } from '../../../../import/migrate/steps.ts';
import { ageOf, firstVersion, programVersion } from '../../../../src/graph/version.ts';

test.each(['model', 'identity'] as const)('every earlier version of the %s has its step', (part) => {
  const from = steps.filter(({ of }) => of === part).map((step) => step.from);
  expect(from).toEqual(Array.from({ length: programVersion[part] - 1 }, (_, at) => at + 1));
});

test('a graph goes through the works that its version asks for, each once, and none where it is up to date', () => {
  expect(worksFor(firstVersion)).toEqual(['derive', 'group', 'decide']);
  expect(worksFor({ ...programVersion, identity: firstVersion.identity })).toEqual(['derive', 'decide']);
  expect(worksFor(programVersion)).toEqual([]);
});

test.each([
  [{ model: 2, identity: 3 }, 'current'],
  [{ model: 1, identity: 3 }, 'older'],
  [{ model: 2, identity: 2 }, 'older'],
  [{ model: 3, identity: 3 }, 'newer'],
  // What is newer in one thing may be read wrongly, whatever is older in the other.
  [{ model: 1, identity: 4 }, 'newer'],
] as const)('beside a program of model 2 and identity 3 a graph of %j is %s', (graph, age) => {
  expect(ageOf(graph, { model: 2, identity: 3 })).toBe(age);
});
