import { encodeId } from '../../schema/kit/ids.ts';
import type { Database } from '../../src/database/database.ts';
import { rows } from './database.ts';

/** Quotes, controls, characters beyond the basic plane, and those that JSON and JavaScript tell apart. */
export const oddTitle =
  '"Odd" \\ \u0000\u0001\b\t\n\u001f\u007f \u2028\u2029 é e\u0301 𝛼 😀 </script> \ufeff\uffff';

/** Adds to the small graph what the importers never write: data that a field cannot show, and sources that are none. */
export async function addOddNodes(database: Database): Promise<void> {
  await rows(
    database,
    `MATCH (ada:Person {key: 'p:ada'}), (ben:Person {key: 'p:ben'}), (north:Institution {key: 'i:north'})
     CREATE (odd:Paper {key: 'odd:title', title: $oddTitle, foldedTitle: 'odd', year: 2021, yearDescending: 2021, yearAscending: 2021, venue: ''}),
       (untitled:Paper {key: 'odd:untitled', foldedTitle: '', year: 2021.5, yearDescending: 2021, yearAscending: 2021}),
       (wizard:Person:Student {key: 'odd:wizard', displayName: 'Wizard', foldedName: 'aaa', level: 'WIZARD'}),
       (ada)-[:AUTHORED {position: 1, place: 1, listedAs: $oddTitle}]->(odd),
       (ben)-[:AUTHORED {position: 1.5, place: 1.5}]->(odd),
       (ben)-[:AUTHORED {listedAs: 7, place: 2000000}]->(untitled),
       (odd)-[:CITES]->(untitled),
       (ada)-[:SUPERVISES {role: 'PRINCIPAL', status: 'CURRENT', since: 'some day'}]->(wizard),
       (ben)-[:SUPERVISES {role: 'BOSS', status: 'CURRENT', coSupervised: 'yes'}]->(wizard),
       (wizard)-[:AFFILIATED_WITH {asStudent: true, since: 2020, sources: ['odd:source', 'odd:unknown']}]->(north),
       (source:Source {key: 'odd:source', kind: $oddTitle, recordCount: 1.5}),
       (source)-[:STATES {key: 'p:wizard'}]->(wizard), (source)-[:STATES {key: 'odd:wizards'}]->(wizard),
       (source)-[:STATES {key: 'a:odd'}]->(odd), (source)-[:STATES {key: 'i:nord'}]->(north)`,
    { oddTitle },
  );
}

interface OddQuestion {
  readonly title: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
}

const [ada, dora, odd, clouds] = [
  encodeId('Person', 'p:ada'),
  encodeId('Person', 'p:dora'),
  encodeId('Paper', 'odd:title'),
  encodeId('Topic', 't:clouds'),
];

const twoOperations = 'query A { __typename } query B { papers(first: 1) { totalCount } }';
const byId = 'query ($id: ID = "x") { topics(first: 1) { totalCount } node(id: $id) { id } }';
const included =
  'query ($if: Boolean = true) { topics(first: 1) { nodes { name @include(if: $if) } } papers { totalCount } }';

/** What a generator hardly finds. */
export const oddQuestions: readonly OddQuestion[] = [
  {
    title: 'aliases that JavaScript knows',
    query: `{ __proto__: papers(first: 1) { constructor: totalCount __proto__: nodes { toString: title then: key } }
      toJSON: __typename hasOwnProperty: person(by: {key: "p:ada"}) { __proto__: displayName valueOf: __typename } }`,
  },
  {
    title: 'nothing selected at all',
    query: '{ papers @skip(if: true) { totalCount } ... @include(if: false) { __typename } }',
  },
  {
    title: 'nothing selected below',
    query: `{ papers(first: 2) { nodes { title @skip(if: true) } edges { node { key @skip(if: true) } }
      pageInfo { hasNextPage @include(if: false) } totalCount @skip(if: true) }
      topics { totalCount @skip(if: true) } person(by: {key: "p:ada"}) { name @skip(if: true) externalIds { url @skip(if: true) } }
      student(by: {key: "p:dora"}) { institution { id @skip(if: true) } affiliations { title @skip(if: true) } }
      node(id: "${ada}") { id @skip(if: true) } }`,
  },
  {
    title: 'ids twice, of other kinds and of nothing',
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Person { displayName } ... on Paper { title }
      ... on Student { level } } }`,
    variables: { ids: [ada, odd, ada, encodeId('Paper', 'gone'), clouds, dora, encodeId('Person', ''), odd] },
  },
  {
    title: 'ids that are none',
    query: 'query ($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } node(id: $id) { id } }',
    variables: { ids: [ada, '\ud800"\n'], id: '\udc00' },
  },
  {
    title: 'researchers and students who are asked for other things',
    query: `{ person(by: {key: "p:ada"}) { coauthors { nodes { ... on Researcher { x: biography y: papers(first: 1) { totalCount } }
      ... on Student { x: name y: supervisedBy(first: 2) { nodes { ...Who } } level } ... on Node { id } } }
      supervises(level: PHD) { edges { role node { ...Who } } } supervisedBy { nodes { ...Who } } } }
      fragment Who on Person { __typename ... on Student { institution { name } } ... on Researcher { memberships } ... { key } }`,
  },
  {
    title: 'one response key from several places',
    query: `{ person(by: {key: "p:ada"}) { ...A papers(first: 2) { edges { cursor } } ...B } ...C }
      fragment A on Person { papers(first: 2) { edges { node { key } } nodes { key } } }
      fragment B on Node { ... on Person { papers(first: 2) { nodes { title authors(last: 1) { totalCount } } totalCount } } }
      fragment C on Query { person(by: {key: "p:ada"}) { papers(first: 2) { nodes { authors(last: 1) { nodes { name } } } } ...A } }`,
  },
  {
    title: 'introspection beside the graph',
    query: '{ __schema { queryType { name } } papers(first: 1) { nodes { title } } }',
  },
  { title: 'null where an id must stand', query: byId, variables: { id: null } },
  { title: 'the default of an id', query: byId },
  { title: 'null where a condition must stand', query: included, variables: { if: null } },
  {
    title: 'errors in several fields, beside one without',
    query: `{ a: person(by: {name: "Wei Cao"}) { key } b: papers(first: -1) { totalCount } c: papers(after: "x") { totalCount }
      d: researcher(by: {name: "wei cao"}) { key } e: topic { name } f: topics(first: 1) { nodes { name } } }`,
  },
  {
    title: 'odd texts',
    query: `{ paper(key: "odd:title") { title venue authors { edges { listedAs } } }
      papers(filter: {titleContains: "odd"}) { edges { cursor node { title } } pageInfo { endCursor } } }`,
  },
  {
    title: 'data that no field can show, where null may stand and where it must not',
    query: `{ paper(key: "odd:title") { key authors { edges { position node { key } } } cites { nodes { title year } } }
      student(by: {key: "odd:wizard"}) { key level } year: paper(key: "odd:untitled") { key year }
      person(by: {key: "odd:wizard"}) { affiliations { since } supervisedBy { edges { role since coSupervised } } }
      nodes(ids: ["${odd}", "${encodeId('Paper', 'odd:untitled')}"]) { ... on Paper { key title year } } }`,
  },
  {
    title: 'a source of which little is known, and facts that no source is known of',
    query: `{ source(key: "odd:source") { key kind uri importedAt } again: source(key: "odd:source") { recordCount }
      student(by: {key: "odd:wizards"}) { key sources { key kind } affiliations { sources { key statedCount } }
        supervisedBy { edges { sources { uri } } } }
      paper(key: "odd:title") { sources { id } cites { edges { sources { key } } } authors { edges { sources { kind } } } } }`,
  },
  {
    title: 'nodes by the keys of merged records, and by both at once',
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Person { key } ... on Paper { key } ... on Source { partial } }
      person(by: {key: "p:wizard"}) { id key } paper(key: "a:odd") { key } institution(key: "i:nord") { key }
      students(filter: {institution: "i:nord"}) { nodes { key } edges { sources { key } } } }`,
    variables: {
      ids: [
        ...[
          encodeId('Person', 'p:wizard'),
          encodeId('Person', 'odd:wizard'),
          encodeId('Paper', 'a:odd'),
          odd,
        ],
        ...[
          encodeId('Source', 'odd:source'),
          encodeId('Source', 'p:wizard'),
          encodeId('Institution', 'i:nord'),
        ],
      ],
    },
  },
  {
    title: 'texts that are no Unicode',
    query: `query ($by: PersonBy!, $name: String) { person(by: $by) { key } topic(name: $name) { key }
      papers(filter: {titleContains: $name}, after: $name) { totalCount } }`,
    variables: { by: { name: '\ud800' }, name: 'a\udfffb' },
  },
  { title: 'one of two operations', query: twoOperations, operationName: 'B' },
  { title: 'the other one', query: twoOperations, operationName: 'A' },
  { title: 'an operation that is not there', query: twoOperations, operationName: 'C' },
  { title: 'operations that are not told apart', query: twoOperations },
  { title: 'a variable that is missing', query: 'query ($id: ID!) { node(id: $id) { id } }' },
  {
    title: 'empty pages',
    query: `{ a: papers(first: 0) { edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount }
      b: papers(last: 0) { nodes { key } pageInfo { hasNextPage hasPreviousPage startCursor } }
      c: papers(orderBy: [], first: 1) { nodes { key } } d: nodes(ids: []) { id } }`,
  },
];
