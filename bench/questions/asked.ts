import type { Role, RoleKeys } from '../graph/keys.ts';

/** The values of a question's variables, by their names in GraphQL and Cypher alike. */
export type AskedFor = Readonly<Record<string, string | number>>;

/** Picks what to ask in a graph, one after the other. */
export type AskedIn = (keys: RoleKeys) => readonly AskedFor[];

/** How many windows of years nodes are asked about at least, however few there are of a role. */
const windowCount = 64;

/** Asks for each node of a role by `$key`, which may be a start of a name, too. */
export function each(role: Role): AskedIn {
  return (keys) => keys[role].map((key) => ({ key }));
}

/** Asks for each node of a role by `$key`, with a window of 13 years from `$since` to `$until`, another one each time. */
export function eachInWindow(role: Role): AskedIn {
  return (keys) =>
    Array.from({ length: Math.max(windowCount, keys[role].length) }, (_, index) => {
      const since = 1995 + ((index * 7) % 16);
      return { key: keys[role][index % keys[role].length] ?? '', since, until: since + 12 };
    });
}

/** Asks for each node of a role as `$a` with the node of another role at the same place as `$b`. */
export function eachPair(a: Role, b: Role): AskedIn {
  return (keys) => keys[a].map((key, index) => ({ a: key, b: keys[b][index] ?? '' }));
}

/** Asks for each node of a role as `$a` with the next one as `$b`. */
export function eachWithNext(role: Role): AskedIn {
  return (keys) =>
    keys[role].map((key, index) => ({ a: key, b: keys[role][(index + 1) % keys[role].length] ?? '' }));
}

/** Asks each text of a role as `$text`. */
export function eachText(role: Role): AskedIn {
  return (keys) => keys[role].map((text) => ({ text }));
}
