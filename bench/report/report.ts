import { type SideName, sideNames } from '../sides/side.ts';
import { geometricMean } from './statistics.ts';
import type { BenchRun, Quantiles, QuestionSummary, SideSummary } from './summary.ts';
import { table } from './table.ts';

/** A column of figures that compare two sides: its heading, and the figure of a question. */
type Ratio = readonly [heading: string, of: (side: (name: SideName) => SideSummary) => number];

const besideParts = (clients: 'alone' | 'crowded'): Ratio[1] => {
  return (on) => on('scholargraph')[clients].p50 / (on('raw')[clients].p50 + on('no-op')[clients].p50);
};

const beside: readonly Ratio[] = [
  ['p50 / (raw + no-op)', besideParts('alone')],
  ['p50 / raw-served', (on) => on('scholargraph').alone.p50 / on('raw-served').alone.p50],
];

/** Larger is better for the service, but in the last two. */
const peerRatios: readonly Ratio[] = [
  ['peer / p50', (on) => on('peer').alone.p50 / on('scholargraph').alone.p50],
  ['peer / p95', (on) => on('peer').alone.p95 / on('scholargraph').alone.p95],
  ['lists / p50', (on) => on('peer-lists').alone.p50 / on('scholargraph').alone.p50],
  ['req/s / peer, 1', (on) => on('scholargraph').rates[1] / on('peer').rates[1]],
  ['req/s / peer, 8', (on) => on('scholargraph').rates[8] / on('peer').rates[8]],
  ...beside,
];

/** The service's time over the time of the statement by hand, with one client and with 8; smaller is better. */
const byHandRatios: readonly Ratio[] = [
  ['p50 / raw', (on) => on('scholargraph').alone.p50 / on('raw').alone.p50],
  ['p95 / raw', (on) => on('scholargraph').alone.p95 / on('raw').alone.p95],
  ...beside,
  ['8: p50 / raw', (on) => on('scholargraph').crowded.p50 / on('raw').crowded.p50],
  ['8: p95 / raw', (on) => on('scholargraph').crowded.p95 / on('raw').crowded.p95],
  ['8: p50 / (raw + no-op)', besideParts('crowded')],
];

/** All tables of a run, as Markdown. */
export function formatRun(run: BenchRun): string {
  const { questions, hubs } = run;
  const alone = (side: SideSummary): string => shown(side.alone);
  const rates = (side: SideSummary): string => `${side.rates[1].toFixed(0)} / ${side.rates[8].toFixed(0)}`;
  return [
    formatRatios(run),
    bySide('Milliseconds with one client, p50 (p95)', questions, alone),
    bySide('Milliseconds with 8 clients, p50 (p95)', questions, ({ crowded }) => shown(crowded)),
    bySide('Requests a second with 1 / 8 clients', questions, rates),
    bySide('The same of nodes with very many neighbours, one client', hubs, alone),
  ].join('\n\n');
}

/** The section of tables.md for a run: the ratios, their geometric means, the slowest question. */
export function formatRatios({ title, about, questions }: BenchRun): string {
  const isWithPeer = questions.every(({ sides }) => sides.peer !== undefined);
  const ratios = isWithPeer ? peerRatios : byHandRatios;
  // One by key is asked along with the questions for paths to be compared with.
  const compared = isWithPeer ? questions : questions.filter(({ name }) => name !== oneByKey);
  const rows = compared.map((question) => ratios.map(([, of]) => of((side) => sideOf(question, side))));
  const means = ratios.map((_, column) => geometricMean(rows.map((row) => row[column] ?? Number.NaN)));
  const ours = compared.map((question) => sideOf(question, 'scholargraph').alone);
  const slowest = Math.max(...ours.map(({ p50 }) => p50));
  const slowestName = compared[ours.findIndex(({ p50 }) => p50 === slowest)]?.name;
  const figures = table([
    ['', 'p50 (p95)', ...ratios.map(([heading]) => heading)],
    ...rows.map((row, at) => [compared[at]?.name ?? '', shown(ours[at]), ...row.map(toTwo)]),
    ['geometric mean', '', ...means.map(toTwo)],
  ]);
  return `## ${title}\n${about}. Slowest: ${slowestName}, ${toTwo(slowest)} ms.${paths(questions)}\n\n${figures}`;
}

const oneByKey = 'person-by-key';

function paths(questions: readonly QuestionSummary[]): string {
  const one = questions.find(({ name }) => name === oneByKey);
  const found = questions.filter(({ name }) => name === 'path' || name === 'no-path');
  if (one === undefined || found.length === 0) return '';
  const base = sideOf(one, 'scholargraph').alone.p50;
  const share = (path: QuestionSummary) => (sideOf(path, 'scholargraph').alone.p95 / base).toFixed(1);
  const shares = found.map((path) => `${path.name} ${share(path)}`);
  return ` p95 in the p50 of one by key: ${shares.join(', ')}.`;
}

type Questions = readonly QuestionSummary[];

function bySide(heading: string, questions: Questions, cell: (side: SideSummary) => string): string {
  const names = sideNames.filter((name) => questions.some(({ sides }) => sides[name] !== undefined));
  const cells = (question: QuestionSummary) => names.map((name) => cell(sideOf(question, name)));
  const rows = questions.map((question) => [question.name, ...cells(question)]);
  return `${heading}:\n\n${table([['', ...names], ...rows])}`;
}

/** @throws Error for a side that was not asked */
function sideOf({ name, sides }: QuestionSummary, side: SideName): SideSummary {
  const found = sides[side];
  if (found === undefined) throw new Error(`${name} was not timed on ${side}.`);
  return found;
}

function shown({ p50, p95 }: Quantiles = { p50: Number.NaN, p95: Number.NaN }): string {
  return `${toTwo(p50)} (${toTwo(p95)})`;
}

function toTwo(figure: number): string {
  return figure.toFixed(2);
}
