import { personByKey } from '../operations/people.ts';
import { handWrittenRatios } from '../report/ratios.ts';
import {
  formatCosts,
  formatCrowded,
  formatHeader,
  formatHubs,
  formatLatencies,
  formatRatios,
} from '../report/report.ts';
import { type BenchResults, type OperationResult, sideOf } from '../report/results.ts';
import { formatTable } from '../report/table.ts';
import { paths } from './questions.ts';

/** All tables of a run, as Markdown. */
export function formatQuestions(results: BenchResults): string {
  const { operations, hubs } = results;
  const questions = operations.filter(({ name }) => name !== personByKey.name);
  return [
    formatHeader(results),
    `Milliseconds at one client, p50 (p95):\n\n${formatLatencies(operations)}`,
    `Milliseconds at 8 clients, p50 (p95):\n\n${formatCrowded(operations)}`,
    `scholargraph's times in those of the hand-written statement, alone, with a no-op answer and behind Yoga:\n\n${formatRatios(questions, handWrittenRatios)}`,
    `p95 of scholargraph's paths in its p50 of one by key:\n\n${formatPaths(operations)}`,
    ...formatCosts(operations),
    ...formatHubs(hubs),
  ].join('\n\n');
}

function formatPaths(operations: readonly OperationResult[]): string {
  const oneByKey = operations.find(({ name }) => name === personByKey.name);
  const names = new Set(paths.map(({ name }) => name));
  return formatTable([
    ['operation', 'p95', 'of one by key'],
    ...operations
      .filter(({ name }) => names.has(name))
      .map((operation) => {
        const { p95 } = sideOf(operation, 'scholargraph');
        const ratio = oneByKey === undefined ? Number.NaN : p95 / sideOf(oneByKey, 'scholargraph').p50;
        return [operation.name, p95.toFixed(2), ratio.toFixed(1)];
      }),
  ]);
}
