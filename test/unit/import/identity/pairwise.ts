import type { SameAsLine } from '../../../../import/formats/format.ts';
import { type IdentityRecord, type MergeRuleName, mergeRules } from '../../../../import/identity/record.ts';
import { namespaceOf } from '../../../../import/identity/tokens.ts';
import { type NodeLabel, nodeLabels } from '../../../../src/graph/model.ts';

const labelsOf: Readonly<Record<MergeRuleName, readonly NodeLabel[]>> = {
  'same-as': nodeLabels,
  orcid: ['Person'],
  ror: ['Institution'],
  doi: ['Paper'],
  openalex: nodeLabels,
  byline: ['Person'],
  'title and author': ['Paper'],
  'title and year': ['Paper'],
  'name and paper': ['Person', 'Topic'],
  'name and co-author': ['Person'],
  'name and institution': ['Person'],
  'initials and company': ['Person'],
  'name and person': ['Institution', 'Topic'],
};

const initialsRule = 'initials and company';

/** The rules that compare what records have in common, strongest first. */
const comparing = mergeRules.slice(mergeRules.indexOf('byline'));

/**
 * The rules of identity said pair by pair, as docs/identity.md says them, and nothing else: slow, and short enough to
 * be believed.
 */
export class PairwiseRules {
  readonly #sameAsLines: readonly SameAsLine[];
  /** Ids by what a same-as line has made of them. */
  readonly #one = new Map<string, string>();

  constructor(records: readonly IdentityRecord[], sameAsLines: readonly SameAsLine[]) {
    this.#sameAsLines = sameAsLines;
    for (const cluster of this.#join(
      records.map((record) => [record]),
      ['same-as'],
    )) {
      for (const id of cluster.flatMap(({ ids }) => (cluster.length > 1 ? ids : []))) {
        const twin = cluster
          .flatMap(({ ids }) => ids)
          .find((other) => namespaceOf(other) === namespaceOf(id));
        const [from, to] = [this.#idOf(id), this.#idOf(twin ?? id)];
        for (const each of [from, ...this.#one.keys()])
          if (this.#idOf(each) === from) this.#one.set(each, to);
      }
    }
  }

  /**
   * First every pair with equal ids, in the order of the rules, joined where no two records of what would be one are
   * forbidden. Then those who fit best, and one only.
   */
  clusters(records: readonly IdentityRecord[]): IdentityRecord[][] {
    const alone = records.map((record) => [record]);
    const byIds = this.#join(
      alone,
      mergeRules.filter((rule) => !comparing.includes(rule)),
    );
    return new OnlyBest(this, byIds).clusters;
  }

  /** @returns the names by which the rule brings the two together, '' where it needs none; empty where it doesn't */
  evidence(rule: MergeRuleName, a: IdentityRecord, b: IdentityRecord): string[] {
    if (rule === 'same-as') return this.#isSaid('same', a, b) ? [''] : [];
    if (!labelsOf[rule].includes(a.label)) return [];
    if (rule === 'byline') return shared(a.bylines, b.bylines).length > 0 ? [''] : [];
    if (rule === initialsRule) {
      const isEnough = meetInInitials([a], [b]) && thingsBesideInitials(a, b).length > 1;
      return isEnough ? shared(a.blocks, b.blocks) : [];
    }
    const [name, kind] = rule.split(' and ');
    if (kind === undefined) return shared(a.ids, b.ids).some((id) => namespaceOf(id) === name) ? [''] : [];
    const company = shared(a.company, b.company).map((token) => namespaceOf(token));
    return company.includes(kind.replace('-', '')) ? shared(a.names, b.names) : [];
  }

  isForbidden(rule: MergeRuleName, a: IdentityRecord, b: IdentityRecord): boolean {
    if (this.#isSaid('different', a, b)) return true;
    if (rule === 'same-as') return false;
    if (this.#differ('orcid', a, b)) return true;
    if (['orcid', 'ror', 'doi', 'openalex'].includes(rule)) return false;
    if (['ror', 'doi', 'openalex'].some((kind) => this.#differ(kind, a, b))) return true;
    const isOfNames =
      [initialsRule, 'byline'].includes(rule) || (rule.startsWith('name') && a.label === 'Person');
    if (isOfNames && (areConflicting(a, b) || conflictInInitials(a, b))) return true;
    if (rule.startsWith('title') && areTwoWorks(rule, a, b)) return true;
    if (rule === 'name and person' && areAbroad(a, b)) return true;
    return (
      namespaceOf(a.key) === namespaceOf(b.key) || a.sources.some((source) => b.sources.includes(source))
    );
  }

  areForbidden(
    rule: MergeRuleName,
    one: readonly IdentityRecord[],
    other: readonly IdentityRecord[],
  ): boolean {
    return one.some((x) => other.some((y) => this.isForbidden(rule, x, y)));
  }

  /** What the rule counts: the things that two records with a name in common have in common. */
  common(rule: MergeRuleName, one: readonly IdentityRecord[], other: readonly IdentityRecord[]): Set<string> {
    const pairs = one.flatMap((a) => other.map((b) => [a, b] as const));
    return new Set(pairs.flatMap(([a, b]) => this.#commonOf(rule, a, b)));
  }

  #commonOf(rule: MergeRuleName, a: IdentityRecord, b: IdentityRecord): string[] {
    if (rule === 'byline') return labelsOf.byline.includes(a.label) ? shared(a.bylines, b.bylines) : [];
    if (rule === initialsRule) return shared(a.blocks, b.blocks).length > 0 ? thingsBesideInitials(a, b) : [];
    const [, kind = ''] = rule.split(' and ');
    const things = shared(a.company, b.company).filter(
      (token) => namespaceOf(token) === kind.replace('-', ''),
    );
    return this.evidence(rule, a, b).length > 0 ? things : [];
  }

  #join(start: IdentityRecord[][], rules: readonly MergeRuleName[]): IdentityRecord[][] {
    let clusters = start;
    const records = clusters.flat();
    const later = records.flatMap((b) => records.filter((a) => a.key < b.key).map((a) => ({ a, b })));
    for (const rule of rules) {
      const pairs = later.flatMap(({ a, b }) => this.evidence(rule, a, b).map((name) => ({ name, a, b })));
      pairs.sort((p, q) => order(p.name, q.name) || order(p.b.key, q.b.key) || order(p.a.key, q.a.key));
      for (const { a, b } of pairs) {
        const one = clusters.find((cluster) => cluster.includes(a)) ?? [];
        const other = clusters.find((cluster) => cluster.includes(b)) ?? [];
        if (one === other || one.some((x) => other.some((y) => this.isForbidden(rule, x, y)))) continue;
        clusters = [
          ...clusters.filter((cluster) => cluster !== one && cluster !== other),
          [...one, ...other],
        ];
      }
    }
    return clusters;
  }

  #isSaid(verdict: string, a: IdentityRecord, b: IdentityRecord): boolean {
    return this.#sameAsLines.some(
      (line) =>
        line.verdict === verdict &&
        ((line.one === a.key && line.other === b.key) || (line.one === b.key && line.other === a.key)),
    );
  }

  #idOf(id: string): string {
    return this.#one.get(id) ?? id;
  }

  #differ(kind: string, a: IdentityRecord, b: IdentityRecord): boolean {
    const [some, others] = [a, b].map(({ ids }) =>
      ids.filter((id) => namespaceOf(id) === kind).map((id) => this.#idOf(id)),
    );
    if (!some?.length || !others?.length) return false;
    return !some.some((id) => others.includes(id));
  }
}

/** Whether one has a name of initials in a block of the other. */
function meetInInitials(one: Cluster, other: Cluster): boolean {
  return one.some((a) =>
    other.some((b) => shared(a.initials, b.blocks).length + shared(a.blocks, b.initials).length > 0),
  );
}

/** A name of initials needs two things beside it. */
function isTooLittle(
  rule: MergeRuleName,
  one: Cluster,
  other: Cluster,
  [things]: readonly number[],
): boolean {
  return rule === initialsRule && (things === 1 || !meetInInitials(one, other));
}

/** Whether a name and one thing is all that two have in common. */
function isWeak(rule: MergeRuleName, score: readonly number[]): boolean {
  const isOne = score.reduce((sum, count) => sum + count, 0) === 1;
  return ['name and co-author', 'name and institution'].includes(rule) && isOne;
}

function thingsBesideInitials(a: IdentityRecord, b: IdentityRecord): string[] {
  const kinds = ['paper', 'coauthor', 'institution'];
  return shared(a.company, b.company).filter((token) => kinds.includes(namespaceOf(token)));
}

/** *M. L.* is nobody whose second name is José. */
function conflictInInitials({ spellings }: IdentityRecord, other: IdentityRecord): boolean {
  const has = (of: readonly string[], name: string): boolean => of.includes(name);
  const [jose, initials] = ['Maria José Paz', 'M. L. Paz'];
  const firsts = (of: readonly string[]): string[] => of.map((name) => name.slice(0, 3));
  if (shared(firsts(spellings), ['Mar', 'Bo ']).some((first) => firsts(other.spellings).includes(first)))
    return false;
  return (
    (has(spellings, jose) && has(other.spellings, initials)) ||
    (has(spellings, initials) && has(other.spellings, jose))
  );
}

/** *Maria José* and *Maria Luisa* are two; *Maria* alone may be either. */
function areConflicting({ spellings }: IdentityRecord, other: IdentityRecord): boolean {
  const [one, another] = ['Maria José', 'Maria Luisa'].map(
    (given) => (of: readonly string[]) => of.some((name) => name.startsWith(given)),
  );
  if (one === undefined || another === undefined) return false;
  return (one(spellings) && another(other.spellings)) || (another(spellings) && one(other.spellings));
}

/** Institutions of two countries. */
function areAbroad({ countries: [one] }: IdentityRecord, { countries: [other] }: IdentityRecord): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Years too far apart, nobody in common, or a title that says nothing. */
function areTwoWorks(rule: MergeRuleName, a: IdentityRecord, b: IdentityRecord): boolean {
  const titles = shared(a.names, b.names);
  if (titles.length === 0) return false;
  const differ = <Value>(
    some: readonly Value[],
    others: readonly Value[],
    far: (x: Value, y: Value) => boolean,
  ) => some.length > 0 && others.length > 0 && some.every((x) => others.every((y) => far(x, y)));
  if (differ(a.years, b.years, (x, y) => Math.abs(x - y) > 2)) return true;
  const authors = ({ company }: IdentityRecord): string[] =>
    company.filter((token) => token.startsWith('author:'));
  if (differ(authors(a), authors(b), (x, y) => x !== y)) return true;
  if (differ(a.venues, b.venues, (x, y) => x !== y)) return true;
  if (titles.some((title) => !title.startsWith('editorial'))) return false;
  const isOneYear = a.years.some((year) => b.years.includes(year));
  return rule === 'title and year' || !isOneYear;
}

/** Whether somebody says that two things in two clusters have a name that these two share. */
function isToldApart(clusters: readonly Cluster[], one: Cluster, other: Cluster): boolean {
  const names = shared(
    one.flatMap((record) => record.names),
    other.flatMap((record) => record.names),
  );
  const sayersOf = (cluster: Cluster, name: string): string[] =>
    cluster
      .filter((record) => record.names.includes(name))
      .flatMap(({ key, sources }) => [`namespace ${namespaceOf(key)}`, ...sources]);
  return names.some((name) =>
    clusters.some((a) =>
      clusters.some((b) => a !== b && shared(sayersOf(a, name), sayersOf(b, name)).length > 0),
    ),
  );
}

type Cluster = readonly IdentityRecord[];
interface Scored {
  readonly one: Cluster;
  readonly other: Cluster;
  /** How much they have in common, rule by rule. */
  readonly score: readonly number[];
}

/** Without pairs that would bring one who fits two, over others, to one of the two. */
function withoutCarrying(
  pairs: readonly Scored[],
  undisputed: readonly Scored[],
  fitsAnother: (one: Cluster, other: Cluster) => boolean,
): Scored[] {
  const reachedFrom = (start: Cluster): Set<Cluster> => {
    const reached = new Set([start]);
    for (const from of reached)
      for (const { one, other } of undisputed) {
        if (one === from) reached.add(other);
        if (other === from) reached.add(one);
      }
    return reached;
  };
  const disputed = pairs.filter((pair) => !undisputed.includes(pair));
  const ends = disputed.flatMap(({ one, other }) => {
    if (!reachedFrom(one).has(other)) return [];
    return [...(fitsAnother(one, other) ? [one] : []), ...(fitsAnother(other, one) ? [other] : [])];
  });
  return undisputed.filter(({ one, other }) => !ends.includes(one) && !ends.includes(other));
}

/** A clear pair waits while an open one, over however many others, has to do with it. */
function besideOpen(pairs: readonly Scored[], open: readonly Scored[]): Set<Scored> {
  const waits = new Set(open);
  for (let size = -1; size < waits.size; ) {
    size = waits.size;
    const met = new Set([...waits].flatMap(({ one, other }) => [one, other]));
    for (const pair of pairs) if (met.has(pair.one) || met.has(pair.other)) waits.add(pair);
  }
  return waits;
}

/** Joins, rule by rule, those that have most in common, where each fits one only. */
class OnlyBest {
  clusters: IdentityRecord[][];
  readonly #rules: PairwiseRules;
  readonly #rivals: (readonly [IdentityRecord, IdentityRecord])[] = [];

  constructor(rules: PairwiseRules, clusters: IdentityRecord[][]) {
    this.#rules = rules;
    this.clusters = clusters;
    const label = clusters[0]?.[0]?.label;
    const rulesOfLabel = comparing.filter((rule) => label !== undefined && labelsOf[rule].includes(label));
    rulesOfLabel.forEach((rule, at) => {
      const start = this.clusters;
      const scored = start.flatMap((one, index) =>
        start.slice(index + 1).flatMap((other) => {
          const counted = rulesOfLabel.slice(at).filter((each) => each === rule || each !== initialsRule);
          const score = counted.map((each) => rules.common(each, one, other).size);
          if (score[0] === 0 || isTooLittle(rule, one, other, score)) return [];
          return isWeak(rule, score) && isToldApart(start, one, other) ? [] : [{ one, other, score }];
        }),
      );
      this.#settle(scored, rule, 0);
    });
  }

  #settle(found: readonly Scored[], rule: MergeRuleName, kind: number): void {
    const counts = [...new Set(found.map(({ score }) => score[kind] ?? 0))].sort((a, b) => b - a);
    for (const count of counts)
      this.#settleEqual(
        found.filter(({ score }) => score[kind] === count),
        rule,
        kind,
      );
  }

  #settleEqual(equal: readonly Scored[], rule: MergeRuleName, kind: number): void {
    const pairs = this.#today(equal).filter(({ one, other }) => !this.#rules.areForbidden(rule, one, other));
    const rivals = (of: Cluster): Cluster[] => [
      ...pairs.flatMap(({ one, other }) => (one === of ? [other] : other === of ? [one] : [])),
      ...this.#rivals.flatMap(([a, b]) =>
        of.includes(a) ? [this.#now(b)] : of.includes(b) ? [this.#now(a)] : [],
      ),
    ];
    const fitsAnother = (one: Cluster, other: Cluster): boolean =>
      rivals(one).some(
        (rival) => rival !== one && rival !== other && this.#rules.areForbidden(rule, rival, other),
      );
    const undisputed = pairs.filter(({ one, other }) => !fitsAnother(one, other) && !fitsAnother(other, one));
    const clear = withoutCarrying(pairs, undisputed, fitsAnother);
    const whole = clear.filter(({ one }) => {
      const part = new Set<Cluster>([one]);
      for (let size = 0; size < part.size; ) {
        size = part.size;
        for (const pair of clear)
          if (part.has(pair.one) || part.has(pair.other)) part.add(pair.one).add(pair.other);
      }
      const members = [...part];
      return members.every((a) => members.every((b) => a === b || !this.#rules.areForbidden(rule, a, b)));
    });
    const open = pairs.filter((each) => !whole.includes(each));
    const isLast = !open.some(({ score }) => kind + 1 < score.length);
    const waits = isLast ? new Set<Scored>() : besideOpen(pairs, open);
    for (const pair of whole.filter((each) => !waits.has(each)))
      this.#join(this.#now(pair.one[0]), this.#now(pair.other[0]));
    if (!isLast) this.#settle([...waits], rule, kind + 1);
    else
      for (const {
        one: [a],
        other: [b],
      } of open)
        if (a !== undefined && b !== undefined) this.#rivals.push([a, b]);
  }

  /** What the two of each pair are by now, each pair with its best score. */
  #today(equal: readonly Scored[]): Scored[] {
    const best: Scored[] = [];
    const text = ({ score }: Scored): string => score.map((count) => String(count).padStart(4, '0')).join();
    for (const pair of equal.toSorted((a, b) => (text(a) < text(b) ? 1 : -1))) {
      const [one, other] = [this.#now(pair.one[0]), this.#now(pair.other[0])];
      const isKnown = best.some(
        (each) => (each.one === one && each.other === other) || (each.one === other && each.other === one),
      );
      if (one !== other && !isKnown) best.push({ one, other, score: pair.score });
    }
    return best;
  }

  #now(record: IdentityRecord | undefined): Cluster {
    return this.clusters.find((cluster) => record !== undefined && cluster.includes(record)) ?? [];
  }

  #join(one: Cluster, other: Cluster): void {
    if (one === other) return;
    this.clusters = [...this.clusters.filter((each) => each !== one && each !== other), [...one, ...other]];
  }
}

function shared(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((token) => others.includes(token));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
