/** Divides a sequence into lists of one size; the last may be shorter. */
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

/** Joins lists until they have as many items as the size, or more. No list is divided. */
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
