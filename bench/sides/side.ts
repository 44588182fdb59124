import type { AskedFor } from '../questions/asked.ts';
import type { BenchQuestion } from '../questions/questions.ts';

export const sideNames = ['raw', 'no-op', 'raw-served', 'peer', 'peer-lists', 'scholargraph'] as const;
export type SideName = (typeof sideNames)[number];

/** One way to answer the questions. */
export interface Side {
  readonly name: SideName;
  /** Asks once and waits for the whole answer, which is read but not looked at. */
  ask(question: BenchQuestion, asked: AskedFor): Promise<unknown>;
  /** Asks once. @returns the answer as it came: a response's `data`, or the column `row` */
  answer(question: BenchQuestion, asked: AskedFor): Promise<unknown>;
  close(): Promise<void>;
}
