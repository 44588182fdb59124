import { expect, test } from 'vitest';
import type { Input } from '../../../import/read/input.ts';
import { Issues, ofInput, withinInput } from '../../../import/read/issues.ts';
import { documentOf, fileInMemory } from '../../support/inputs.ts';

/** A data set in a folder that a user may name in several ways. */
function dataSet(label: string, folder: string): Input {
  const names = ['deep/works.csv', 'people.csv'];
  return {
    label,
    origin: { uri: 'file:///lab', stem: 'lab' },
    files: names.map((name) => fileInMemory(name, '', {}, `${folder}${name}`)),
    isIncomplete: false,
  };
}

const inputs = [
  dataSet('.', ''),
  dataSet('lab', 'lab/'),
  dataSet('lab/', 'lab/'),
  dataSet('../lab/', '../lab/'),
];

test.each(inputs.flatMap((before) => inputs.map((after) => ({ before, after }))))(
  'issues of $before.label are those of the same files of $after.label',
  ({ before, after }) => {
    const said = (input: Input): Issues => {
      const issues = new Issues(input.label);
      issues.reject(null, 'Of the whole');
      for (const { label } of input.files) issues.note(3, 'Of a file', label);
      return issues;
    };
    const kept = withinInput(said(before).all, before);
    expect(ofInput(kept, after)).toEqual(expect.arrayContaining([...said(after).all]));
  },
);

test('of a document they are of the document, whatever it is called then', () => {
  const before = documentOf('a.txt', '');
  const issues = new Issues(before.label);
  issues.reject(2, 'Wrong');
  const after = { ...documentOf('a.txt', ''), label: 'pages/a.txt' };
  expect(ofInput(withinInput(issues.all, before), after)).toMatchObject([{ source: 'pages/a.txt', line: 2 }]);
});
