import { encodeId } from '../../schema/kit/ids.ts';
import { encodeCursor } from '../../src/cypher/cursor.ts';

/** What somebody sends who means no good, or whose program is broken. */
export const hostileTexts: readonly [what: string, text: string][] = [
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
export const textFields: readonly [field: string, selection: string][] = [
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

/** The codes of what may be said of it: never anything that the database had to refuse. */
export const clearCodes = ['BAD_USER_INPUT', 'BAD_CURSOR', 'AMBIGUOUS_NAME'];

/** An operation that declares the variable it uses. */
export function operationOf(selection: string): string {
  return `query Hostile${selection.includes('$id') ? '($id: ID!)' : '($text: String!)'} { field: ${selection} }`;
}

/** The variables of such an operation. */
export function variablesOf(selection: string, text: string): Record<string, string> {
  return selection.includes('$id') ? { id: text } : { text };
}

/** What somebody sends who means well: an id or a cursor where the field takes one. */
export function plainText(selection: string): string {
  if (selection.includes('$id')) return encodeId('Person', 'p:ada');
  if (selection.includes('after: $text')) return encodeCursor('YEAR_DESC', [2020, 'a:one']);
  return selection.includes('before: $text') ? encodeCursor('RELEVANCE', [1, 'a:one']) : 'Ada';
}

/** Operators that read every node of the graph or of a label, or every pair of two sets. */
export const scans = /AllNodesScan|ByLabelScan|CartesianProduct/;
