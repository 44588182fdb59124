import { askedFor } from '../../../src/cypher/cypher-text.ts';
import type { Scope } from '../../../src/cypher/scope.ts';
import { comparison } from '../../kit/predicates.ts';
import { periodPredicates } from '../../kit/windows.ts';

/** Predicates on a supervision. @param asked the scope whose arguments say which supervisions count */
export function supervisionPredicates(asked: Scope, step = 'step'): string[] {
  return askedFor([
    comparison(`${step}.role =`, asked.argument('role')),
    comparison(`${step}.status =`, asked.argument('status')),
    ...periodPredicates(step, asked),
  ]);
}

/** Makes predicates hold for each `step` of a `path`. */
export function eachStep(predicates: readonly string[]): string | undefined {
  return predicates.length === 0
    ? undefined
    : `all(step IN relationships(path) WHERE ${predicates.join(' AND ')})`;
}
