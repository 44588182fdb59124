import type { RoleKeys } from '../graph/keys.ts';
import type { Asked, Operation } from '../operations/operation.ts';
import type { Side } from './side.ts';

/** All that an operation is asked with, the hub's last. */
export function allAsked({ asked, hub }: Operation, keys: RoleKeys): readonly Asked[] {
  return [...asked(keys), ...(hub?.(keys) ?? [])];
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
    for (const asked of allAsked(operation, keys)) {
      const expected = await reference.answer(operation, asked);
      for (const side of others) {
        const difference = firstDifference(expected, await side.answer(operation, asked), []);
        if (difference === undefined) continue;
        throw new Error(
          `${side.name} and ${reference.name} answer ${operation.name} for ${JSON.stringify(asked)} differently:\n${difference}`,
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
