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
  'name and person': ['Institution', 'Topic'],
};

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

  /** Every pair in the order of evidence, joined where no two records of what would be one are forbidden. */
  clusters(records: readonly IdentityRecord[]): IdentityRecord[][] {
    return this.#join(
      records.map((record) => [record]),
      mergeRules,
    );
  }

  /** @returns the names by which the rule brings the two together, '' where it needs none; empty where it doesn't */
  evidence(rule: MergeRuleName, a: IdentityRecord, b: IdentityRecord): string[] {
    if (rule === 'same-as') return this.#isSaid('same', a, b) ? [''] : [];
    if (!labelsOf[rule].includes(a.label)) return [];
    if (rule === 'byline') return shared(a.bylines, b.bylines).length > 0 ? [''] : [];
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
    return (
      namespaceOf(a.key) === namespaceOf(b.key) || a.sources.some((source) => b.sources.includes(source))
    );
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

function shared(some: readonly string[], others: readonly string[]): string[] {
  return some.filter((token) => others.includes(token));
}

function order(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
