import type { RoleKeys } from '../graph/keys.ts';
import type { Operation } from '../operations/operation.ts';
import type { Side } from './side.ts';

/** The keys that an operation is asked with: those of its role, then its hub's. */
export function keysOf({ role, hub }: Operation, keys: RoleKeys): readonly string[] {
  return [...keys[role], ...(hub === undefined ? [] : keys[hub])];
}

/**
 * Asks every side every question before anything is timed.
 * @throws Error that shows the first difference, for sides that do not answer alike
 */
export async function compareAnswers(
  sides: readonly Side[],
  operations: readonly Operation[],
  keys: RoleKeys,
): Promise<void> {
  const [reference, ...others] = sides;
  if (reference === undefined) return;
  for (const operation of operations) {
    for (const key of keysOf(operation, keys)) {
      const expected = await reference.answer(operation, key);
      for (const side of others) {
        const difference = firstDifference(expected, await side.answer(operation, key), []);
        if (difference === undefined) continue;
        throw new Error(
          `${side.name} and ${reference.name} answer ${operation.name} for '${key}' differently:\n${difference}`,
        );
      }
    }
  }
}

function firstDifference(expected: unknown, actual: unknown, path: readonly number[]): string | undefined {
  if (!Array.isArray(expected) || !Array.isArray(actual)) {
    if (Object.is(expected, actual)) return undefined;
    return `  at [${path.join('][')}]: ${shorten(actual)} instead of ${shorten(expected)}`;
  }
  for (const [index, item] of expected.entries()) {
    const difference = firstDifference(item, actual[index], [...path, index]);
    if (difference !== undefined) return difference;
  }
  if (actual.length === expected.length) return undefined;
  return `  at [${path.join('][')}]: ${actual.length} rows instead of ${expected.length}, such as ${shorten(actual[expected.length])}`;
}

function shorten(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 300);
}
