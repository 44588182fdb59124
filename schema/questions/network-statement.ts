import { lines, whereClause } from '../../src/cypher/cypher-text.ts';
import type { NamedNode } from '../../src/cypher/declarations.ts';
import { callerError } from '../../src/cypher/errors.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { Arguments } from '../../src/cypher/site-values.ts';
import { checkedNumber } from '../kit/checked-number.ts';
import { namedPerson } from '../kit/lookups.ts';
import { comparison } from '../kit/predicates.ts';
import { countPapers, lessVersions } from '../kit/versions.ts';
import { duringWindow } from '../kit/windows.ts';
import { jointPaperPredicates } from './joint-papers.ts';

export const defaultNetworkDepth = 1;
export const maximumNetworkDepth = 3;
export const defaultNetworkNodes = 200;
export const maximumNetworkNodes = 500;

/** How many links a network holds for each of its people. */
const linksPerNode = 10;

/** The people whom the arguments name. @throws GraphQLError BAD_USER_INPUT */
export function namedSeeds(args: Arguments): NamedNode[] {
  const seeds = seedsOf(args);
  checkedNumber('depth', args.depth ?? defaultNetworkDepth, 0, maximumNetworkDepth);
  const most = checkedNumber('maxNodes', args.maxNodes ?? defaultNetworkNodes, 1, maximumNetworkNodes);
  if (seeds.length === 0 || seeds.length > most) {
    throw callerError(
      'BAD_USER_INPUT',
      `The argument 'seeds' names ${seeds.length} people: a network of 'maxNodes: ${most}' starts from 1 to ${most}.`,
    );
  }
  return seeds.map((by, index) => namedPerson(`seeds[${index}]`, by));
}

/** How many people the network can hold. */
export function nodesAtMost(args: Arguments): number {
  if (args.only === true || args.depth === 0) return seedsOf(args).length;
  return typeof args.maxNodes === 'number' ? args.maxNodes : defaultNetworkNodes;
}

/** How many links it can hold. */
export function linksAtMost(args: Arguments): number {
  const nodes = nodesAtMost(args);
  return Math.min(linksPerNode * nodes, (nodes * (nodes - 1)) / 2);
}

/** How many rows the database looks at for each of its people: measured, as docs/limits.md says. */
const readsPerNode = 18;

/** How many rows it looks at for all of them. */
export function networkReads(args: Arguments): number {
  return readsPerNode * nodesAtMost(args);
}

/** Binds the people and, where something asks for them, the links; and whether either is cut. */
export function matchNetwork(scope: Scope): string {
  const { variable } = scope;
  const [named, people, found, isCut] = ['named', 'people', 'found', 'isCut'].map((name) => variable(name));
  const [level, depth] = ['level', 'depth'].map((name) => variable(name));
  const only = scope.argument('only') ?? 'false';
  const levels = Array.from({ length: maximumNetworkDepth }, (_, index) => [
    nextLevel(scope, index + 1),
    // A level that is cut is the last one.
    `WITH ${named}, ${depth}, ${people}, ${isCut} OR size(${found}) > ${maxNodes(scope)} - size(${people}) AS ${isCut}, ${found}[..${maxNodes(scope)} - size(${people})] AS ${level}`,
    `WITH ${named}, ${depth}, ${isCut}, ${level}, ${people} + ${level} AS ${people}`,
  ]);
  return [
    `WITH ${named}, CASE WHEN ${only} THEN 0 ELSE ${scope.argument('depth') ?? defaultNetworkDepth} END AS ${depth}, false AS ${isCut}, COLLECT {`,
    `UNWIND range(0, size(${named}) - 1) AS place`,
    `WITH ${named}[place] AS seed, min(place) AS first`,
    'RETURN seed ORDER BY first',
    `} AS ${people}`,
    `WITH *, ${people} AS ${level}`,
    ...levels.flat(),
    ...(scope.uses('linkedFrom') || scope.uses('areLinksCut') ? [links(scope)] : []),
  ].join('\n');
}

/** Whoever is next to the people of the last level and not yet there, one more than there is room for. */
function nextLevel(scope: Scope, distance: number): string {
  const [people, level, found, depth] = ['people', 'level', 'found', 'depth'].map((name) =>
    scope.variable(name),
  );
  return lines(
    `CALL (${people}, ${level}, ${depth}) {`,
    `UNWIND CASE WHEN ${depth} >= ${distance} THEN ${level} ELSE [] END AS known`,
    'CALL (known) {',
    'MATCH (known)-[:AUTHORED]->(paper)<-[:AUTHORED]-(next)',
    whereClause(jointPaperPredicates('paper', scope)),
    `WITH next, ${countPapers('paper', scope)} AS papers`,
    whereClause([comparison('papers >=', scope.argument('minPapers'))]),
    'RETURN next, papers',
    'UNION ALL',
    `MATCH (known)-[${duringWindow('supervises', 'SUPERVISES', scope)}]-(next)`,
    'RETURN next, 0 AS papers',
    '}',
    'WITH next, sum(papers) AS papers',
    `WHERE NOT next IN ${people}`,
    `WITH next ORDER BY papers DESC, next.key LIMIT ${maxNodes(scope)} + 1`,
    `RETURN collect(next) AS ${found}`,
    '}',
  );
}

/** Papers are read from the people alone, and never to their other authors: a paper of thousands costs no more. */
function links(scope: Scope): string {
  const { variable } = scope;
  const [people, from, to] = ['people', 'linkedFrom', 'linkedTo'].map((name) => variable(name));
  const [papers, isCut] = ['linkPapers', 'areLinksCut'].map((name) => variable(name));
  const most = `${linksPerNode} * size(${people})`;
  const areCounted = scope.isTrue('countVersions');
  const ordered = (papersOfPair: number, supervisions: number) =>
    `RETURN CASE WHEN x.key < y.key THEN x ELSE y END AS a, CASE WHEN x.key < y.key THEN y ELSE x END AS b, work, ${papersOfPair} AS papers, ${supervisions} AS supervisions`;
  return lines(
    `CALL (${people}) {`,
    `CALL (${people}) {`,
    `UNWIND ${people} AS person`,
    'MATCH (person)-[:AUTHORED]->(paper)',
    whereClause(jointPaperPredicates('paper', scope)),
    'WITH paper, collect(person) AS authors',
    `WITH authors, ${areCounted ? 'null' : 'paper.work'} AS work`,
    'UNWIND range(0, size(authors) - 2) AS i',
    'UNWIND range(i + 1, size(authors) - 1) AS j',
    'WITH authors[i] AS x, authors[j] AS y, work',
    ordered(1, 0),
    'UNION ALL',
    `UNWIND ${people} AS x`,
    `MATCH (x)-[${duringWindow('supervises', 'SUPERVISES', scope)}]->(y)`,
    `WHERE y IN ${people}`,
    'WITH x, y, null AS work',
    ordered(0, 1),
    '}',
    `WITH a, b, sum(papers)${areCounted ? '' : lessVersions('work')} AS papers, sum(supervisions) AS supervisions`,
    `WHERE supervisions > 0 OR papers >= ${scope.argument('minPapers') ?? 1}`,
    'WITH a, b, papers ORDER BY papers DESC, a.key, b.key',
    `WITH collect(a) AS ${from}, collect(b) AS ${to}, collect(papers) AS ${papers}`,
    `RETURN ${from}[..${most}] AS ${from}, ${to}[..${most}] AS ${to}, ${papers}[..${most}] AS ${papers}, size(${from}) > ${most} AS ${isCut}`,
    '}',
  );
}

function maxNodes(scope: Scope): string {
  return `toInteger(${scope.argument('maxNodes') ?? defaultNetworkNodes})`;
}

function seedsOf({ seeds }: Arguments): readonly unknown[] {
  return Array.isArray(seeds) ? seeds : [];
}
