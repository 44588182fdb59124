import { type Aliases, shippedAliases } from '../../import/formats/aliases.ts';
import { validatePage } from '../../import/formats/directory-page/read/validate.ts';
import { statePage } from '../../import/formats/directory-page/state/page-statements.ts';
import { Issues } from '../../import/read/issues.ts';
import type { RelationshipType } from '../../src/graph/model.ts';
import { type DocumentFacts, FactCollector, type NodeFact, type RelationshipFact } from './fact-collector.ts';
import { type PageContent, pageText } from './pages.ts';
import { pageOf } from './parsing.ts';

/** What a page states, by way of the text that a directory would show. */
export function factsOf(page: PageContent, stem = 'page', aliases: Aliases = shippedAliases): DocumentFacts {
  const issues = new Issues('page.txt');
  const valid = validatePage(pageOf(pageText(page), aliases), issues);
  if (valid === null) throw new Error(`The page is refused: ${issues.all[0]?.message}`);
  const collector = new FactCollector();
  const source = statePage(valid, { uri: null, stem }, { aliases, facts: collector, issues });
  return { source, nodes: collector.nodes, relationships: collector.relationships };
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
