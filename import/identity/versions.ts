import { isGeneric } from '../../src/graph/generic-titles.ts';
import { compareTexts, matchText } from '../../src/graph/text.ts';
import type { SameAsLine } from '../formats/format.ts';
import { agreeOnAuthors } from './author-lists.ts';
import { type Byline, type ReadByline, readByline } from './bylines.ts';
import { isOfManyWorks, wordsOfNames } from './generic-titles.ts';
import { LinkedKeys } from './linked-keys.ts';

/** A paper of the graph with all that its sources say of it, as far as it tells whether others are its versions. */
export interface PaperToCompare {
  /** The key of the node. */
  readonly key: string;
  /** The keys of its records. */
  readonly records: readonly string[];
  /** Titles as they are compared (`matchText`). */
  readonly titles: readonly string[];
  readonly years: readonly number[];
  /** One for each of its records in each source. */
  readonly bylines: readonly Byline[];
}

/** A preprint comes out years before its paper, at times. */
const farthestYears = 4;

/** What would have more versions is a series under one title: a column, a yearly report. */
const mostVersions = 10;

/**
 * Finds the papers that are versions of one work, such as a preprint and what was published of it: the title is the same,
 * the authors agree, and each came out at most four years before or after another. A paper that agrees with two which are
 * different works is no version of either. The outcome does not depend on the order of the papers, nor on papers that no
 * chain of common titles reaches.
 * @returns groups of two keys or more, each in order
 */
export function versionsAmong(
  papers: readonly PaperToCompare[],
  sameAsLines: readonly SameAsLine[],
): string[][] {
  const relations = new Relations(papers, sameAsLines);
  const keys = papers.map(({ key }) => key);
  return groupsOf(relations, keys)
    .flatMap((group) => {
      const between = relations.betweenTwoWorks(group);
      return between.size === 0
        ? [group]
        : groupsOf(
            relations,
            group.filter((key) => !between.has(key)),
          );
    })
    .filter((group) => group.length <= mostVersions && relations.twoWorksIn(group).length === 0);
}

/** Papers that are versions of each other over however many others. */
function groupsOf(relations: Relations, keys: readonly string[]): string[][] {
  const linked = new LinkedKeys();
  const among = new Set(keys);
  for (const [one, other] of relations.links) if (among.has(one) && among.has(other)) linked.link(one, other);
  return [...linked.parts()].map((group) => group.toSorted(compareTexts));
}

type Relation = 'versions' | 'two works' | 'unknown';

interface ReadPaper extends PaperToCompare {
  readonly bylines: readonly ReadByline[];
}

/** What papers are to each other. */
class Relations {
  /** Pairs of versions. */
  readonly links: readonly (readonly [one: string, other: string])[];
  readonly #papers: ReadonlyMap<string, ReadPaper>;
  readonly #apart = new Map<string, Set<string>>();
  readonly #known = new Map<string, Relation>();

  constructor(papers: readonly PaperToCompare[], sameAsLines: readonly SameAsLine[]) {
    this.#papers = new Map(
      papers.map((paper) => [paper.key, { ...paper, bylines: paper.bylines.map(readByline) }]),
    );
    for (const { one, other, verdict } of sameAsLines) {
      if (verdict !== 'different') continue;
      this.#apart.set(one, (this.#apart.get(one) ?? new Set()).add(other));
      this.#apart.set(other, (this.#apart.get(other) ?? new Set()).add(one));
    }
    this.links = [...titlesThatTell(papers)].flatMap(([, keys]) =>
      pairsOf(keys).filter(([one, other]) => this.#between(one, other) === 'versions'),
    );
  }

  /** Pairs of a group that are two works. */
  twoWorksIn(group: readonly string[]): (readonly [one: string, other: string])[] {
    return pairsOf(group).filter(([one, other]) => this.#between(one, other) === 'two works');
  }

  /** Those of a group that agree with two which are two works. */
  betweenTwoWorks(group: readonly string[]): Set<string> {
    const pairs = this.twoWorksIn(group);
    const agrees = (key: string, end: string): boolean =>
      key !== end && this.#between(key, end) === 'versions';
    return new Set(group.filter((key) => pairs.some((ends) => ends.every((end) => agrees(key, end)))));
  }

  #between(a: string, b: string): Relation {
    const [one, other] = a < b ? [a, b] : [b, a];
    const name = JSON.stringify([one, other]);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const [paper, otherPaper] = [this.#papers.get(one), this.#papers.get(other)];
    const relation = paper && otherPaper ? this.#compare(paper, otherPaper) : 'unknown';
    this.#known.set(name, relation);
    return relation;
  }

  #compare(one: ReadPaper, other: ReadPaper): Relation {
    if (one.records.some((key) => other.records.some((each) => this.#apart.get(key)?.has(each) === true)))
      return 'two works';
    const said = one.bylines.flatMap((byline) =>
      other.bylines.flatMap((each) => agreeOnAuthors(byline, each) ?? []),
    );
    if (said.includes(false)) return 'two works';
    return said.includes(true) && areNear(one.years, other.years) ? 'versions' : 'unknown';
  }
}

/** The titles that several papers have and not many works, with the keys of the papers. */
function titlesThatTell(papers: readonly PaperToCompare[]): Map<string, string[]> {
  const byTitle = new Map<string, PaperToCompare[]>();
  for (const paper of papers) {
    for (const title of new Set(paper.titles)) {
      if (!isGeneric(title)) byTitle.set(title, [...(byTitle.get(title) ?? []), paper]);
    }
  }
  return new Map(
    [...byTitle]
      .filter(
        ([, found]) => found.length > 1 && !isOfManyWorks(found.map(wordsIn).filter(({ size }) => size > 0)),
      )
      .map(([title, found]) => [title, found.map(({ key }) => key)]),
  );
}

function wordsIn({ bylines }: PaperToCompare): Set<string> {
  const names = bylines.flatMap(({ authors }) => authors.flatMap((author) => author.names));
  return wordsOfNames(names.flatMap((name) => matchText(name) ?? []));
}

/** Whether some of the years lie close to each other; where a paper has no year, nothing says that they do not. */
function areNear(years: readonly number[], others: readonly number[]): boolean {
  if (years.length === 0 || others.length === 0) return true;
  return years.some((year) => others.some((other) => Math.abs(year - other) <= farthestYears));
}

function pairsOf(keys: readonly string[]): (readonly [one: string, other: string])[] {
  return keys.flatMap((one, at) => keys.slice(at + 1).map((other) => [one, other] as const));
}
