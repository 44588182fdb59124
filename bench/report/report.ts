import { sideNames } from '../sides/side.ts';
import { meanRatios, ratiosOf } from './ratios.ts';
import type { BenchResults, OperationResult } from './results.ts';
import { formatTable } from './table.ts';

/** All tables of a run, as Markdown. */
export function formatReport(results: BenchResults): string {
  const { size, rounds, seed, date, node, neo4j } = results;
  return [
    `Size ${size}, seed ${seed}, ${rounds} rounds, Node ${node}, Neo4j ${neo4j}, ${date}`,
    `Milliseconds at one client, p50 (p95):\n\n${latencies(results.operations)}`,
    `How many times as fast as @neo4j/graphql scholargraph is, and its p50 in (raw + no-op) and in the hand-written statement's behind Yoga:\n\n${ratios(results)}`,
    `Requests a second at 1 and at 8 clients:\n\n${throughputs(results.operations)}`,
    `Processor time of one request in milliseconds, service + database:\n\n${processor(results.operations)}`,
    `Of one request: statements / messages to the database, kB from it over Bolt, kB of the response:\n\n${traffic(results.operations)}`,
    ...(results.hubs.length === 0
      ? []
      : [`The same questions to nodes with very many neighbours:\n\n${latencies(results.hubs)}`]),
  ].join('\n\n');
}

/** The tables of all runs, and how the operations grow from the smallest graph to the largest. */
export function formatRuns(runs: readonly BenchResults[]): string {
  const [small, large] = [runs[0], runs.at(-1)];
  const growth =
    small === undefined || large === undefined || small === large ? [] : [formatGrowth(small, large)];
  return `${[...runs.map((run) => `## Size ${run.size}\n\n${formatReport(run)}`), ...growth].join('\n\n')}\n`;
}

/** How much slower each operation is on the larger graph. */
function formatGrowth(small: BenchResults, large: BenchResults): string {
  const rows = large.operations.flatMap(({ name, sides }) => {
    const before = small.operations.find((operation) => operation.name === name)?.sides;
    if (before === undefined) return [];
    return [[name, ...sideNames.map((side) => (sides[side].p50 / before[side].p50).toFixed(2))]];
  });
  return `## Growth\n\np50 at ${large.size} in that at ${small.size}:\n\n${formatTable([['operation', ...sideNames], ...rows])}`;
}

function latencies(operations: readonly OperationResult[]): string {
  return formatTable([
    ['operation', ...sideNames],
    ...operations.map(({ name, sides }) => [
      name,
      ...sideNames.map((side) => `${sides[side].p50.toFixed(2)} (${sides[side].p95.toFixed(2)})`),
    ]),
  ]);
}

function ratios(results: BenchResults): string {
  const row = (
    name: string,
    { p50, p95, throughput1, throughput8, listsP50, overFloor, overServed }: ReturnType<typeof ratiosOf>,
  ) => [
    name,
    ...[p50, p95, throughput1, throughput8, listsP50, overFloor, overServed].map((value) => value.toFixed(2)),
  ];
  return formatTable([
    ['operation', 'p50', 'p95', 'req/s, 1', 'req/s, 8', 'p50, its lists', 'of raw + no-op', 'of raw-served'],
    ...results.operations.map((operation) => row(operation.name, ratiosOf(operation))),
    row('geometric mean', meanRatios(results)),
  ]);
}

function throughputs(operations: readonly OperationResult[]): string {
  return formatTable([
    ['operation', ...sideNames],
    ...operations.map(({ name, sides }) => [
      name,
      ...sideNames.map((side) => {
        const { throughput = {} } = sides[side];
        return `${Math.round(throughput['1'] ?? 0)} / ${Math.round(throughput['8'] ?? 0)}`;
      }),
    ]),
  ]);
}

function processor(operations: readonly OperationResult[]): string {
  return formatTable([
    ['operation', ...sideNames],
    ...operations.map(({ name, sides }) => [
      name,
      ...sideNames.map((side) => {
        const { service, database } = sides[side].processor ?? {};
        const parts = side === 'no-op' ? [service] : [service, database];
        return parts.flatMap((part) => (part === undefined ? [] : [part.toFixed(2)])).join(' + ');
      }),
    ]),
  ]);
}

function traffic(operations: readonly OperationResult[]): string {
  const shown = sideNames.filter((side) => side !== 'no-op');
  return formatTable([
    ['operation', ...shown],
    ...operations.map(({ name, sides }) => [
      name,
      ...shown.map((side) => {
        const { bolt, responseBytes } = sides[side];
        if (bolt === undefined) return '';
        const { statements, messages, receivedBytes } = bolt;
        const response = side === 'raw' ? '' : `, ${(responseBytes / 1_000).toFixed(1)}`;
        return `${statements} / ${messages}, ${(receivedBytes / 1_000).toFixed(1)}${response}`;
      }),
    ]),
  ]);
}
