import type { MergeRule, Properties, PropertyValue } from '../../src/graph/model.ts';
import type { StatedValues } from '../formats/format.ts';

/** Leaves out what is not said: nulls and empty lists. */
export function withoutUnsaid(values: StatedValues): Properties {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      value === null || (Array.isArray(value) && value.length === 0) ? [] : [[name, value]],
    ),
  );
}

/**
 * Joins what two places of a document say of one node or relationship, by the rules that join sources; the first word
 * stands.
 */
export function joinValues(
  rules: Readonly<Record<string, MergeRule>>,
  before: Properties,
  after: Properties,
): Properties {
  const joined: Record<string, PropertyValue> = { ...after, ...before };
  for (const [name, value] of Object.entries(after)) {
    const earlier = before[name];
    if (earlier === undefined) continue;
    if (rules[name] === 'union') joined[name] = [...new Set([earlier, value].flat().map(String))];
    if (rules[name] === 'any') joined[name] = earlier === true || value === true;
  }
  return joined;
}
