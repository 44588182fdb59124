import type { SideName } from '../sides/side.ts';
import { floorOf, meanOf, timesAsFast } from './ratios.ts';
import { type BenchResults, type OperationResult, sideOf } from './results.ts';

const layout = { width: 760, left: 190, right: 70, row: 40, head: 60, bar: 9 } as const;
const colours = { peer: '#d08770', scholargraph: '#5e81ac', raw: '#4c566a', noOp: '#b8c0cc' } as const;

/** Bars of p50 for each operation of a run: @neo4j/graphql, scholargraph, and raw + no-op as one bar of two parts. */
export function plotResults(runs: readonly BenchResults[]): string {
  const panels = runs.map((run) => panel(run));
  const heights = runs.map(({ operations }) => layout.head + operations.length * layout.row + 20);
  const total = heights.reduce((sum, height) => sum + height, 0);
  let top = 0;
  const placed = panels.map((content, index) => {
    const group = `<g transform="translate(0 ${top})">${content}</g>`;
    top += heights[index] ?? 0;
    return group;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${total}" font-family="sans-serif" font-size="12">`,
    '<title>p50 of each operation: @neo4j/graphql, scholargraph, and the raw statement with a no-op answer</title>',
    `<rect width="${layout.width}" height="${total}" fill="#fff"/>`,
    ...placed,
    '</svg>\n',
  ].join('\n');
}

function panel(run: BenchResults): string {
  const longest = Math.max(
    ...run.operations.flatMap((operation) => [sideOf(operation, 'peer').p50, floorOf(operation)]),
  );
  const scale = (layout.width - layout.left - layout.right) / longest;
  const legend = [
    ['@neo4j/graphql', colours.peer],
    ['scholargraph', colours.scholargraph],
    ['raw statement', colours.raw],
    ['no-op GraphQL', colours.noOp],
  ].map(([name, colour], index) => {
    const x = layout.left + index * 120;
    return `<rect x="${x}" y="34" width="10" height="10" fill="${colour}"/><text x="${x + 14}" y="43">${name}</text>`;
  });
  const title = `p50 in ms at size ${run.size}; geometric mean ${meanOf(timesAsFast, run.operations).toFixed(2)} times as fast as @neo4j/graphql`;
  return [
    `<text x="10" y="22" font-size="14" font-weight="bold">${title}</text>`,
    ...legend,
    ...run.operations.map((operation, index) => bars(operation, layout.head + index * layout.row, scale)),
  ].join('\n');
}

function bars(operation: OperationResult, y: number, scale: number): string {
  const of = (side: SideName): number => sideOf(operation, side).p50;
  const bar = (line: number, from: number, length: number, colour: string): string =>
    `<rect x="${(layout.left + from * scale).toFixed(1)}" y="${y + line * (layout.bar + 1)}" width="${(length * scale).toFixed(1)}" height="${layout.bar}" fill="${colour}"/>`;
  const value = (line: number, length: number): string =>
    `<text x="${(layout.left + length * scale + 4).toFixed(1)}" y="${y + line * (layout.bar + 1) + 8}" font-size="9">${length.toFixed(2)}</text>`;
  return [
    `<text x="${layout.left - 8}" y="${y + 18}" text-anchor="end">${operation.name}</text>`,
    bar(0, 0, of('peer'), colours.peer),
    value(0, of('peer')),
    bar(1, 0, of('scholargraph'), colours.scholargraph),
    value(1, of('scholargraph')),
    bar(2, 0, of('raw'), colours.raw),
    bar(2, of('raw'), of('no-op'), colours.noOp),
    value(2, floorOf(operation)),
  ].join('');
}
