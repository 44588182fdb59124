import neo4j from 'neo4j-driver';

/**
 * Turns whole numbers into integers: the driver sends every JavaScript number as a float, and counts, years and positions
 * are none. Parameters of questions need it, too: Neo4j may answer with the value that it was asked for in place of the
 * stored one, and papers that are found by 2015.0 would be of the year 2015.0.
 */
export function integers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (value !== null && typeof value === 'object') {
    const copy: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value)) copy[name] = integers(item);
    return copy;
  }
  return value;
}
