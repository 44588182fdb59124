import { LinkedKeys } from './linked-keys.ts';
import { type AgreementKind, agreementKinds } from './names/agreement.ts';
import { blocksOf } from './names/blocks.ts';
import { compareNames } from './names/compare-names.ts';
import { parseName } from './names/parse-name.ts';
import type { PersonName } from './names/person-name.ts';

/** Somebody in the byline of a paper, as one source has it. */
export interface BylineAuthor {
  /** The key of the person's record. */
  readonly record: string;
  /** All that the source calls the person, and how the paper prints the name. */
  readonly names: readonly string[];
  /** The place in the whole byline, from 1; undefined where the source doesn't know it. */
  readonly position: number | undefined;
  /** The place, from 1, in a list from which authors may be missing. */
  readonly order: number | undefined;
}

/** The authors of one paper, as one source lists them. */
export interface Byline {
  readonly source: string;
  /** Whether the source says that it lists all of them. */
  readonly isComplete: boolean;
  readonly authors: readonly BylineAuthor[];
}

/** An author with the names taken apart. */
export interface ReadAuthor extends BylineAuthor {
  readonly parsed: readonly PersonName[];
}

export interface ReadByline extends Byline {
  readonly authors: readonly ReadAuthor[];
}

/** Two records that stand in one place of one paper's byline under names that can be one person's. */
type SamePlace = readonly [one: string, other: string];

/**
 * Finds the records that stand in one place of a paper's byline, by what different sources list. Each group has two
 * records or more.
 * @param bylines of one paper
 */
export function samePlaces(bylines: readonly Byline[]): (readonly string[])[] {
  const linked = new LinkedKeys();
  const lists = bylines.map(readByline);
  lists.forEach((one, at) => {
    for (const other of lists.slice(at + 1)) {
      if (one.source === other.source) continue;
      for (const [record, otherRecord] of pairBylines(one, other)) linked.link(record, otherRecord);
    }
  });
  return [...linked.parts()].filter(({ length }) => length > 1);
}

/**
 * Whether two records stand in different places of one paper's byline, by lists that count places alike, and under names that
 * can't be one person's.
 * @param bylines of the paper
 */
export function standApart(bylines: readonly Byline[], record: string, otherRecord: string): boolean {
  const lists = bylines.map(readByline);
  const listsOf = (key: string): (readonly [ReadByline, ReadAuthor])[] =>
    lists.flatMap((list) => {
      const author = list.authors.find((each) => each.record === key);
      return author === undefined ? [] : [[list, author] as const];
    });
  return listsOf(record).some(([list, author]) =>
    listsOf(otherRecord).some(([otherList, other]) => {
      if (list === otherList || author.position === other.position || !countPlaces(list, otherList))
        return false;
      const pairs = pairPlaces(list.authors, otherList.authors);
      return pairs !== undefined && agree(author, other) === undefined;
    }),
  );
}

/**
 * Pairs the records of two bylines of one paper. Where both count the places of the whole byline, equal places pair
 * those whose names are compatible. Otherwise a name pairs with the only one in the other list that is compatible, as
 * long as what both have in common stands in one order.
 */
function pairBylines(one: ReadByline, other: ReadByline): SamePlace[] {
  const places = countPlaces(one, other) ? pairPlaces(one.authors, other.authors) : undefined;
  return places ?? pairNames(one.authors, other.authors);
}

/** Whether places of both mean the same: lists of unequal length that are both said to be complete have lost somebody. */
function countPlaces(one: Byline, other: Byline): boolean {
  const isShifted = one.isComplete && other.isComplete && one.authors.length !== other.authors.length;
  return !isShifted && haveOwnPlaces(one) && haveOwnPlaces(other);
}

function haveOwnPlaces({ authors }: Byline): boolean {
  const places = new Set(authors.map(({ position }) => position));
  return places.size === authors.length && !places.has(undefined);
}

/** @returns undefined where most of the names at equal places are not compatible: then the two count otherwise */
function pairPlaces(authors: readonly ReadAuthor[], others: readonly ReadAuthor[]): SamePlace[] | undefined {
  const byPlace = new Map(others.map((author) => [author.position, author]));
  const found = authors.flatMap((author) => {
    const other = byPlace.get(author.position);
    return other === undefined ? [] : [{ author, other, kind: agree(author, other) }];
  });
  const sure = found.filter(({ kind }) => kind !== undefined && kind !== 'one letter');
  const slips = found.filter(({ kind }) => kind === 'one letter');
  const isAllButOne = slips.length === 1 && sure.length > 0 && sure.length + 1 === found.length;
  const agreeing = isAllButOne ? found : sure;
  if (found.length === 0 || agreeing.length * 2 < found.length) return undefined;
  return agreeing.map(({ author, other }) => [author.record, other.record]);
}

/** Pairs each name with the only compatible one, if these stand in one order. */
function pairNames(authors: readonly ReadAuthor[], others: readonly ReadAuthor[]): SamePlace[] {
  const [here, there] = [inOrder(authors), inOrder(others)];
  const matches = compatibleWith(here, there);
  const counts = Map.groupBy(matches.flat(), (at) => at);
  const pairs = matches.flatMap((found, at) => {
    const [only, ...more] = found;
    const isOnly = only !== undefined && more.length === 0 && counts.get(only)?.length === 1;
    return isOnly ? [{ at, only }] : [];
  });
  const isOrdered = areOrdered(here) && areOrdered(there);
  const isTurned = pairs.some(({ only }, index) => only < (pairs[index - 1]?.only ?? 0));
  if (isOrdered && isTurned) return [];
  return pairs.map(({ at, only }) => [here[at]?.record ?? '', there[only]?.record ?? '']);
}

/** Takes the names of a byline apart, so that it can be compared. */
export function readByline(byline: Byline): ReadByline {
  return { ...byline, authors: byline.authors.map(read) };
}

/** For each author the places in the other list of those with a compatible name. Blocks spare comparing all with all. */
export function compatibleWith(authors: readonly ReadAuthor[], others: readonly ReadAuthor[]): number[][] {
  const blocks = new Map<string, number[]>();
  others.forEach((other, at) => {
    for (const block of blocksOfAuthor(other)) {
      const places = blocks.get(block);
      if (places === undefined) blocks.set(block, [at]);
      else places.push(at);
    }
  });
  return authors.map((author) => {
    const met = new Set(blocksOfAuthor(author).flatMap((block) => blocks.get(block) ?? []));
    return [...met].filter((at) => {
      const other = others[at];
      const kind = other && agree(author, other);
      return kind !== undefined && kind !== 'one letter';
    });
  });
}

function blocksOfAuthor({ parsed }: ReadAuthor): string[] {
  return [...new Set(parsed.flatMap(blocksOf))];
}

/** The strongest way in which two of their names agree. */
function agree(one: ReadAuthor, other: ReadAuthor): AgreementKind | undefined {
  const kinds = one.parsed.flatMap((name) =>
    other.parsed.flatMap((otherName) => compareNames(name, otherName)?.kind ?? []),
  );
  return agreementKinds.find((kind) => kinds.includes(kind));
}

function inOrder(authors: readonly ReadAuthor[]): ReadAuthor[] {
  return authors.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || Number(a.record > b.record) - Number(a.record < b.record),
  );
}

/** Whether each author has a place of its own, if only among those who are listed. */
function areOrdered(authors: readonly ReadAuthor[]): boolean {
  const places = new Set(authors.map(placeOf));
  return places.size === authors.length && !places.has(Number.POSITIVE_INFINITY);
}

function placeOf({ position, order }: BylineAuthor): number {
  return position ?? order ?? Number.POSITIVE_INFINITY;
}

function read(author: BylineAuthor): ReadAuthor {
  return { ...author, parsed: [...new Set(author.names)].map(parseName) };
}
