import { expect, onTestFinished, test } from 'vitest';
import type { ChangeCounts } from '../../../import/load/graph/counts.ts';
import type { Issue } from '../../../import/read/issues.ts';
import { type DocumentResult, Report } from '../../../import/report.ts';
import { Difference } from '../../../import/stage/difference.ts';

const none = { created: 0, updated: 0, unchanged: 0, withdrawn: 0 };

function loaded(document: string, nodes: Partial<ChangeCounts>, issues: Issue[] = []): DocumentResult {
  return {
    document,
    source: `directory-page:en/x/${document}`,
    format: 'directory-page',
    status: 'loaded',
    counts: {
      nodes: { ...none, ...nodes },
      relationships: { ...none, created: 2 * (nodes.created ?? 0) },
      merges: {},
    },
    issues,
  };
}

function refused(document: string, message: string): DocumentResult {
  const issue: Issue = { source: document, line: null, severity: 'rejected', message };
  return { document, source: null, format: null, status: 'rejected', counts: null, issues: [issue] };
}

const note: Issue = { source: 'a.txt', line: 4, severity: 'note', message: 'This was tidied.' };
const cut: Issue = { source: 'a.txt', line: 9, severity: 'rejected', message: 'The text stops here.' };

function reportOf(...results: DocumentResult[]): Report {
  const report = new Report();
  for (const result of results) report.add(result);
  return report;
}

test('shows the counts, then each issue by file and line', () => {
  const report = reportOf(
    loaded('a.txt', { created: 3, unchanged: 1 }, [cut, note]),
    loaded('b.txt', { created: 10, updated: 2, withdrawn: 1 }),
    refused('c.txt', 'This is empty.'),
  );
  expect(report.toText({ dryRun: false, seconds: 1.26 }).split('\n')).toEqual([
    'Imported 2 documents, 1 rejected as a whole, in 1.3 s.',
    '                    created    updated  unchanged  withdrawn',
    '  nodes                  13          2          1          1',
    '  relationships          26          0          0          0',
    '  rejected                2',
    'Rejected:',
    '  a.txt:9: The text stops here.',
    '  c.txt: This is empty.',
    'Notes:',
    '  a.txt:4: This was tidied.',
  ]);
});

test('says that nothing changed only where something was loaded and nothing changed', () => {
  const unchanged = 'Nothing changed: the graph held all of this already.';
  const text = (report: Report): string => report.toText({ dryRun: false, seconds: 0 });
  expect(text(reportOf(loaded('a.txt', { unchanged: 5 })))).toContain(unchanged);
  expect(text(reportOf(loaded('a.txt', { withdrawn: 1 })))).not.toContain(unchanged);
  expect(text(reportOf(loaded('a.txt', {}), loaded('b.txt', { updated: 1 })))).not.toContain(unchanged);
  expect(text(reportOf(refused('a.txt', 'No.')))).not.toContain(unchanged);
});

test('of a dry run says that nothing was written', () => {
  const [headline] = reportOf(loaded('a.txt', { created: 1 }))
    .toText({ dryRun: true, seconds: 2 })
    .split('\n');
  expect(headline).toBe(
    'Dry run: 1 document would be imported. Nothing was written; the counts say what would change.',
  );
});

test('for programs holds every document, the totals and the issues', () => {
  const report = reportOf(loaded('a.txt', { created: 3 }, [cut]), refused('c.txt', 'This is empty.'));
  expect(JSON.parse(JSON.stringify(report))).toEqual({
    documents: [
      {
        document: 'a.txt',
        source: 'directory-page:en/x/a.txt',
        format: 'directory-page',
        status: 'loaded',
        nodes: { ...none, created: 3 },
        relationships: { ...none, created: 6 },
        merges: {},
      },
      {
        ...{ document: 'c.txt', source: null, format: null, status: 'rejected' },
        ...{ nodes: null, relationships: null, merges: null },
      },
    ],
    nodes: { ...none, created: 3 },
    relationships: { ...none, created: 6 },
    merges: {},
    rejected: 2,
    issues: [cut, { source: 'c.txt', line: null, severity: 'rejected', message: 'This is empty.' }],
  });
});

test('counts what was unchanged among the documents, and names the rules of merging', () => {
  const merges = { 'name and paper': 2, orcid: 1 };
  const same = loaded('b.txt', { unchanged: 4 });
  const report = reportOf(
    { ...loaded('a.txt', { created: 1 }), counts: { nodes: none, relationships: none, merges } },
    { ...loaded('c.txt', {}), counts: { nodes: none, relationships: none, merges: { orcid: 4 } } },
    { ...same, status: 'unchanged' },
  );
  const lines = report.toText({ dryRun: false, seconds: 0 }).split('\n');
  expect(lines[0]).toBe('Imported 3 documents, 1 of them unchanged, in 0.0 s.');
  expect(lines).toContain('Merged: 5 by orcid, 2 by name and paper.');
  expect(report.toJSON()).toMatchObject({ merges: { orcid: 5, 'name and paper': 2 } });
});

test('of a dry run names what would change by kind, the first 20 of each', () => {
  const difference = new Difference();
  onTestFinished(() => difference.close());
  const papers = Array.from({ length: 25 }, (_, at) => `Paper ${String(at).padStart(2, '0')}`);
  for (const name of papers) difference.add({ kind: 'Paper', id: name, name, before: null, after: 'new' });
  difference.add({ kind: 'Paper', id: 'z', name: 'Zebra', before: 'old', after: null });
  difference.add({ kind: 'Person', id: 'a', name: 'Ada', before: 'old', after: 'new' });
  const report = new Report();
  report.follow(difference);
  report.add(loaded('a.txt', { created: 25 }));
  const text = report.toText({ dryRun: true, seconds: 0 });
  expect(text.split('\n').slice(-25)).toEqual([
    ...['  rejected                0', 'Person: 0 added, 1 changed, 0 withdrawn', '  ~ Ada'],
    ...['Paper: 25 added, 0 changed, 1 withdrawn', '  - Zebra'],
    ...papers.slice(0, 19).map((name) => `  + ${name}`),
    '  … and 6 more; --json names them all',
  ]);
  expect([...difference.all()]).toHaveLength(27);
});

test('ends the command with 1 where something was rejected, and not for notes', () => {
  expect(reportOf(loaded('a.txt', {}, [note])).exitCode).toBe(0);
  expect(reportOf(loaded('a.txt', {}, [note, cut])).exitCode).toBe(1);
  expect(reportOf(loaded('a.txt', {}), refused('c.txt', 'No.')).exitCode).toBe(1);
  expect(reportOf().exitCode).toBe(0);
});
