import type { Scope } from '../../src/cypher/scope.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { flag, integer, listOf, optional, text } from '../kit/decode.ts';
import { idsOf } from '../kit/known-as.ts';

/** What speaks for two nodes being one, and what against it, in words. */
export interface DuplicateReasons {
  readonly for: readonly string[];
  readonly against: readonly string[];
}

/** Something that two nodes can have in common, or can differ in. */
interface Evidence {
  /** An expression over the nodes at both ends of the edge. */
  readonly expression: (scope: Scope) => string;
  readonly reasons: (value: unknown) => Partial<Record<keyof DuplicateReasons, string>>;
}

/** So many names are listed; one more is read, to know whether there are others. */
const listed = 3;

const evidence: Readonly<Record<NodeLabel, readonly Evidence[]>> = {
  Person: [
    {
      expression: ({ node, outer }) => agreement(outer.node, node),
      reasons: (value) => agreements[text(value)] ?? {},
    },
    inCommon(
      'the same place in the byline of',
      (one, other, found) =>
        `MATCH (${one})-[first:AUTHORED]->(${found}:Paper)<-[second:AUTHORED]-(${other}) WHERE first.position = second.position`,
      'title',
    ),
    inCommon(
      'papers in common:',
      (one, other, found) => `${jointPaper(one, other, found)} AND NOT ${areListedTogether}`,
      'title',
    ),
    inCommon(
      'co-authors in common:',
      (one, other, found) =>
        `MATCH (${one})-[:AUTHORED]->()<-[:AUTHORED]-(${found}) WHERE NOT ${found} IN [${one}, ${other}] AND EXISTS { (${found})-[:AUTHORED]->()<-[:AUTHORED]-(${other}) }`,
      'displayName',
    ),
    inCommon(
      'institutions in common:',
      (one, other, found) => `MATCH (${one})-[:AFFILIATED_WITH]->(${found})<-[:AFFILIATED_WITH]-(${other})`,
    ),
    otherIds('orcid', 'ORCID iDs'),
    otherIds('openalex', 'OpenAlex ids'),
    toldApart(),
    against(
      inCommon(
        'one source has both among the authors of',
        (one, other, found) => `${jointPaper(one, other, found)} AND ${areListedTogether}`,
        'title',
      ),
    ),
    {
      expression: ({ node, outer }) => `EXISTS { (${outer.node})-[:SUPERVISES]-(${node}) }`,
      reasons: (value) => (flag(value) ? { against: 'one supervises the other' } : {}),
    },
  ],
  Institution: [
    sameName('the same name'),
    inCommon('people in common:', between('AFFILIATED_WITH'), 'displayName'),
    otherIds('ror', 'ROR ids'),
    otherIds('openalex', 'OpenAlex ids'),
    toldApart(),
  ],
  Topic: [
    sameName('the same name'),
    inCommon('people in common:', between('WORKS_ON'), 'displayName'),
    inCommon('papers in common:', between('ABOUT'), 'title'),
    otherIds('openalex', 'OpenAlex ids'),
    toldApart(),
  ],
  Paper: [
    sameName('the same title'),
    inCommon('authors in common:', between('AUTHORED'), 'displayName'),
    {
      expression: ({ node, outer }) => `[${outer.node}.year, ${node}.year]`,
      reasons: (value) => yearReasons(listOf(optional(integer))(value)),
    },
    otherIds('doi', 'DOIs'),
    otherIds('openalex', 'OpenAlex ids'),
    toldApart(),
  ],
};

/** A paper of both, where they don't stand in one place. */
function jointPaper(one: string, other: string, found: string): string {
  return `MATCH (${one})-[first:AUTHORED]->(${found}:Paper)<-[second:AUTHORED]-(${other}) WHERE coalesce(first.position <> second.position, true)`;
}

const areListedTogether = 'any(source IN first.sources WHERE source IN second.sources)';

/** An expression for all that the reasons are made of. */
export function evidenceExpression(label: NodeLabel): (scope: Scope) => string {
  return (scope) => `[${evidence[label].map(({ expression }) => expression(scope)).join(',\n')}]`;
}

/** Puts the evidence into words. */
export function decodeReasons(label: NodeLabel): (values: unknown) => DuplicateReasons {
  return (values) => {
    const reasons = listOf((value) => value)(values).map(
      (value, at) => evidence[label][at]?.reasons(value) ?? {},
    );
    return {
      for: reasons.flatMap((reason) => reason.for ?? []),
      against: reasons.flatMap((reason) => reason.against ?? []),
    };
  };
}

/** How the names of two people agree: see `nameKeys` in docs/graph.md. */
function agreement(one: string, other: string): string {
  const shared = (ends: string): string =>
    `any(key IN coalesce(${one}.nameKeys, []) WHERE ${ends} AND key IN coalesce(${other}.nameKeys, []))`;
  return `CASE WHEN ${one}.matchName = ${other}.matchName THEN 'same'
    WHEN ${shared("NOT right(key, 1) IN ['~', '.']")} THEN 'compatible'
    WHEN ${shared("key ENDS WITH '~'")} THEN 'initials' ELSE 'other' END`;
}

const agreements: Readonly<Record<string, Partial<Record<keyof DuplicateReasons, string>>>> = {
  same: { for: 'the same name' },
  compatible: { for: 'the same family name and first name' },
  initials: { for: 'the same family name and first letter' },
  other: { against: 'other names' },
};

function sameName(words: string): Evidence {
  return { expression: () => 'true', reasons: () => ({ for: words }) };
}

/** What leads from something else to both of two nodes. */
function between(type: string) {
  return (one: string, other: string, found: string): string =>
    `MATCH (${one})<-[:${type}]-(${found})-[:${type}]->(${other})`;
}

/**
 * Things that both nodes have to do with, by name.
 * @param match clauses that bind `found` to each
 */
function inCommon(
  words: string,
  match: (one: string, other: string, found: string) => string,
  name = 'name',
): Evidence {
  return {
    expression: ({ node, outer }) => {
      const shown = `coalesce(found.${name}, found.key)`;
      return `COLLECT { ${match(outer.node, node, 'found')} RETURN DISTINCT ${shown} AS name ORDER BY name LIMIT ${listed + 1} }`;
    },
    reasons: (value) => {
      const names = listOf(text)(value);
      return names.length === 0 ? {} : { for: `${words} ${listOfNames(names)}` };
    },
  };
}

function against({ expression, reasons }: Evidence): Evidence {
  return {
    expression,
    reasons: (value) => {
      const { for: words } = reasons(value);
      return words === undefined ? {} : { against: words };
    },
  };
}

function listOfNames(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => `"${name}"`);
  return shown.join(', ') + (names.length > listed ? ' and more' : '');
}

function otherIds(scheme: string, words: string): Evidence {
  return {
    expression: ({ node, outer }) => `[${idsOf(outer.node, scheme)}, ${idsOf(node, scheme)}]`,
    reasons: (value) => {
      const [some = [], others = []] = listOf(listOf(text))(value);
      const differ = some.length > 0 && others.length > 0 && !some.some((id) => others.includes(id));
      return differ ? { against: `other ${words}: ${some.join(', ')} and ${others.join(', ')}` } : {};
    },
  };
}

/** Sources that state both, each under a key of its own. */
function toldApart(): Evidence {
  return against(
    inCommon(
      'two records of one source:',
      (one, other, found) => `MATCH (${one})<-[:STATES]-(${found}:Source)-[:STATES]->(${other})`,
      'key',
    ),
  );
}

function yearReasons([one, other]: readonly (number | null)[]): ReturnType<Evidence['reasons']> {
  if (typeof one !== 'number' || typeof other !== 'number') return {};
  return one === other ? { for: `the same year: ${one}` } : { against: `other years: ${one} and ${other}` };
}
