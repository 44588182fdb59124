import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { createDatabaseLoader, createDryRunLoader } from '../../../import/load/database-loader.ts';
import type { ChangeCounts, LoadCounts } from '../../../import/load/graph/counts.ts';
import type { Loader, LoaderOptions } from '../../../import/load/loader.ts';
import { Difference } from '../../../import/stage/difference.ts';
import { clearGraph, graphLines, neo4jVariables, useDatabase } from '../../support/database.ts';
import type { DocumentFacts, NodeFact } from '../../support/fact-collector.ts';
import { changeLine, countsOf, differenceOf, readThings } from '../../support/graph-difference.ts';
import { loadFacts } from '../../support/loading.ts';
import { folderOf } from '../../support/pages.ts';
import { runImport, runProgram } from '../../support/programs.ts';
import { type Step, step } from '../../support/random-facts.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const runs = {
  numRuns: Number(process.env.RUNS ?? 3),
  seed: Number(process.env.SEED ?? 20261125),
  endOnFailure: true,
};

// In batches of two the edits of one relationship are in several.
test.each<[string, LoaderOptions]>([
  ['in one transaction', {}],
  ['in batches', { largestTransaction: 0 }],
  ['in small batches', { largestTransaction: 0, batchSize: 2 }],
])(
  'whatever is imported and withdrawn %s, the report and a dry run say what becomes of the graph',
  async (_, options) => {
    const check = fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      await clearGraph(database());
      for (const each of steps) {
        const before = await readThings(database());
        const dry = await dryRun([each]);
        const counts = await taken(each, options);
        const after = await readThings(database());
        expect(dry.lines).toEqual(differenceOf(before, after).sort());
        expect(dry.counts).toEqual([counts]);
        if (counts === undefined) continue;
        const expected = countsOf(each.key, before, after);
        expect({ ...counts, merges: sumOf(counts.merges) }).toEqual(expected);
      }
    });
    await fc.assert(check, runs);
  },
);

test('a dry run of several documents says what becomes of the graph by all of them', async () => {
  const some = fc.array(step, { minLength: 1, maxLength: 4 });
  const check = fc.asyncProperty(some, some, async (earlier, later) => {
    await clearGraph(database());
    for (const each of earlier) await taken(each, {});
    const before = await readThings(database());
    const { lines, counts, totals } = await dryRun(later);
    for (const [at, each] of later.entries()) expect(await taken(each, {})).toEqual(counts[at]);
    const after = await readThings(database());
    const expected = differenceOf(before, after);
    const { nodes, relationships } = countsOf('', before, after);
    expect(totals).toMatchObject({
      nodes: gainedAndLost(nodes),
      relationships: gainedAndLost(relationships),
    });
    expect(lines.map(byKey).sort()).toEqual(expected.map(byKey).sort());
  });
  await fc.assert(check, runs);
});

const ada = (key: string): NodeFact => ({
  label: 'Person',
  key: `${key}:1`,
  values: { name: 'Ada', orcid: '0000-0002-1825-0097' },
});
const document = (key: string, facts: Partial<DocumentFacts>): Step => ({
  key,
  facts: {
    source: { key, kind: 'tables', uri: null, recordCount: 1, partial: false },
    nodes: [],
    relationships: [],
    ...facts,
  },
});

test('of three sources that know one person two are merged, and none again when the first has gone', async () => {
  const merges: (LoadCounts['merges'] | undefined)[] = [];
  for (const key of ['a', 'b', 'c']) merges.push((await taken(document(key, { nodes: [ada(key)] })))?.merges);
  expect(merges).toEqual([{}, { orcid: 1 }, { orcid: 1 }]);
  const { counts, lines } = await dryRun([{ key: 'b', facts: null }]);
  const none = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  expect(counts).toEqual([{ nodes: none, relationships: none, merges: {} }]);
  expect(lines).toEqual([]);
  const gone = await taken({ key: 'a', facts: null });
  expect(gone).toEqual({ nodes: { ...none, created: 1, withdrawn: 1 }, relationships: none, merges: {} });
});

test('a report of several documents says what the graph gains and loses, not what one makes and another unmakes', async () => {
  const people = (key: string, others: string[]): Record<string, string> => {
    const all = ['1,Ada Abbot,0000-0002-1825-0097', ...others].map((row) => `${key}:${row}`);
    return { [`${key}/people.csv`]: ['id,name,orcid', ...all, ''].join('\n') };
  };
  const folder = await folderOf({ ...people('b', ['2,Boris Castel,']), ...people('a', []) });
  const paths = [join(folder, 'b'), join(folder, 'a'), '--json'];
  const none = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };
  const report = {
    documents: [{ nodes: { ...none, created: 2 } }, { nodes: { ...none, created: 1, withdrawn: 1 } }],
    nodes: { ...none, created: 2 },
  };
  const dry = await runImport([...paths, '--dry-run'], { env: neo4jVariables() });
  expect(JSON.parse(dry.stdout)).toMatchObject(report);
  expect(JSON.parse(dry.stdout).changes.map(changeLine)).toEqual([
    'Person created Ada Abbot (a:1)',
    'Person created Boris Castel (b:2)',
  ]);
  const real = await runImport(paths, { env: neo4jVariables() });
  expect(JSON.parse(real.stdout)).toMatchObject(report);
  expect(JSON.parse(real.stdout)).not.toHaveProperty('changes');
  const gone = await runProgram(['withdraw', 'tables:a', 'tables:b', '--json'], { env: neo4jVariables() });
  expect(JSON.parse(gone.stdout)).toMatchObject({ nodes: { ...none, withdrawn: 2 } });
});

test('a relationship of which both ends have another key by now is one, and no step on its way counts', async () => {
  const facts = (key: string): Partial<DocumentFacts> => ({
    nodes: [ada(key), { label: 'Paper', key: `${key}:w`, values: { title: 'T', doi: '10.1/t' } }],
    relationships: [{ type: 'AUTHORED', from: `${key}:1`, to: `${key}:w`, discriminator: '', values: {} }],
  });
  await taken(document('b', facts('b')));
  const { counts, lines } = await dryRun([document('a', facts('a'))]);
  expect(counts[0]?.relationships).toEqual({ created: 1, updated: 0, unchanged: 0, withdrawn: 1 });
  expect(lines.filter((line) => line.startsWith('AUTHORED'))).toEqual([
    'AUTHORED created a:1 → a:w',
    'AUTHORED withdrawn b:1 → b:w',
  ]);
});

/** Does what a step says. @returns undefined where there was nothing to withdraw */
async function taken(each: Step, options: LoaderOptions = {}): Promise<LoadCounts | undefined> {
  const loader = createDatabaseLoader(database(), options);
  try {
    return await takeWith(loader, each);
  } finally {
    await loader.close();
  }
}

function takeWith(loader: Loader, { key, facts }: Step): Promise<LoadCounts | undefined> {
  return facts === null ? loader.withdraw(key) : loadFacts(loader, facts);
}

interface DryRun {
  readonly counts: (LoadCounts | undefined)[];
  readonly lines: string[];
  readonly totals: ReturnType<Difference['totals']>;
}

function gainedAndLost({ created, updated, withdrawn }: ChangeCounts): Omit<ChangeCounts, 'unchanged'> {
  return { created, updated, withdrawn };
}

/** What a dry run of the steps counts for each, and the lines of all that it names; the graph stays as it is. */
async function dryRun(steps: readonly Step[]): Promise<DryRun> {
  const lines = await graphLines(database());
  const difference = new Difference();
  const loader = await createDryRunLoader(database(), { onChange: difference.add });
  const counts: (LoadCounts | undefined)[] = [];
  try {
    for (const each of steps) {
      counts.push(await takeWith(loader, each));
      difference.keep();
    }
    const lines = [...difference.all()].map(changeLine).sort();
    return { counts, lines, totals: difference.totals() };
  } finally {
    await loader.close();
    difference.close();
    expect(await graphLines(database())).toEqual(lines);
  }
}

/** A line without what things are called: what changes and goes had another name in between. */
function byKey(line: string): string {
  return line.replace(/^(\w+ \w+) .*\((.*)\)$/, '$1 $2');
}

function sumOf(merges: LoadCounts['merges']): number {
  return Object.values(merges).reduce((sum, count) => sum + count, 0);
}
