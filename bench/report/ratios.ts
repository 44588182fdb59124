import { geometricMean } from '../measure/samples.ts';
import { type OperationResult, sideOf } from './results.ts';

/** How two sides compare in an operation. */
export interface Ratio {
  /** Of its column. */
  readonly heading: string;
  readonly of: (operation: OperationResult) => number;
}

/** How many times as fast as @neo4j/graphql scholargraph is. */
export const timesAsFast: Ratio = {
  heading: 'p50',
  of: (operation) => sideOf(operation, 'peer').p50 / sideOf(operation, 'scholargraph').p50,
};

const overFloor: Ratio = {
  heading: 'of raw + no-op',
  of: (operation) => sideOf(operation, 'scholargraph').p50 / floorOf(operation),
};

const overServed: Ratio = {
  heading: 'of raw-served',
  of: (operation) => sideOf(operation, 'scholargraph').p50 / sideOf(operation, 'raw-served').p50,
};

/** Larger is better for scholargraph in all but the last two. */
export const peerRatios: readonly Ratio[] = [
  timesAsFast,
  {
    heading: 'p95',
    of: (operation) => sideOf(operation, 'peer').p95 / sideOf(operation, 'scholargraph').p95,
  },
  { heading: 'req/s, 1', of: (operation) => rateOverPeer(operation, '1') },
  { heading: 'req/s, 8', of: (operation) => rateOverPeer(operation, '8') },
  {
    heading: 'p50, its lists',
    of: (operation) => sideOf(operation, 'peer-lists').p50 / sideOf(operation, 'scholargraph').p50,
  },
  overFloor,
  overServed,
];

/** What scholargraph takes in what the hand-written statement does; smaller is better. */
export const handWrittenRatios: readonly Ratio[] = [
  {
    heading: 'p50 of raw',
    of: (operation) => sideOf(operation, 'scholargraph').p50 / sideOf(operation, 'raw').p50,
  },
  {
    heading: 'p95 of raw',
    of: (operation) => sideOf(operation, 'scholargraph').p95 / sideOf(operation, 'raw').p95,
  },
  { ...overFloor, heading: 'p50 of raw + no-op' },
  { ...overServed, heading: 'p50 of raw-served' },
  { heading: '8 clients: p50 of raw', of: (operation) => crowdedOverRaw(operation, 'p50') },
  { heading: 'p95 of raw', of: (operation) => crowdedOverRaw(operation, 'p95') },
  {
    heading: 'p50 of raw + no-op',
    of: (operation) =>
      crowded(operation, 'scholargraph').p50 /
      (crowded(operation, 'raw').p50 + crowded(operation, 'no-op').p50),
  },
];

export function meanOf({ of }: Ratio, operations: readonly OperationResult[]): number {
  return geometricMean(operations.map(of));
}

/** The p50 of the raw statement and of the no-op answer together. */
export function floorOf(operation: OperationResult): number {
  return sideOf(operation, 'raw').p50 + sideOf(operation, 'no-op').p50;
}

function rateOverPeer(operation: OperationResult, clients: string): number {
  const rate = (side: 'scholargraph' | 'peer'): number =>
    sideOf(operation, side).throughput?.[clients] ?? Number.NaN;
  return rate('scholargraph') / rate('peer');
}

function crowdedOverRaw(operation: OperationResult, quantile: 'p50' | 'p95'): number {
  return crowded(operation, 'scholargraph')[quantile] / crowded(operation, 'raw')[quantile];
}

function crowded(operation: OperationResult, side: 'raw' | 'no-op' | 'scholargraph') {
  return sideOf(operation, side).crowded ?? { p50: Number.NaN, p95: Number.NaN };
}
