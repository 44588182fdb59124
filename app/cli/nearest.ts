/** Finds the few keys that are most like a wanted one, best first; a key that has little in common with it is left out. */
export function nearest(wanted: string, keys: readonly string[], most = 3): string[] {
  const own = pairsOf(wanted);
  return keys
    .map((key) => ({ key, likeness: likeness(own, pairsOf(key)) }))
    .filter((each) => each.likeness > 0.3)
    .sort((a, b) => b.likeness - a.likeness || (a.key < b.key ? -1 : 1))
    .slice(0, most)
    .map(({ key }) => key);
}

/** Dice's coefficient: 1 for the same pairs of letters, 0 for none in common. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return (2 * shared) / (one.size + other.size || 1);
}

function pairsOf(text: string): Set<string> {
  const letters = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(at, at + 2)));
}
