import { parse } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { operations } from '../../../bench/questions/questions.ts';
import { importSample } from '../../../import/sample.ts';
import { examples } from '../../../schema/examples.ts';
import { useDatabase } from '../../support/database.ts';
import { answer, dataOf } from '../../support/graphql.ts';
import { explain } from '../../support/plans.ts';

const database = useDatabase();
beforeAll(() => importSample(database()));

/** Reading every node of the graph or of a label, or every pair of two sets: what no root field may need. */
const scans = ['AllNodesScan', 'NodeByLabelScan', 'CartesianProduct', 'UnionNodeByLabelsScan'];

const deep = `query Deep {
  researcher(by: {name: "Guillaume Lajoie"}) {
    displayName
    affiliations { institution { name researchers(first: 5) { nodes { displayName papers(first: 2) { nodes { title } } } } } }
    topics { nodes { name researchers(first: 3) { nodes { displayName } } } }
    coauthors(first: 3) { edges { paperCount node { displayName coauthors(first: 2) { totalCount nodes { key } } } } }
    supervises(first: 5) { edges { role node { ... on Student { institution { name } } supervisedBy { nodes { key } } } } }
    papers(first: 5) { nodes { title authors { edges { position node { affiliations { title } } } } } }
  }
}`;

/** Everything that says where it comes from, and nodes beside theirs: both are found by index. */
const provenance = `query Provenance {
  sources(first: 2) { totalCount nodes { key statedCount } }
  source(key: "none") { importedAt }
  person(by: {key: "mila:yoshua-bengio"}) {
    sources { key } possibleDuplicates { totalCount nodes { key sources { key } } } affiliations { sources { key } }
    topics { edges { sources { key } } } papers(first: 5) { edges { sources { key } node { authors { edges { sources { key } } } } } }
    coauthors(first: 3) { edges { papers { edges { sources { key } } } } } supervises { edges { sources { key } } }
    supervisedBy { edges { sources { key } } }
  }
  institution(name: "Mila") {
    sources { key } possibleDuplicates { nodes { key } } researchers { edges { sources { key } } } students { edges { sources { key } } }
    papers(first: 5) { edges { sources { key } } }
  }
  topic(name: "Reasoning") { sources { key } possibleDuplicates { nodes { key } } researchers { edges { sources { key } } } papers { edges { sources { key } } } }
  paper(doi: "10.1/x") {
    sources { key } possibleDuplicates { edges { sources { key } } } topics { edges { sources { key } } } cites { edges { sources { key } } }
    citedBy { edges { sources { key } } } corrections { edges { sources { key } } }
  }
  papers(first: 5) { edges { sources { key } } }
}`;

/** A lookup of each kind, and each filter: the way into the graph must be an index. */
const lookups = `query Lookups {
  byKey: person(by: {key: "mila:yoshua-bengio"}) { key }
  byName: researcher(by: {name: "Yoshua Bengio"}) { key }
  byOrcid: person(by: {orcid: "0"}) { key }
  student: student(by: {key: "none"}) { key }
  institution(name: "McGill University") { key students { totalCount } papers { totalCount } }
  topic(key: "topic:reasoning") { researchers { totalCount } }
  paper(doi: "10.1/x") { title }
  prefix: researchers(filter: {nameStartsWith: "yo"}) { nodes { displayName } }
  onTopic: researchers(filter: {topic: "Reasoning"}) { nodes { displayName } }
  at: researchers(filter: {institution: "McGill University"}) { nodes { displayName } }
  phd: students(filter: {level: PHD, supervisor: "Guillaume Lajoie", institution: "Université de Montréal"}) { totalCount }
  titled: papers(filter: {titleContains: "attention"}) { nodes { title } }
  dated: papers(filter: {since: 2019, until: 2020}) { totalCount }
  about: papers(filter: {topic: "Reasoning", institution: "Mila"}) { totalCount }
  topics(filter: {nameStartsWith: "deep"}) { nodes { name } }
  institutions(filter: {nameStartsWith: "uni"}) { nodes { name } }
}`;

const queries: [title: string, query: string][] = [
  ...examples.map(({ title, query }): [string, string] => [title, query]),
  ['five levels deep', deep],
  ['every lookup and filter', lookups],
  ['everything that has sources', provenance],
  ...operations.map(({ name, ours }): [string, string] => [`the benchmark's ${name}`, ours]),
];

/** The benchmark's questions ask for one key, or a start of a name. */
function variablesOf(query: string): Record<string, unknown> {
  return query.includes('$key') ? { key: 'mila:yoshua-bengio' } : {};
}

describe.each(queries)('%s', (_title, query) => {
  test('takes one statement for each root field', async () => {
    const { errors, statements } = await answer(database(), query, variablesOf(query));
    const [operation] = parse(query).definitions;
    const rootFields =
      operation?.kind === 'OperationDefinition' ? operation.selectionSet.selections.length : 0;
    expect(errors).toBeUndefined();
    expect(statements).toHaveLength(rootFields);
  });

  test('reads through indexes', async () => {
    const { statements } = await answer(database(), query, variablesOf(query));
    for (const { text, parameters } of statements) {
      const operators = await explain(database(), text, parameters);
      expect(
        operators.filter((operator) => scans.includes(operator)),
        text,
      ).toEqual([]);
    }
  });
});

test('a text from outside stands in a parameter and never in a statement', async () => {
  const hostile = `x"}) MATCH (n) DETACH DELETE n //'\`$p0`;
  const { errors, statements } = await answer(
    database(),
    'query ($text: String!) { person(by: {name: $text}) { key } papers(filter: {titleContains: $text}) { totalCount } }',
    { text: hostile },
  );
  expect(errors).toBeUndefined();
  for (const { text } of statements) expect(text).not.toContain('DELETE');
  expect(await dataOf(database(), '{ papers { totalCount } }')).toEqual({ papers: { totalCount: 34 } });
});

describe('the example tabs answer on the sample', () => {
  test.each(examples)('$title', async ({ query }) => {
    expect(await dataOf(database(), query)).toMatchSnapshot();
  });
});
