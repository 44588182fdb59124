/** Operations of a kilobyte or two that would each expand to very many fields. */
export const bombs: Readonly<Record<string, string>> = {
  'four connections on each of ten levels': bomb(10, (next) =>
    [
      `coauthors(first: 0) { nodes { ${next} } }`,
      `descendants(first: 0) { nodes { ${next} } }`,
      `supervisedBy(first: 0) { edges { node { ${next} } } }`,
      `possibleDuplicates(first: 0) { nodes { ${next} } }`,
    ].join(' '),
  ),
  'four aliases on each of ten levels': bomb(10, (next) =>
    ['a', 'b', 'c', 'd'].map((key) => `${key}: coauthors(first: 0) { nodes { ${next} } }`).join(' '),
  ),
  'two connections on each of twenty levels': bomb(20, (next) =>
    ['a', 'b'].map((key) => `${key}: coauthors(first: 0) { nodes { ${next} } }`).join(' '),
  ),
  'inline fragments': bomb(14, (next) =>
    ['a', 'b']
      .map((key) => `... on Person { ... { ${key}: coauthors { nodes { ... on Person { ${next} } } } } }`)
      .join(' '),
  ),
  'an interface whose types select by other nodes': bomb(
    20,
    (next) =>
      `coauthors(first: 0) { nodes { ${next} } } ... on Researcher { coauthors(first: 0) { nodes { key } } }`,
  ),
  'nodes of every kind': `{ node(id: "x") { ...F0 } nodes(ids: []) { ...F0 } } ${levels(12, (next) => `a: coauthors { nodes { ${next} } } b: coauthors { nodes { ${next} } }`)}`,
};

function bomb(depth: number, level: (next: string) => string): string {
  return `{ researchers(first: 101) { nodes { ...F0 } } } ${levels(depth, level)}`;
}

/** Fragments that each spread the next one. */
export function levels(depth: number, level: (next: string) => string): string {
  return Array.from({ length: depth }, (_, at) => {
    const body = at === depth - 1 ? 'key' : level(`...F${at + 1}`);
    return `fragment F${at} on Person { ${body} }`;
  }).join(' ');
}
