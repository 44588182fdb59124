import { table } from '../report/table.ts';
import {
  addCounts,
  bCubed,
  type Counts,
  countPairs,
  type DecidedRecord,
  precisionOf,
  recallOf,
} from './scores.ts';
import { spellingKinds } from './spellings.ts';
import { evidenceKinds, type Label, type SplitWorld } from './split.ts';
import type { World } from './world.ts';

/** What became of a world. */
export interface IdentityResult {
  readonly world: World;
  readonly labels: SplitWorld['labels'];
  readonly records: readonly DecidedRecord[];
}

/** What the figures are to be at least, of all worlds together. */
export interface Target {
  readonly about: string;
  readonly wanted: number;
  /** NaN where nothing was measured. */
  readonly measured: number;
}

export function targetsOf(results: readonly IdentityResult[]): Target[] {
  const where = (fits: (label: Label) => boolean): Counts =>
    addCounts(results.map((each) => countsOf(each, fits)));
  const recall = (...kinds: Label['evidence'][]): number =>
    recallOf(where(({ evidence }) => kinds.includes(evidence)));
  return [
    { about: 'recall with a paper in common', wanted: 0.98, measured: recall('a paper') },
    { about: 'recall with two co-authors in common', wanted: 0.85, measured: recall('two co-authors') },
    {
      about: 'recall with a co-author and an institution in common',
      wanted: 0.85,
      measured: recall('a co-author and an institution'),
    },
    { about: 'precision', wanted: 0.999, measured: precisionOf(where(() => true)) },
    {
      about: 'precision among namesakes',
      wanted: 0.995,
      measured: precisionOf(where((label) => label.hasNamesake)),
    },
  ];
}

/** Whether a target was measured, and missed. */
export function isMissed({ measured, wanted }: Target): boolean {
  return measured < wanted;
}

/** By evidence and spelling, as `--json` writes it. */
export function rowsOf(result: IdentityResult) {
  return evidenceKinds.flatMap((evidence) =>
    spellingKinds.map((spelling) => {
      const counts = countsOf(result, (label) => label.evidence === evidence && label.spelling === spelling);
      const { right, missed } = counts;
      const figures = { recall: recallOf(counts), precision: precisionOf(counts) };
      return { world: result.world.name, evidence, spelling, people: right + missed, ...counts, ...figures };
    }),
  );
}

export function formatWorld(result: IdentityResult): string {
  const { world, labels, records } = result;
  const all = countsOf(result, () => true);
  const { precision, recall, f1 } = bCubed(records);
  const situations = [...new Set([...labels.values()].flatMap(({ situation }) => situation ?? []))];
  const groups: [string, Counts][] = [
    ['with a namesake', countsOf(result, ({ hasNamesake }) => hasNamesake)],
    ...situations.map((name): [string, Counts] => [
      name,
      countsOf(result, ({ situation }) => situation === name),
    ]),
    ['all', all],
  ];
  return [
    `## Identity: ${world.name}`,
    `${labels.size} people (${world.about}), ${world.papers.length} papers, ${records.length} records.`,
    'Recall, and how many people it is of, by what their records have in common and how the second is spelled:',
    table([['', ...evidenceKinds, 'all', 'wrong pairs'], ...spellingRows(result)]),
    table([
      ['', 'people', 'recall', 'precision', 'wrong pairs'],
      ...groups.map(([name, counts]) => figuresOf(name, counts)),
    ]),
    `B3: precision ${shown(precision)}, recall ${shown(recall)}, F1 ${shown(f1)}.`,
  ].join('\n\n');
}

export function formatTargets(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const verdict = isMissed(target) ? 'missed' : Number.isNaN(target.measured) ? 'not measured' : 'met';
    return [target.about, String(target.wanted), shown(target.measured), verdict];
  });
  return `## Identity: targets\n\n${table([['', 'at least', 'measured', ''], ...rows])}`;
}

function spellingRows(result: IdentityResult): string[][] {
  const row = (name: string, fits: (label: Label) => boolean): string[] => {
    const cells = evidenceKinds.map((kind) =>
      countsOf(result, (label) => label.evidence === kind && fits(label)),
    );
    const all = countsOf(result, fits);
    return [name, ...[...cells, all].map(recallCell), String(all.wrong)];
  };
  const precisions = [...evidenceKinds, undefined].map((kind) =>
    shown(precisionOf(countsOf(result, ({ evidence }) => kind === undefined || evidence === kind))),
  );
  return [
    ...spellingKinds.map((kind) => row(kind, ({ spelling }) => spelling === kind)),
    row('all', () => true),
    ['precision', ...precisions, ''],
  ];
}

function recallCell(counts: Counts): string {
  const people = counts.right + counts.missed;
  return people === 0 ? '' : `${shown(recallOf(counts))} of ${people}`;
}

function figuresOf(name: string, counts: Counts): string[] {
  const { right, missed, wrong } = counts;
  return [name, String(right + missed), shown(recallOf(counts)), shown(precisionOf(counts)), String(wrong)];
}

function countsOf({ labels, records }: IdentityResult, fits: (label: Label) => boolean): Counts {
  return countPairs(records, (person) => {
    const label = labels.get(person);
    return label !== undefined && fits(label);
  });
}

/** Never rounded up: 0.9999 is not 1. */
function shown(value: number): string {
  return Number.isNaN(value) ? '' : (Math.floor(value * 10_000) / 10_000).toFixed(4).replace(/0$/, '');
}
