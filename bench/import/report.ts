import { formatTable } from '../report/table.ts';
import type { DataSetResult, ImportResults } from './results.ts';
import type { SideName } from './side-process.ts';

const called: Readonly<Record<SideName, string>> = {
  online: 'import',
  bare: 'bare UNWIND MERGE',
  bulk: 'import --bulk',
  bareBulk: 'bare database import',
};

/** The tables for a person. */
export function formatImports({ dataSets, memory }: ImportResults): string {
  const rates = dataSets.map(({ name, rows, sending, ...set }) => [
    ...[`${name} (bare: ${sending.batchSize} × ${sending.sessions})`, String(rows)],
    ...(['online', 'bare', 'bulk', 'bareBulk'] as const).map((side) => rateOf(set, side)),
    ...[ratio(set, 'online', 'bare'), ratio(set, 'bulk', 'bareBulk')],
  ]);
  const held = [...dataSets, ...memory].map(({ name, rows, ...set }) => [
    ...[name, String(rows)],
    ...(['online', 'bulk'] as const).flatMap((side) => [rateOf(set, side), memoryOf(set, side)]),
  ]);
  const names = Object.values(called);
  return [
    'Rows a second of a first load (medians)',
    formatTable([['', 'rows', ...names, 'import / bare', 'bulk / bare'], ...rates]),
    '',
    'Memory of the importer in MB',
    formatTable([['', 'rows', 'import', 'MB', 'import --bulk', 'MB'], ...held]),
  ].join('\n');
}

type Sides = Pick<DataSetResult, 'sides'>;

function find({ sides }: Sides, side: SideName) {
  return sides.find((each) => each.side === side);
}

function rateOf(set: Sides, side: SideName): string {
  return String(find(set, side)?.rowsPerSecond ?? '');
}

function memoryOf(set: Sides, side: SideName): string {
  return String(find(set, side)?.memory ?? '');
}

function ratio(set: Sides, one: SideName, other: SideName): string {
  return (
    (find(set, one)?.rowsPerSecond ?? Number.NaN) / (find(set, other)?.rowsPerSecond ?? Number.NaN)
  ).toFixed(2);
}
