import { expect, test } from 'vitest';
import { inputOnDisk } from '../../../../support/inputs.ts';
import { sharedAcl, sharedAdvisors } from '../../../../support/shared-data.ts';
import { joined, notes, type ReadTables, readInput, rejections } from './reading.ts';

/** Real data where it is at hand: what it shows is shown without it by the other tests. */

const kinds = {
  'a paper of another name has the id': /^papers\.csv:\d+ An earlier row has the id/,
  'a DOI is cut at its end or its beginning':
    /^papers\.csv:\d+ In the column "doi", "(10\.1162\/|0\.26615\/\S+)" is not a DOI/,
  'two authors of one name have one id': /^authorships\.csv:\d+ An earlier row states an author/,
};

function counted(read: ReadTables): Record<string, number> {
  const found = [...rejections(read), ...notes(read)];
  return Object.fromEntries(
    Object.entries(kinds).map(([kind, pattern]) => [kind, found.filter((each) => pattern.test(each)).length]),
  );
}

test.skipIf(!sharedAcl.isThere)(
  'the ACL Anthology: every row is loaded or explained, and no paper lost to its DOI',
  async () => {
    const read = await readInput(await inputOnDisk(sharedAcl.path));
    const explained = counted(read);
    expect(explained).toEqual({
      'a paper of another name has the id': 274,
      'a DOI is cut at its end or its beginning': 7,
      'two authors of one name have one id': 11,
    });
    expect(read.issues).toHaveLength(293);
    const nodes = Object.groupBy(read.nodes, ({ label }) => label);
    expect(nodes.Paper).toHaveLength(23_022 - 274);
    expect(nodes.Person).toHaveLength(29_744);
    expect(read.relationships).toHaveLength(83_444 - 11);
  },
);

test.skipIf(!sharedAdvisors.isThere)('a genealogy: every row is loaded', async () => {
  const read = await readInput(await inputOnDisk(sharedAdvisors.path));
  expect(read.issues).toEqual([]);
  expect(read.nodes).toHaveLength(1_025);
  const supervisions = Object.values(joined(read, 'SUPERVISES'));
  expect(supervisions).toHaveLength(1_043);
  expect(new Set(supervisions.map(({ status }) => status))).toEqual(new Set(['FORMER']));
});
