import type { Database } from '../../src/database/database.ts';
import type { RelationshipType } from '../../src/graph/model.ts';
import { link, node } from './created-graph.ts';
import type { NodeFact, RelationshipFact } from './fact-collector.ts';
import { loadAll } from './loading.ts';

/** A graph that one can hold in one's head, with every property and relationship that the model knows. */
export const smallNodes: readonly NodeFact[] = [
  node('Person', 'p:ada', {
    name: 'Ada Éclair',
    otherNames: ['A. Eclair'],
    orcid: '0000-0002-1825-0097',
    openalex: 'A5',
    biography: 'Studies clouds.',
    memberships: ['Core Academic Member'],
  }),
  node('Person', 'p:ben', { name: 'Ben Oslo' }),
  node('Person', 'p:cao', { name: 'Wei Cao' }),
  node('Person', 'p:cao2', { name: 'Wei Cao' }),
  node('Person', 'p:dora', { name: 'Dora Lund', isStudent: true, level: 'PHD', levelAsStated: 'PhD' }),
  node('Person', 'p:anon', {
    displayName: 'Research intern',
    isStudent: true,
    level: 'RESEARCH_INTERN',
    levelAsStated: 'Stagiaire',
  }),
  node('Institution', 'i:north', {
    name: 'Université du Nord',
    country: 'CA',
    ror: '05abc',
    otherNames: ['UdN'],
  }),
  node('Institution', 'i:south', { name: 'South College' }),
  node('Topic', 't:clouds', { name: 'Clouds', otherNames: ['Nuages'] }),
  node('Topic', 't:rain', { name: 'Rain' }),
  node('Paper', 'a:one', {
    title: 'First Clouds',
    year: 2018,
    doi: '10.1/one',
    venue: 'Sky',
    abstract: 'On clouds.',
    authorListComplete: true,
  }),
  node('Paper', 'a:two', { title: 'Second Clouds', year: 2020 }),
  node('Paper', 'a:three', { title: 'Third Rain', year: 2020 }),
  node('Paper', 'a:four', { title: 'Correction to: First Clouds' }),
];

const relationships: readonly RelationshipFact[] = [
  link('AUTHORED', 'p:ada', 'a:one', { position: 2, listedAs: 'A. Éclair' }),
  link('AUTHORED', 'p:ben', 'a:one', { position: 1, listedAs: 'Ben Oslo' }),
  link('AUTHORED', 'p:cao', 'a:one', { position: 3 }),
  link('AUTHORED', 'p:ada', 'a:two'),
  link('AUTHORED', 'p:ben', 'a:two', { order: 2, listedAs: 'B. Oslo' }),
  link('AUTHORED', 'p:dora', 'a:two', { order: 1, listedAs: 'Dora Lund' }),
  link('AUTHORED', 'p:ada', 'a:three', { position: 1 }),
  link('AUTHORED', 'p:ada', 'a:four'),
  link('SUPERVISES', 'p:ada', 'p:dora', {
    role: 'PRINCIPAL',
    level: 'PHD',
    status: 'CURRENT',
    coSupervised: true,
    since: '2019-09',
  }),
  link('SUPERVISES', 'p:ben', 'p:dora', { role: 'CO', level: 'PHD', status: 'CURRENT', coSupervised: true }),
  link('SUPERVISES', 'p:ada', 'p:anon', {
    role: 'CO',
    level: 'RESEARCH_INTERN',
    status: 'FORMER',
    coSupervised: true,
    until: '2021',
  }),
  link('SUPERVISES', 'p:cao', 'p:ada', { role: 'PRINCIPAL', level: 'PHD', status: 'FORMER' }),
  link('AFFILIATED_WITH', 'p:ada', 'i:north', {
    title: 'Professor',
    department: 'Weather',
    order: 1,
    since: '2015',
  }),
  link('AFFILIATED_WITH', 'p:ada', 'i:south', { title: 'Visitor', order: 2 }),
  link('AFFILIATED_WITH', 'p:ben', 'i:south', { order: 1 }),
  link('AFFILIATED_WITH', 'p:dora', 'i:north', { asStudent: true, order: 1 }),
  link('WORKS_ON', 'p:ada', 't:clouds'),
  link('WORKS_ON', 'p:ada', 't:rain'),
  link('WORKS_ON', 'p:ben', 't:rain'),
  link('ABOUT', 'a:one', 't:clouds'),
  link('CITES', 'a:two', 'a:one'),
  link('CITES', 'a:three', 'a:one'),
  link('CORRECTS', 'a:four', 'a:one'),
];

/** What a second source says too, and in the same words: some of the nodes, and of what joins them. */
const alsoStated: ReadonlySet<string> = new Set([
  'p:ada',
  'p:ben',
  'p:dora',
  'i:north',
  't:clouds',
  'a:one',
  'a:two',
]);
const alsoAsserted: readonly (readonly [type: RelationshipType, from: string, to: string])[] = [
  ['AUTHORED', 'p:ada', 'a:one'],
  ['AUTHORED', 'p:ben', 'a:two'],
  ['SUPERVISES', 'p:ada', 'p:dora'],
  ['AFFILIATED_WITH', 'p:ada', 'i:north'],
  ['WORKS_ON', 'p:ada', 't:clouds'],
  ['ABOUT', 'a:one', 't:clouds'],
  ['CITES', 'a:two', 'a:one'],
];

/** Loads it through the importer's own loader. */
export async function loadSmallGraph(database: Database): Promise<void> {
  const source = {
    key: 'test:small',
    kind: 'test',
    uri: null,
    recordCount: smallNodes.length,
    partial: false,
  };
  const other = { ...source, key: 'test:tiny', uri: 'file:///tiny', recordCount: 2, partial: true };
  await loadAll(
    database,
    { source, nodes: smallNodes, relationships },
    {
      source: other,
      nodes: smallNodes.filter(({ key }) => alsoStated.has(key)),
      relationships: relationships.filter(({ type, from, to }) =>
        alsoAsserted.some((also) => also[0] === type && also[1] === from && also[2] === to),
      ),
    },
  );
}
