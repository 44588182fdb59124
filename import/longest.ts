/**
 * The most characters of a text, by what it is. Longer than any of a real source: a text beyond it is another thing than
 * the place it stands in says. And Neo4j indexes no more than 8 kB.
 */
export const longest = { name: 200, label: 300, title: 1000, id: 300 } as const;
