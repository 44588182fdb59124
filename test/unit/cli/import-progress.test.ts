import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { ImportProgress } from '../../../app/cli/import-progress.ts';
import { ProgressBar } from '../../../app/cli/progress-bar.ts';

function progress(): ImportProgress {
  return new ImportProgress(new ProgressBar(new Writable()));
}

test('an import that is interrupted says how far it has come', () => {
  const one = progress();
  expect(one.interruption()).toBe('Interrupted before anything was imported.');
  one.documents(0, 1);
  expect(one.interruption()).toBe('Interrupted at 0%; the same command completes it.');
  one.facts(329, 1000);
  expect(one.interruption()).toBe('Interrupted at 32%; the same command completes it.');
});

test('of several documents it names the one that was under way', () => {
  const several = progress();
  several.documents(0, 4);
  several.facts(10, 10);
  several.documents(1, 4);
  several.facts(5, 10);
  expect(several.interruption()).toBe(
    'Interrupted at 37%; the same command completes it. Document 2 of 4 was under way.',
  );
  expect(several).toMatchObject({ isUnderWay: true, isDone: false });
  several.documents(4, 4);
  expect(several).toMatchObject({ isUnderWay: false, isDone: true });
});
