import { shippedAliases } from '../../import/aliases.ts';
import { directoryPage } from '../../import/directory-page/format.ts';
import { Issues } from '../../import/issues.ts';
import type { DocumentFacts, NodeFact, RelationshipFact } from '../../src/graph/facts.ts';
import type { RelationshipType } from '../../src/graph/model.ts';
import { type PageContent, pageText } from './pages.ts';

/** What a page states, by way of the text that a directory would show. */
export function factsOf(page: PageContent, stem = 'page', aliases = shippedAliases): DocumentFacts {
  const issues = new Issues('page.txt');
  const origin = { uri: null, stem };
  const facts = directoryPage.interpret({ text: pageText(page), origin, aliases, issues });
  if (facts === null) throw new Error(`The page is refused: ${issues.all[0]?.message}`);
  return facts;
}

export function nodeOf(facts: DocumentFacts, key: string): NodeFact | undefined {
  return facts.nodes.find((node) => node.key === key);
}

export function keysOf(facts: DocumentFacts, label: string): string[] {
  return facts.nodes.filter((node) => node.label === label).map(({ key }) => key);
}

export function relationshipsOf(facts: DocumentFacts, type: RelationshipType): RelationshipFact[] {
  return facts.relationships.filter((relationship) => relationship.type === type);
}
