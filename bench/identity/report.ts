import { table } from '../report/table.ts';
import { bCubed, type DecidedRecord, figuresOf, type Pair, pairsOf } from './scores.ts';
import { spellingKinds } from './spellings.ts';
import { evidenceKinds, type Label } from './split.ts';
import type { World } from './world.ts';

/** What became of a world. */
export interface IdentityResult {
  readonly world: World;
  readonly records: readonly DecidedRecord[];
}

type Fits = (label: Label) => boolean;

/** What is to be reached by all worlds together. What was not measured is NaN. */
interface Target {
  readonly about: string;
  readonly wanted: number;
  readonly measured: number;
}

export function targetsOf(results: readonly IdentityResult[]): Target[] {
  const pairs = results.flatMap(({ records }) => pairsOf(records));
  const recallWith = (kind: Label['evidence']) =>
    figuresOf(touching(pairs, ({ evidence }) => evidence === kind)).recall;
  const namesakes = touching(pairs, ({ hasNamesake }) => hasNamesake);
  return [
    { about: 'recall, a paper in common', wanted: 0.98, measured: recallWith('a paper') },
    { about: 'recall, two co-authors', wanted: 0.85, measured: recallWith('two co-authors') },
    {
      about: 'recall, co-author and institution',
      wanted: 0.85,
      measured: recallWith('co-author, institution'),
    },
    { about: 'precision', wanted: 0.999, measured: figuresOf(pairs).precision },
    { about: 'precision among namesakes', wanted: 0.995, measured: figuresOf(namesakes).precision },
  ];
}

/** Whether a target was measured, and missed. */
export function isMissed({ measured, wanted }: Target): boolean {
  return measured < wanted;
}

export function formatTargets(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const verdict = isMissed(target) ? 'missed' : Number.isNaN(target.measured) ? 'not measured' : 'met';
    return [target.about, percent(target.wanted), percent(target.measured), verdict];
  });
  return `## Identity: targets, all worlds together\n\n${table([['', 'at least', 'measured', ''], ...rows])}`;
}

export function formatWorld({ world, records }: IdentityResult): string {
  const pairs = pairsOf(records);
  const labels = [...new Map(records.map(({ person, label }) => [person, label])).values()];
  const figures = (fits: Fits) => figuresOf(touching(pairs, fits));
  const all: Fits = () => true;
  const kinds = evidenceKinds.filter((kind) => figures(({ evidence }) => evidence === kind).people > 0);
  const recalls = (name: string, fits: Fits): string[] => {
    const byEvidence = kinds.map((kind) => figures((label) => label.evidence === kind && fits(label)));
    return [name, ...[...byEvidence, figures(fits)].map(recallCell), String(figures(fits).wrong)];
  };
  const group = (name: string, fits: Fits): string[] => {
    const { precision, wrong } = figures(fits);
    return [
      name,
      String(labels.filter(fits).length),
      recallCell(figures(fits)),
      percent(precision),
      String(wrong),
    ];
  };
  const precisions = kinds.map((kind) => percent(figures(({ evidence }) => evidence === kind).precision));
  const situations = [...new Set(labels.flatMap(({ situation }) => situation ?? []))];
  const { precision, recall, f1 } = bCubed(records);
  const left =
    world.doubtful.size === 0
      ? ''
      : ` ${world.doubtful.size} ids may be several of one person, and don't count.`;
  return [
    `## Identity: ${world.name}`,
    `${labels.length} people (${world.about}), ${world.papers.length} papers.${left}`,
    'Recall and the number of people, by what their two records have in common and how the second is spelled:',
    table([
      ['', ...kinds, 'all', 'wrong pairs'],
      ...spellingKinds.map((kind) => recalls(kind, ({ spelling }) => spelling === kind)),
      recalls('all', all),
      ['precision', ...precisions, percent(figures(all).precision), ''],
    ]),
    table([
      ['', 'people', 'recall', 'precision', 'wrong pairs'],
      group('all', all),
      group('with a namesake', ({ hasNamesake }) => hasNamesake),
      ...situations.map((name) => group(name, ({ situation }) => situation === name)),
    ]),
    `B3: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`,
  ].join('\n\n');
}

/** A pair touches both its people. */
function touching(pairs: readonly Pair[], fits: Fits): Pair[] {
  return pairs.filter(({ records }) => records.some(({ label }) => fits(label)));
}

function recallCell({ people, recall }: { readonly people: number; readonly recall: number }): string {
  return people === 0 ? '' : `${percent(recall)} of ${people}`;
}

/** Rounded down: nothing but all is 100%. */
function percent(share: number): string {
  return Number.isNaN(share) ? '' : `${(Math.floor(share * 1_000 + 1e-9) / 10).toFixed(1)}%`;
}
