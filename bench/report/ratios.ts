import { geometricMean } from '../measure/samples.ts';
import type { BenchResults, OperationResult } from './results.ts';

/** How the sides compare; larger is better for scholargraph in all but `overFloor` and `overServed`. */
export interface Ratios {
  /** The peer's p50 in scholargraph's. */
  readonly p50: number;
  /** The peer's p95 in scholargraph's. */
  readonly p95: number;
  /** The p50 of the peer's plain lists in scholargraph's. */
  readonly listsP50: number;
  /** scholargraph's p50 in that of the raw statement and the no-op answer together. */
  readonly overFloor: number;
  /** scholargraph's p50 in that of the hand-written statement behind Yoga. */
  readonly overServed: number;
  /** scholargraph's requests a second in the peer's. */
  readonly throughput1: number;
  readonly throughput8: number;
}

export const ratioNames = [
  'p50',
  'p95',
  'listsP50',
  'overFloor',
  'overServed',
  'throughput1',
  'throughput8',
] as const;

export function ratiosOf({ sides }: OperationResult): Ratios {
  const { raw, peer, scholargraph } = sides;
  const rate = (clients: string): number =>
    (scholargraph.throughput?.[clients] ?? Number.NaN) / (peer.throughput?.[clients] ?? Number.NaN);
  return {
    p50: peer.p50 / scholargraph.p50,
    p95: peer.p95 / scholargraph.p95,
    listsP50: sides['peer-lists'].p50 / scholargraph.p50,
    overServed: scholargraph.p50 / sides['raw-served'].p50,
    overFloor: scholargraph.p50 / (raw.p50 + sides['no-op'].p50),
    throughput1: rate('1'),
    throughput8: rate('8'),
  };
}

export function meanRatios({ operations }: BenchResults): Ratios {
  const ratios = operations.map(ratiosOf);
  const mean = (name: (typeof ratioNames)[number]): number =>
    geometricMean(ratios.map((ratio) => ratio[name]));
  return {
    p50: mean('p50'),
    p95: mean('p95'),
    listsP50: mean('listsP50'),
    overFloor: mean('overFloor'),
    overServed: mean('overServed'),
    throughput1: mean('throughput1'),
    throughput8: mean('throughput8'),
  };
}
