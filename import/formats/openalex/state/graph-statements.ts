import type { NodeLabel } from '../../../../src/graph/model.ts';
import type { FactSink, StatedValues } from '../../format.ts';
import { keyOf, type OpenAlexId } from '../ids.ts';
import type { Author } from '../records/author.ts';
import type { Authorship } from '../records/byline.ts';
import type { Mention } from '../records/mentions.ts';
import type { Work } from '../records/work.ts';

/** So many mentions are remembered: all topics, nearly all institutions and the authors met last, in some tens of megabytes. */
const remembered = 200_000;

/** States what works and authors say as nodes and relationships of the graph. */
export class GraphStatements {
  readonly #facts: FactSink;
  readonly #mentions = new Map<string, StatedValues>();

  constructor(facts: FactSink) {
    this.#facts = facts;
  }

  /**
   * @param mayBeCut whether the API may have cut its list of authors without a word
   * @returns how many places of its byline name somebody who stands there before
   */
  work(work: Work, mayBeCut: boolean): number {
    const paper = keyOf(work.id);
    const named = work.authors.filter(({ values }) => values.name !== null).length;
    this.#facts.node('Paper', paper, {
      title: work.title,
      year: work.year,
      doi: work.doi,
      venue: work.venue,
      abstract: work.abstract,
      openalex: work.id,
      authorListComplete: named > 0 && named === work.places && work.truncated !== true && !mayBeCut,
    });
    for (const topic of work.topics) {
      this.#facts.relationship({ type: 'ABOUT', from: paper, to: this.#thing('Topic', topic) });
    }
    for (const cited of work.cited)
      this.#facts.relationship({ type: 'CITES', from: paper, to: keyOf(cited) });
    return work.authors.filter((author) => !this.#authorship(author, paper)).length;
  }

  author(id: OpenAlexId, author: Author): void {
    const person = this.#facts.node('Person', keyOf(id), author.values);
    for (const { institution, since, until } of author.affiliations) {
      const to = this.#thing('Institution', institution);
      this.#facts.relationship({ type: 'AFFILIATED_WITH', from: person, to, values: { since, until } });
    }
    for (const topic of author.topics) {
      this.#facts.relationship({ type: 'WORKS_ON', from: person, to: this.#thing('Topic', topic) });
    }
  }

  /** @returns false where the person stands in the list already */
  #authorship({ key, position, listedAs, values, institutions }: Authorship, paper: string): boolean {
    const from = this.#mention('Person', key, values);
    for (const institution of institutions) {
      const to = this.#thing('Institution', institution);
      // Without years: the work says where its author was when it came out, not since when and until when.
      this.#facts.relationship({ type: 'AFFILIATED_WITH', from, to });
    }
    return this.#facts.relationship({ type: 'AUTHORED', from, to: paper, values: { position, listedAs } });
  }

  #thing(label: 'Institution' | 'Topic', { id, values }: Mention): string {
    return this.#mention(label, keyOf(id), values);
  }

  /**
   * A mention without a name states nothing: the node's own record may. Without such a record, relationships to it are
   * left out. Most mentions repeat what was said a moment ago: stating it again would only cost a look-up on disk.
   */
  #mention(label: NodeLabel, key: string, values: StatedValues): string {
    if (values.name === null || isSame(this.#mentions.get(key), values)) return key;
    if (this.#mentions.size >= remembered) this.#mentions.clear();
    this.#mentions.set(key, values);
    return this.#facts.node(label, key, values);
  }
}

function isSame(one: StatedValues | undefined, other: StatedValues): boolean {
  return one !== undefined && Object.entries(other).every(([name, value]) => one[name] === value);
}
