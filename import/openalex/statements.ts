import type { FactSink } from '../formats.ts';
import type { Author } from './author.ts';
import type { Authorship } from './byline.ts';
import { keyOf, type OpenAlexId } from './ids.ts';
import type { Mention } from './mentions.ts';
import type { Work } from './work.ts';

/** @returns how many places of its byline name somebody who stands there before */
export function stateWork(work: Work, facts: FactSink): number {
  const paper = keyOf(work.id);
  let repeated = 0;
  const named = work.authors.filter(({ values }) => values.name !== null).length;
  for (const author of work.authors) {
    repeated += stateAuthorship(author, paper, facts) ? 0 : 1;
  }
  facts.node('Paper', paper, {
    title: work.title,
    year: work.year,
    doi: work.doi,
    venue: work.venue,
    abstract: work.abstract,
    openalex: work.id,
    authorListComplete: named > 0 && named === work.places && !work.truncated,
  });
  for (const topic of work.topics) {
    facts.relationship({ type: 'ABOUT', from: paper, to: stateMention('Topic', topic, facts) });
  }
  for (const cited of work.cited) facts.relationship({ type: 'CITES', from: paper, to: keyOf(cited) });
  return repeated;
}

/** @returns false where the person stands in the list already */
function stateAuthorship(author: Authorship, paper: string, facts: FactSink): boolean {
  const { key, position, listedAs } = author;
  if (author.values.name !== null) facts.node('Person', key, author.values);
  for (const institution of author.institutions) {
    const to = stateMention('Institution', institution, facts);
    // Without years: the work says where its author was when it came out, not since when and until when.
    facts.relationship({ type: 'AFFILIATED_WITH', from: key, to });
  }
  return facts.relationship({ type: 'AUTHORED', from: key, to: paper, values: { position, listedAs } });
}

export function stateAuthor(id: OpenAlexId, author: Author, facts: FactSink): void {
  const person = facts.node('Person', keyOf(id), author.values);
  for (const { institution, since, until } of author.affiliations) {
    const to = stateMention('Institution', institution, facts);
    facts.relationship({ type: 'AFFILIATED_WITH', from: person, to, values: { since, until } });
  }
  for (const topic of author.topics) {
    facts.relationship({ type: 'WORKS_ON', from: person, to: stateMention('Topic', topic, facts) });
  }
}

/** Where the mention has no name the node is left to its own record; without that, what leads to it is left out. */
function stateMention(label: 'Institution' | 'Topic', { id, values }: Mention, facts: FactSink): string {
  const key = keyOf(id);
  return values.name === null ? key : facts.node(label, key, values);
}
