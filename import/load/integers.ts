import neo4j from 'neo4j-driver';

/** The driver sends every JavaScript number as a float; counts, years and positions are integers. */
export function integers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (value !== null && typeof value === 'object') {
    const copy: Record<string, unknown> = {};
    for (const [name, item] of Object.entries(value)) copy[name] = integers(item);
    return copy;
  }
  return value;
}
