import { LinkedKeys } from './linked-keys.ts';

/** A title that so many works have, with nobody in common, says nothing of any two of them. */
const manyWorks = 5;

/**
 * Whether many works have one title: five or more, of which no two have anybody in common. Only papers with authors count.
 * @param bylines the words of the names in the bylines of all papers of the title: see `wordsOfNames`
 */
export function isOfManyWorks(bylines: readonly ReadonlySet<string>[]): boolean {
  if (bylines.length < manyWorks) return false;
  const linked = new LinkedKeys();
  bylines.forEach((words, at) => {
    for (const word of words) linked.link(`paper ${at}`, word);
  });
  return linked.parts().size >= manyWorks;
}

/** The words of names that are no initials. @param names as they are compared (`matchText`) */
export function wordsOfNames(names: Iterable<string>): Set<string> {
  return new Set([...names].flatMap((name) => name.split('-')).filter((word) => [...word].length > 1));
}
