import { beforeAll, describe, expect, test } from 'vitest';
import { rows, useDatabase } from '../../support/database.ts';
import { answer } from '../../support/graphql.ts';
import { explain } from '../../support/plans.ts';
import { loadSmallGraph } from '../../support/small-graph.ts';

const database = useDatabase();
beforeAll(() => loadSmallGraph(database()));

/** What somebody sends who means no good, or whose program is broken. */
const texts: readonly [what: string, text: string][] = [
  ["Lucene's operators", '+name:* -x && || !(a OR b) "a b"~3 [a TO z] {a TO z} ^2 \\ /.*/ ?*'],
  ["Lucene's operators, left open", '"a (b [c {d /e \\'],
  ['a piece of Cypher', `x"}) MATCH (n) DETACH DELETE n //'\`$p0 RETURN 1 UNION CALL db.labels()`],
  ['an escape of Cypher', '\\u0027}) DETACH DELETE n //'],
  ['a very long word', 'x'.repeat(100_000)],
  ['very many words', 'word '.repeat(20_000)],
  ['very many letters of four bytes', '𝛼'.repeat(25_000)],
  ['very many accents', `e${'\u0301'.repeat(50_000)}`],
  ['control characters', '\u0000\u0001\u0008\n\r\t\u001b[31m\u007f\u0085\u2028'],
  ['a text with a null inside', 'Ada\u0000Éclair'],
  ['halves of surrogate pairs', '\ud800 a\udfff \udc00\ud83d'],
  ['directions and joiners', '\u202e\u200d\ufeff\u2066abc'],
  ['what JSON and JavaScript know', '{"__proto__": {"key": 1}} constructor'],
  ['nothing', ''],
];

/** Each way by which a text reaches the database. */
const fields: readonly [field: string, selection: string][] = [
  ['search', 'search(text: $text) { totalCount nodes { __typename } }'],
  ['search of a kind', 'search(text: $text, kinds: [TOPIC, STUDENT], last: 3) { totalCount }'],
  ['person by name', 'person(by: {name: $text}) { key }'],
  ['person by key', 'person(by: {key: $text}) { key }'],
  ['person by ORCID', 'researcher(by: {orcid: $text}) { key }'],
  ['student by OpenAlex id', 'student(by: {openalex: $text}) { key }'],
  ['person by Relay id', 'person(by: {id: $id}) { key }'],
  ['institution by name', 'institution(name: $text) { key }'],
  ['topic by key', 'topic(key: $text) { key }'],
  ['paper by key', 'paper(key: $text) { key }'],
  ['paper by DOI', 'paper(doi: $text) { key }'],
  ['source by key', 'source(key: $text) { key }'],
  ['titles', 'papers(filter: {titleContains: $text}) { totalCount nodes { key } }'],
  ['papers of others', 'papers(filter: {topic: $text, institution: $text}) { nodes { key } }'],
  ['starts of names', 'researchers(filter: {nameStartsWith: $text}) { nodes { key } }'],
  ['students of others', 'students(filter: {supervisor: $text, institution: $text}) { nodes { key } }'],
  ['a cursor that goes forwards', 'papers(after: $text) { nodes { key } }'],
  ['a cursor that goes backwards', 'search(text: "clouds", last: 2, before: $text) { totalCount }'],
  ['a Relay id', 'node(id: $id) { id }'],
  ['Relay ids', 'nodes(ids: [$id]) { id }'],
];

/** What may be said of it: never anything that the database had to refuse. */
const codes = ['BAD_USER_INPUT', 'BAD_CURSOR', 'AMBIGUOUS_NAME'];

/** An operation that declares the variable it uses. */
function operationOf(selection: string): string {
  return `query Hostile${selection.includes('$id') ? '($id: ID!)' : '($text: String!)'} { field: ${selection} }`;
}

const scans = /AllNodesScan|ByLabelScan|CartesianProduct/;

describe.each(fields)('%s', (_field, selection) => {
  test.each(texts)('%s: a clear error or an answer', async (_what, text) => {
    const variables = selection.includes('$id') ? { id: text } : { text };
    const { errors = [], statements } = await answer(database(), operationOf(selection), variables);
    for (const { message, extensions } of errors) {
      expect(codes, message).toContain(extensions.code);
      expect(message.length).toBeLessThan(1_000);
    }
    expect(statements.length).toBeLessThanOrEqual(1);
    for (const statement of statements) {
      if (text !== '') expect(statement.text).not.toContain(text);
      const operators = await explain(database(), statement.text, statement.parameters);
      expect(operators.filter((operator) => scans.test(operator))).toEqual([]);
    }
  });
});

/** A cursor of the right order whose values no row has. */
function cursorOf(...content: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(content)).toString('base64url');
}

test.each([
  ['a text for a number', cursorOf('YEAR_DESC', 'x', 'a:one')],
  ['a number for a text', cursorOf('YEAR_DESC', 2020, 7)],
  ['a number beyond all', cursorOf('YEAR_DESC', 1.7e308, 'a:one')],
  ['a key that is half a pair', cursorOf('YEAR_DESC', 2020, '\ud800')],
  ['too few values', cursorOf('YEAR_DESC', 2020)],
  ['an object', cursorOf('YEAR_DESC', { $gt: 1 }, 'a:one')],
  ['Cypher for an order', cursorOf('YEAR_DESC} RETURN 1', 2020, 'a:one')],
  ['a very long order', cursorOf('x'.repeat(100_000), 2020, 'a:one')],
  ['a very long key', cursorOf('YEAR_DESC', 2020, 'x'.repeat(100_000))],
])('a forged cursor with %s', async (_what, cursor) => {
  for (const side of ['after', 'before']) {
    const { errors = [] } = await answer(
      database(),
      `query ($cursor: String!) { papers(${side}: $cursor, first: 5) { totalCount nodes { key } } }`,
      { cursor },
    );
    for (const { message, extensions } of errors) {
      expect(extensions.code).toBe('BAD_CURSOR');
      expect(message.length).toBeLessThan(1_000);
    }
  }
});

test('the graph is what it was', async () => {
  const [row] = await rows(database(), 'MATCH (node) WHERE NOT node:ImportLock RETURN count(node) AS count');
  expect(row?.count).toBe(16);
});
