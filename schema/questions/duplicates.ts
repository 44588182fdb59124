import { lines } from '../../src/cypher/cypher-text.ts';
import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { queryNames } from '../../src/graph/name-index.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { column, connection, member } from '../kit/fields.ts';
import { keyOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { assertedEdge, statedBy } from '../kit/provenance.ts';
import {
  Institution,
  InstitutionDuplicateConnection,
  Paper,
  PaperDuplicateConnection,
  Person,
  PersonDuplicateConnection,
  Topic,
  TopicDuplicateConnection,
} from '../kit/references.ts';
import { type DuplicateReasons, decodeReasons, evidenceExpression } from './duplicate-evidence.ts';

builder.interfaceField(Person, 'possibleDuplicates', (t) =>
  t.field({
    type: PersonDuplicateConnection,
    description:
      'Other people who may be the same person and were left apart, by key: of the same name, of a name that begins with the same first name, in the same place of the byline of one paper, or with initials that fit and a co-author or an institution in common. Empty for people without a name.',
    args: pageArguments(t),
    ...connection({ ...leftApart, match: mayBeThePerson, reads: () => 85 }),
  }),
);

builder.objectField(Institution, 'possibleDuplicates', (t) =>
  t.field({
    type: InstitutionDuplicateConnection,
    description:
      'Other institutions with the same name, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Institution')),
  }),
);

builder.objectField(Topic, 'possibleDuplicates', (t) =>
  t.field({
    type: TopicDuplicateConnection,
    description:
      'Other topics with the same name, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Topic')),
  }),
);

builder.objectField(Paper, 'possibleDuplicates', (t) =>
  t.field({
    type: PaperDuplicateConnection,
    description:
      'Other papers with the same title, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Paper')),
  }),
);

const Reasons = builder.objectRef<DuplicateReasons>('DuplicateReasons').implement({
  description:
    'Why two nodes may be one, and why they may be two, in words, from what the graph says of both.',
  fields: (t) => ({
    for: t.exposeStringList('for', {
      ...member('for'),
      description: 'What they have in common: the name, places in bylines, co-authors, institutions.',
    }),
    against: t.exposeStringList('against', {
      ...member('against'),
      description:
        'What tells them apart: other ids, two records of one source, papers that both have signed.',
    }),
  }),
});

defineDuplicates('Person', PersonDuplicateConnection, Person, 'a person who may be the same');
defineDuplicates(
  'Institution',
  InstitutionDuplicateConnection,
  Institution,
  'an institution that may be the same',
);
defineDuplicates('Topic', TopicDuplicateConnection, Topic, 'a topic that may be the same');
defineDuplicates('Paper', PaperDuplicateConnection, Paper, 'a paper that may be the same');

function defineDuplicates(
  label: NodeLabel,
  reference: Parameters<typeof defineConnection>[0],
  node: Parameters<typeof defineConnection>[1]['node'],
  row: string,
): void {
  defineConnection(reference, {
    node,
    row,
    edgeFields: (t) => ({
      ...assertedEdge(t),
      reasons: t.field({
        type: Reasons,
        description: 'What speaks for the two being one, and what against it.',
        ...column(decodeReasons(label), evidenceExpression(label)),
      }),
    }),
  });
}

/** What more people than this have in their names tells nothing of any two of them. */
const crowd = 100;

const leftApart = {
  where: ({ outer, node }: Scope) => [`${node} <> ${outer.node}`],
  edgeSources: statedBy,
  ...keyOrder,
} as const satisfies Omit<ConnectionDeclaration, 'kind' | 'match'>;

/** Nodes that an import compared by their names and left apart. A name that is null is equal to none. */
function sameName(label: NodeLabel): Omit<ConnectionDeclaration, 'kind'> {
  return {
    ...leftApart,
    match: ({ node }) => `MATCH (${node}:${label})`,
    where: ({ outer, node }) => [`${node}.matchName = ${outer.node}.matchName`, `${node} <> ${outer.node}`],
  };
}

/** People who may be the outer node's person, each way by an index or from the node's own papers. */
function mayBeThePerson({ outer: { node: person }, node }: Scope): string {
  const keys = `coalesce(${person}.nameKeys, [])`;
  return lines(
    `CALL (${person}) {`,
    `MATCH (${node}:Person) WHERE ${node}.matchName = ${person}.matchName RETURN ${node}`,
    'UNION',
    `UNWIND [key IN ${keys} WHERE NOT right(key, 1) IN ['~', '.']] AS key`,
    `WITH ${queryOf('key')} AS query`,
    `${queryNames('compared_names')} AS ${node}`,
    `RETURN ${node}`,
    'UNION',
    `UNWIND [key IN ${keys} WHERE key ENDS WITH '.' | left(key, size(key) - 1) + '~'] + [key IN ${keys} WHERE key ENDS WITH '~' | left(key, size(key) - 1) + '.'] AS key`,
    `CALL db.index.fulltext.queryNodes('compared_names', ${queryOf('key')}, {limit: ${crowd + 1}}) YIELD node AS met`,
    `WITH ${person}, key, collect(met) AS everybody`,
    `UNWIND CASE WHEN size(everybody) > ${crowd} THEN [] ELSE everybody END AS ${node}`,
    `WITH ${person}, ${node} WHERE ${haveCompany(person, node)}`,
    `RETURN ${node}`,
    'UNION',
    `MATCH (${person})-[first:AUTHORED]->()<-[second:AUTHORED]-(${node}) WHERE first.position = second.position`,
    `RETURN ${node}`,
    '}',
    'WITH *',
  );
}

/** A query of Lucene for one key. */
function queryOf(key: string): string {
  return `'"' + replace(${key}, '"', '') + '"'`;
}

function haveCompany(one: string, other: string): string {
  return `${one} <> ${other} AND (EXISTS { (${one})-[:AFFILIATED_WITH]->()<-[:AFFILIATED_WITH]-(${other}) } OR EXISTS { (${one})-[:AUTHORED]->()<-[:AUTHORED]-(third)-[:AUTHORED]->()<-[:AUTHORED]-(${other}) WHERE third <> ${one} AND third <> ${other} })`;
}
