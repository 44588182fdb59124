import type { CollaborationGraph } from './collaboration-graph.ts';

/** The people of each set that joint papers connect, the largest set first; people are their places in the graph's list. */
export function componentsOf({ people, papers }: CollaborationGraph): number[][] {
  const parents = Int32Array.from(people.keys());
  const rootOf = (person: number): number => {
    let root = person;
    for (let next = parents[root] ?? root; next !== root; next = parents[root] ?? root) {
      // Leads past the next one from now on, which keeps the ways short.
      parents[root] = parents[next] ?? next;
      root = next;
    }
    return root;
  };
  for (const { authors } of papers) {
    for (const author of authors) parents[rootOf(author)] = rootOf(authors[0] ?? author);
  }
  const byRoot = new Map<number, number[]>();
  for (const person of people.keys()) {
    const members = byRoot.get(rootOf(person)) ?? [];
    members.push(person);
    byRoot.set(rootOf(person), members);
  }
  return [...byRoot.values()].sort((a, b) => b.length - a.length);
}
