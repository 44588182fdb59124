import type { Measurement } from '../measure.ts';
import type { SideName } from '../sides/side.ts';
import { mean, quantile } from './statistics.ts';

/** All figures of one run. */
export interface BenchRun {
  readonly title: string;
  /** Rounds, versions, date. */
  readonly about: string;
  readonly questions: readonly QuestionSummary[];
  /** The same questions put to the nodes with very many neighbours; without bursts. */
  readonly hubs: readonly QuestionSummary[];
}

export interface QuestionSummary {
  readonly name: string;
  readonly sides: Readonly<Partial<Record<SideName, SideSummary>>>;
}

/** Milliseconds. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
}

export interface SideSummary {
  /** With one client. */
  readonly alone: Quantiles;
  /** With 8 clients. */
  readonly crowded: Quantiles;
  /** Requests a second by the number of clients. */
  readonly rates: Readonly<Record<1 | 8, number>>;
}

export function summarize({ question, samples }: Measurement): QuestionSummary {
  const sides: Partial<Record<SideName, SideSummary>> = {};
  for (const [side, { alone, crowded, rates }] of samples) {
    const perSecond = { 1: mean(rates[1]), 8: mean(rates[8]) };
    sides[side] = { alone: quantiles(alone), crowded: quantiles(crowded), rates: perSecond };
  }
  return { name: question.name, sides };
}

function quantiles(times: readonly number[]): Quantiles {
  return { p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}
