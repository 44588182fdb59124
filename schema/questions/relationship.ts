import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import { whereClause } from '../../src/cypher/cypher-text.ts';
import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { integer, optional } from '../kit/decode.ts';
import { column, connection, here, list } from '../kit/fields.ts';
import { CoauthorOrder } from '../kit/leaf-types.ts';
import { findPerson, namedPerson, PersonBy } from '../kit/lookups.ts';
import { coauthorOrders, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { assertedIn } from '../kit/provenance.ts';
import { CoauthorConnection, PaperConnection, Person } from '../kit/references.ts';
import { alwaysAbout } from '../kit/root-fields.ts';
import { countDistinctPapers, countVersionsArgument, workOf } from '../kit/versions.ts';
import { yearArguments, yearOf, yearPredicates } from '../kit/windows.ts';
import { groupByNode } from './coauthors.ts';
import { betweenTwo, eachPaperOfPath } from './joint-papers.ts';
import {
  commonAdvisorArguments,
  nearestCommonAdvisors,
  nearestCommonAdvisorsMeaning,
} from './lineage/common-advisors.ts';
import { SharedAffiliation, sharedAffiliations } from './shared-affiliation.ts';
import { LinkSupervision, supervisionsBetween } from './supervision-between.ts';

/** How many steps of joint papers apart two people may be to be found so: a length is no parameter. */
const maximumDistance = 8;

const Relationship = builder.objectRef<PlannedObject>('Relationship').implement({
  description: 'What joins two people.',
  fields: (t) => ({
    a: t.field({ type: Person, description: 'The one.', ...here('a') }),
    b: t.field({ type: Person, description: 'The other.', ...here('b') }),
    jointPapers: t.field({
      type: PaperConnection,
      description:
        'The papers that the two have written together, latest first; each version of a paper is one, see `versions`.',
      args: pageArguments(t),
      ...connection(betweenTwo('a', 'b', (relationship) => relationship)),
    }),
    jointPaperCount: t.int({
      description:
        'How many papers the two have written together; several versions of one are one, unless `countVersions` is true.',
      ...column(integer, jointPaperCount),
    }),
    supervisions: t.field({
      type: [LinkSupervision],
      description: 'The supervisions between the two, in either direction.',
      ...list(supervisionsBetween('a', 'b', (relationship) => relationship)),
    }),
    jointPapersDuringSupervision: t.field({
      type: PaperConnection,
      description:
        'Of the joint papers those from years in which one of the two supervised the other, latest first. A supervision lasts from its `since` to its `until`; without one of them it is open at that end, and one without either shows no paper.',
      args: pageArguments(t),
      ...connection(betweenTwo('a', 'b', (relationship) => relationship, isDuringSupervision)),
    }),
    sharedAffiliations: t.field({
      type: [SharedAffiliation],
      description:
        'The institutions at which both hold or held a position, or study, at the same time: one for each position of the one with each of the other, by institution. An end that no source dates is open.',
      ...list(sharedAffiliations('a', 'b')),
    }),
    commonCoauthors: t.field({
      type: CoauthorConnection,
      description:
        'Everybody else who has written papers with both, each once; their papers are those with either of the two.',
      args: {
        orderBy: t.arg({
          type: [CoauthorOrder],
          description: 'The order of the co-authors: most such papers first unless told.',
        }),
        ...pageArguments(t),
      },
      ...connection({
        match: matchCoauthors,
        aggregate: (scope) => {
          const paper = scope.variable('paper');
          return groupByNode(scope, {
            sides: `count(DISTINCT ${scope.variable('side')})`,
            paperCount: countDistinctPapers(paper, scope.outer),
            firstYear: `min(${paper}.year)`,
            lastYear: `max(${paper}.year)`,
          });
        },
        having: ({ variable }) => [`${variable('sides')} = 2`],
        edgePapers: papersWithEither,
        ...coauthorOrders,
      }),
    }),
    nearestCommonAdvisors: t.field({
      type: [Person],
      description: nearestCommonAdvisorsMeaning,
      args: commonAdvisorArguments(t),
      ...list(nearestCommonAdvisors('a', 'b')),
    }),
    distance: t.int({
      nullable: true,
      description: `How many steps from co-author to co-author lie between the two: 1 for co-authors, 0 for one person; null where it takes more than ${maximumDistance}, or none leads there.`,
      ...column(optional(integer), distance),
    }),
  }),
});

builder.queryField('relationship', (t) =>
  t.field({
    type: Relationship,
    description:
      'What joins two people, each part with its sources: for conflicts of interest, say. The years say which papers count, and with them which co-authors and steps, and which positions and supervisions; a position or supervision counts if it overlaps them or has no dates. Leave them out to see former supervisors, too.',
    args: {
      a: t.arg({ type: PersonBy, required: true, description: 'Names the one.' }),
      b: t.arg({ type: PersonBy, required: true, description: 'Names the other.' }),
      ...yearArguments(t),
      ...countVersionsArgument(t),
    },
    ...alwaysAbout({
      named: ({ a, b }) => [namedPerson('a', a), namedPerson('b', b)],
      find: findPerson,
      match: ({ variable }) =>
        `WITH ${variable('named')}[0] AS ${variable('a')}, ${variable('named')}[1] AS ${variable('b')}`,
    }),
  }),
);

function isDuringSupervision({ outer, node, variable }: Scope): string[] {
  const supervises = variable('supervises');
  const [since, until] = [`${supervises}.since`, `${supervises}.until`];
  const predicates = [
    `coalesce(${since}, ${until}) IS NOT NULL`,
    `coalesce(${yearOf(since)} <= ${node}.year, true)`,
    `coalesce(${yearOf(until)} >= ${node}.year, true)`,
  ];
  return [
    `${node}.year IS NOT NULL`,
    `EXISTS { (${outer.variable('a')})-[${supervises}:SUPERVISES]-(${outer.variable('b')}) WHERE ${predicates.join(' AND ')} }`,
  ];
}

/** Everybody with a paper of one of the two, once for each paper and `side`. */
function matchCoauthors(scope: Scope): string {
  const { outer: relationship, node, variable } = scope;
  const [a, b] = [relationship.variable('a'), relationship.variable('b')];
  const [paper, side] = [variable('paper'), variable('side')];
  const where = whereClause([`NOT ${node} IN [${a}, ${b}]`, ...yearPredicates(paper, relationship)]);
  const sides = [a, b].map((one, index) =>
    [
      `MATCH (${one})-[:AUTHORED]->(${paper})<-[:AUTHORED]-(${node}) ${where}`,
      `RETURN ${node}, ${paper}, ${index} AS ${side}`,
    ].join('\n'),
  );
  return `CALL (${a}, ${b}) {\n${sides.join('\nUNION ALL\n')}\n}`;
}

/** The papers of a common co-author with one of the two, or with both. */
const papersWithEither: Omit<ConnectionDeclaration, 'kind'> = {
  match: ({ outer: edge, node, variable }) =>
    `MATCH (${edge.node})-[:AUTHORED]->(${node})<-[:AUTHORED]-(${variable('either')})`,
  where: (scope) => {
    const { outer: edge } = scope;
    return [
      `${scope.variable('either')} IN [${edge.outer.variable('a')}, ${edge.outer.variable('b')}]`,
      ...yearPredicates(scope.node, edge.outer),
    ];
  },
  aggregate: ({ node }) => `DISTINCT ${node}`,
  edgeSources: assertedIn(
    ({ outer: paper, variable }) =>
      `MATCH (${variable('author')})-[${variable('asserted')}:AUTHORED]->(${paper.node})`,
    ({ outer: { outer: edge }, variable }) => [
      `${variable('author')} IN [${edge.node}, ${edge.outer.variable('a')}, ${edge.outer.variable('b')}]`,
    ],
  ),
  ...paperOrders,
};

/** How many papers the two have written together. */
function jointPaperCount(scope: Scope): string {
  const { variable } = scope;
  const paper = variable('joint');
  const match = `MATCH (${variable('a')})-[:AUTHORED]->(${paper})<-[:AUTHORED]-(${variable('b')}) ${whereClause(yearPredicates(paper, scope))}`;
  return `COUNT { ${match}${scope.isTrue('countVersions') ? '' : ` RETURN DISTINCT ${workOf(paper)} AS work`} }`;
}

/** The database searches from both ends at once, and refuses to search from a node to itself. */
function distance(scope: Scope): string {
  const [a, b] = [scope.variable('a'), scope.variable('b')];
  const steps = eachPaperOfPath(yearPredicates('step', scope));
  return [
    `CASE WHEN ${a} = ${b} THEN 0 ELSE head(COLLECT {`,
    `UNWIND CASE WHEN ${a} = ${b} THEN [] ELSE [0] END AS bound`,
    `MATCH path = shortestPath((${a})-[:AUTHORED*..${2 * maximumDistance}]-(${b})) ${whereClause(steps)}`,
    'RETURN length(path) / 2',
    '}) END',
  ].join('\n');
}
