import neo4j from 'neo4j-driver';

/**
 * The driver sends every JavaScript number as a float; counts, years and positions are integers. It matters for what is
 * asked as for what is stored: Neo4j may answer with the value that it was asked for in place of the one that it holds,
 * and the papers of 2015.0 are then of the year 2015.0.
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
