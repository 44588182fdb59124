import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import { whereClause } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { checkedNumber } from '../kit/checked-number.ts';
import { integer } from '../kit/decode.ts';
import { column, here, list } from '../kit/fields.ts';
import { listed } from '../kit/listed.ts';
import { findPerson, namedPerson, PersonBy } from '../kit/lookups.ts';
import { comparison } from '../kit/predicates.ts';
import { Person } from '../kit/references.ts';
import { about } from '../kit/root-fields.ts';
import { countDistinctPapers, countVersionsArgument } from '../kit/versions.ts';
import { yearArguments } from '../kit/windows.ts';
import { authorsArgument, eachPaperOfPath, jointPaperPredicates, jointPapers } from './joint-papers.ts';

/** How many steps a path may have unless told. */
const defaultPathLength = 6;

/** How many at most: a variable length in a pattern is no parameter, so there is one pattern for each of the two. */
const maximumPathLength = 12;

/** How many of the shortest ways through the graph, each by its own papers, are compared for the best. */
const candidateWays = 10_000;

const CollaborationStep = builder.objectRef<PlannedObject>('CollaborationStep').implement({
  description: 'Two people next to each other on a path, who have written papers together.',
  fields: (t) => ({
    from: t.field({ type: Person, description: 'The one who is nearer to the start.', ...here('from') }),
    to: t.field({ type: Person, description: 'The one who is nearer to the end.', ...here('to') }),
    ...jointPapers('from', 'to', ({ outer: path }) => path)(t),
  }),
});

const CollaborationPath = builder.objectRef<PlannedObject>('CollaborationPath').implement({
  description: 'A shortest way from one person to another, from co-author to co-author.',
  fields: (t) => ({
    length: t.int({
      description: 'How many steps it has: 1 for co-authors, 0 from a person to the same one.',
      ...column(integer, ({ variable }) => `size(${variable('people')}) - 1`),
    }),
    people: t.field({
      type: [Person],
      description: 'Everybody on it in order, the two ends among them.',
      ...list(listed('people', () => maximumPathLength + 1)),
    }),
    steps: t.field({
      type: [CollaborationStep],
      description: 'Each pair of neighbours on it, with the papers that join them.',
      ...list({
        match: ({ outer, variable }) => {
          const [people, place] = [outer.variable('people'), variable('place')];
          return [
            `UNWIND range(0, size(${people}) - 2) AS ${place}`,
            `WITH *, ${people}[${place}] AS ${variable('from')}, ${people}[${place} + 1] AS ${variable('to')}`,
          ].join('\n');
        },
        orderBy: ({ variable }) => [variable('place')],
        atMost: () => maximumPathLength,
      }),
    }),
  }),
});

builder.queryField('collaborationPath', (t) =>
  t.field({
    type: CollaborationPath,
    nullable: true,
    description: `The shortest way between two people over papers that neighbours have written together; null where there is none that is short enough. Of several, the one whose neighbours have most joint papers in sum, and then the one whose keys come first from the start on. Where very many ways are equally short (each joint paper of a pair is one), the best of ${candidateWays} is taken.`,
    args: {
      from: t.arg({ type: PersonBy, required: true, description: 'Where it starts.' }),
      to: t.arg({ type: PersonBy, required: true, description: 'Where it ends.' }),
      maxLength: t.arg.int({
        defaultValue: defaultPathLength,
        description: `How many steps it may have, from 1 to ${maximumPathLength}.`,
      }),
      ...yearArguments(t),
      ...authorsArgument(t),
      ...countVersionsArgument(t),
    },
    ...about({
      named: ({ from, to, maxLength }) => {
        checkedNumber('maxLength', maxLength ?? defaultPathLength, 1, maximumPathLength);
        return [namedPerson('from', from), namedPerson('to', to)];
      },
      find: findPerson,
      reads: () => 2_600,
      match: matchPath,
    }),
  }),
);

/** The database searches from both ends at once, and looks at each person and paper once. */
function matchPath(scope: Scope): string {
  const [named, from, to] = ['named', 'from', 'to'].map((name) => scope.variable(name));
  const people = scope.variable('people');
  const longest = scope.argument('maxLength') ?? String(defaultPathLength);
  return [
    `WITH ${named}[0] AS ${from}, ${named}[1] AS ${to}`,
    `CALL (${from}, ${to}) {`,
    `UNWIND CASE WHEN ${from} = ${to} THEN [[${from}]] ELSE [] END AS ${people}`,
    `RETURN ${people}, 0 AS weight`,
    'UNION ALL',
    search(scope, defaultPathLength, `${longest} <= ${defaultPathLength}`, longest),
    'UNION ALL',
    search(scope, maximumPathLength, `${longest} > ${defaultPathLength}`, longest),
    '}',
    `WITH ${people} ORDER BY weight DESC, [person IN ${people} | person.key] LIMIT 1`,
  ].join('\n');
}

/** Counts the joint papers of neighbours. No paper joins two pairs of them: the way would not be a shortest one. */
function weighed(scope: Scope): string[] {
  const people = scope.variable('people');
  if (scope.isTrue('countVersions')) {
    return ['UNWIND papers AS paper', `RETURN ${people}, count(DISTINCT paper) AS weight`];
  }
  return [
    'UNWIND range(0, size(papers) - 1) AS place',
    `WITH ${people}, place, ${countDistinctPapers('papers[place]', scope)} AS joint`,
    `RETURN ${people}, sum(joint) AS weight`,
  ];
}

/**
 * The people on the shortest ways, and how many papers join neighbours among them. Each joint paper makes a way of its
 * own, so the ways tell the number, and the database need not read anybody's papers again. Predicates on each node alone
 * are part of the search. A predicate on the whole path, as on its length, comes after: in the search it would make the
 * database try all paths where the shortest ones fail.
 */
function search(scope: Scope, bound: number, condition: string, longest: string): string {
  const [from, to, people] = ['from', 'to', 'people'].map((name) => scope.variable(name));
  const predicates = eachPaperOfPath(jointPaperPredicates('step', scope));
  return [
    `UNWIND CASE WHEN ${from} <> ${to} AND ${condition} THEN [0] ELSE [] END AS bound`,
    `MATCH path = allShortestPaths((${from})-[:AUTHORED*..${2 * bound}]-(${to})) ${whereClause(predicates)}`,
    `WITH path LIMIT ${candidateWays}`,
    `WITH path ${whereClause([comparison('length(path) <= 2 *', longest)])}`,
    `WITH [step IN nodes(path) WHERE step:Person] AS ${people}, [step IN nodes(path) WHERE step:Paper] AS papers`,
    ...weighed(scope),
  ].join('\n');
}
