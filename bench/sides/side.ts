import type { Asked, Operation } from '../operations/operation.ts';

export const sideNames = ['raw', 'no-op', 'raw-served', 'peer', 'peer-lists', 'scholargraph'] as const;
export type SideName = (typeof sideNames)[number];

/** One way to answer the operations. */
export interface Side {
  readonly name: SideName;
  /** Of its own process, where it has one. */
  readonly pid: number | undefined;
  /** Asks once and waits for the whole answer, which is read but not looked at. @returns its bytes */
  ask(operation: Operation, asked: Asked): Promise<number>;
  /** Asks once. @returns the answer in common */
  answer(operation: Operation, asked: Asked): Promise<unknown>;
  close(): Promise<void>;
}
