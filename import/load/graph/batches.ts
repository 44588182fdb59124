/** How many nodes or relationships one statement writes, and one transaction where a load is not one as a whole. */
export const usualBatchSize = 5000;

/** How many nodes that exchange records are written at once: some have hundreds of relationships that come with them. */
export const regroupingSize = 500;

/** Divides a sequence into lists of a size; the last may be smaller. */
export function* chunks<Item>(items: Iterable<Item>, size: number): Iterable<Item[]> {
  let chunk: Item[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/** Puts whole lists together until there are as many items as a size, or more; none is divided. */
export function* unions<Item>(lists: Iterable<readonly Item[]>, size: number): Iterable<Item[]> {
  let union: Item[] = [];
  for (const list of lists) {
    for (const item of list) union.push(item);
    if (union.length < size) continue;
    yield union;
    union = [];
  }
  if (union.length > 0) yield union;
}
