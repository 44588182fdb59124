import { type SideName, sideNames } from '../sides/side.ts';
import { meanOf, peerRatios, type Ratio } from './ratios.ts';
import { type BenchResults, type OperationResult, type SideResult, sideOf } from './results.ts';
import { formatTable } from './table.ts';

/** All tables of a run, as Markdown. */
export function formatReport(results: BenchResults): string {
  const { operations, hubs } = results;
  return [
    formatHeader(results),
    `Milliseconds at one client, p50 (p95):\n\n${formatLatencies(operations)}`,
    `How many times as fast as @neo4j/graphql scholargraph is, and its p50 in (raw + no-op) and in the hand-written statement's behind Yoga:\n\n${formatRatios(operations, peerRatios)}`,
    `Requests a second at 1 and at 8 clients:\n\n${throughputs(operations)}`,
    ...formatCosts(operations),
    ...formatHubs(hubs),
  ].join('\n\n');
}

export function formatHeader({ size, rounds, seed, date, node, neo4j }: BenchResults): string {
  return `Size ${size}, seed ${seed}, ${rounds} rounds, Node ${node}, Neo4j ${neo4j}, ${date}`;
}

/** The tables of all runs, and how the operations grow from the smallest graph to the largest. */
export function formatRuns(
  runs: readonly BenchResults[],
  format: (results: BenchResults) => string = formatReport,
): string {
  const [small, large] = [runs[0], runs.at(-1)];
  const growth =
    small === undefined || large === undefined || small === large ? [] : [formatGrowth(small, large)];
  return `${[...runs.map((run) => `## Size ${run.size}\n\n${format(run)}`), ...growth].join('\n\n')}\n`;
}

/** How much slower each operation is on the larger graph. */
function formatGrowth(small: BenchResults, large: BenchResults): string {
  const sides = sidesOf(large.operations);
  const rows = large.operations.flatMap((operation) => {
    const before = small.operations.find(({ name }) => name === operation.name);
    if (before === undefined) return [];
    const growth = (side: SideName): number => sideOf(operation, side).p50 / sideOf(before, side).p50;
    return [[operation.name, ...sides.map((side) => growth(side).toFixed(2))]];
  });
  return `## Growth\n\np50 at ${large.size} in that at ${small.size}:\n\n${formatTable([['operation', ...sides], ...rows])}`;
}

export function formatLatencies(operations: readonly OperationResult[]): string {
  return formatSides(operations, (result) => quantiles(result));
}

/** Times with 8 clients. */
export function formatCrowded(operations: readonly OperationResult[]): string {
  return formatSides(operations, ({ crowded }) => (crowded === undefined ? '' : quantiles(crowded)));
}

/** What a request costs the machine. */
export function formatCosts(operations: readonly OperationResult[]): string[] {
  return [
    `Processor time of one request in milliseconds, service + database:\n\n${processor(operations)}`,
    `Of one request: statements / messages to the database, kB from it over Bolt, kB of the response:\n\n${traffic(operations)}`,
  ];
}

export function formatHubs(hubs: readonly OperationResult[]): string[] {
  if (hubs.length === 0) return [];
  return [`The same questions to nodes with very many neighbours:\n\n${formatLatencies(hubs)}`];
}

export function formatRatios(operations: readonly OperationResult[], ratios: readonly Ratio[]): string {
  return formatTable([
    ['operation', ...ratios.map(({ heading }) => heading)],
    ...operations.map((operation) => [
      operation.name,
      ...ratios.map((ratio) => ratio.of(operation).toFixed(2)),
    ]),
    ['geometric mean', ...ratios.map((ratio) => meanOf(ratio, operations).toFixed(2))],
  ]);
}

function throughputs(operations: readonly OperationResult[]): string {
  return formatSides(
    operations,
    ({ throughput = {} }) => `${Math.round(throughput['1'] ?? 0)} / ${Math.round(throughput['8'] ?? 0)}`,
  );
}

function processor(operations: readonly OperationResult[]): string {
  return formatSides(operations, ({ processor: { service, database } = {} }, side) => {
    const parts = side === 'no-op' ? [service] : [service, database];
    return parts.flatMap((part) => (part === undefined ? [] : [part.toFixed(2)])).join(' + ');
  });
}

function traffic(operations: readonly OperationResult[]): string {
  const shown = sidesOf(operations).filter((side) => side !== 'no-op');
  const cell = ({ bolt, responseBytes }: SideResult, side: SideName): string => {
    if (bolt === undefined) return '';
    const { statements, messages, receivedBytes } = bolt;
    const response = side === 'raw' ? '' : `, ${(responseBytes / 1_000).toFixed(1)}`;
    return `${statements} / ${messages}, ${(receivedBytes / 1_000).toFixed(1)}${response}`;
  };
  return formatSides(operations, cell, shown);
}

/** One row for each operation, one column for each side. */
function formatSides(
  operations: readonly OperationResult[],
  cell: (result: SideResult, side: SideName) => string,
  sides: readonly SideName[] = sidesOf(operations),
): string {
  return formatTable([
    ['operation', ...sides],
    ...operations.map((operation) => [
      operation.name,
      ...sides.map((side) => cell(sideOf(operation, side), side)),
    ]),
  ]);
}

function quantiles({ p50, p95 }: { readonly p50: number; readonly p95: number }): string {
  return `${p50.toFixed(2)} (${p95.toFixed(2)})`;
}

/** Those that were asked. */
function sidesOf(operations: readonly OperationResult[]): SideName[] {
  return sideNames.filter((side) => operations.some(({ sides }) => sides[side] !== undefined));
}
