import type { LookupDeclaration, NamedNode } from '../../src/cypher/declarations.ts';
import { callerError } from '../../src/cypher/errors.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import type { Arguments } from '../../src/cypher/site-values.ts';
import { bareDoi, bareOpenAlexId, bareOrcid } from '../../src/graph/external-ids.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { nameQueries } from '../../src/graph/name-index.ts';
import type { idProperties } from '../../src/graph/sought.ts';
import { builder } from './builder.ts';
import { decodeId, presentKey } from './ids.ts';
import { keysOfId, keysOfName } from './known-as.ts';
import { comparison, folded } from './predicates.ts';

export const PersonBy = builder.inputType('PersonBy', {
  description: 'Names one person, in exactly one way.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'The Relay id.' }),
    key: t.string({ description: 'The key, e.g. `mila:guillaume-lajoie`.' }),
    name: t.string({
      description:
        'The name, without regard to case and accents. Where nobody is shown under it: a name that a source gives beside the one that is shown. Where several people share it, the error AMBIGUOUS_NAME lists their keys.',
    }),
    orcid: t.string({ description: 'An ORCID iD that a source gives, bare or as an address.' }),
    openalex: t.string({ description: 'An OpenAlex id that a source gives, bare or as an address.' }),
  }),
});

/** Finds a person as PersonBy names one. @param label `Person`, or one kind of person */
export function personBy(label: 'Person' | 'Researcher' | 'Student'): LookupDeclaration {
  const labels = label === 'Person' ? label : `Person:${label}`;
  return {
    kind: 'lookup',
    match: ({ node }) => `MATCH (${node}:${labels})`,
    where: (scope) => [
      hasKey('Person', scope, scope.argument('by.id', keyOfPerson)),
      hasKey('Person', scope, scope.argument('by.key')),
      isNamed(labels, scope, 'by.name'),
      hasId('Person', 'orcid', scope, scope.argument('by.orcid', orcid)),
      hasId('Person', 'openalex', scope, scope.argument('by.openalex', openAlexId)),
    ],
  };
}

/**
 * A person whom PersonBy names, for `findPerson`.
 * @param path where the arguments of the field name the person
 * @throws GraphQLError BAD_USER_INPUT for an id that this service never gave
 */
export function namedPerson(path: string, by: unknown): NamedNode {
  const [[way, value] = ['', '']] = Object.entries(by ?? {});
  const encode: Readonly<Record<string, (value: unknown) => string>> = {
    id: keyOfPerson,
    name: folded,
    orcid,
    openalex: openAlexId,
  };
  const name = way === 'id' ? 'key' : way;
  const sought = (encode[way] ?? String)(value);
  return {
    path,
    sought: { [name]: sought, ...(way === 'name' ? { nameQueries: nameQueries(sought) } : {}) },
  };
}

/** Clauses that bind everybody whom `sought`, of a NamedNode, can mean: each way has its own index. */
export function findPerson(sought: string, node: string): string {
  const ways = [
    `= ${presentKey('Person', `${sought}.key`)}`,
    `IN ${keysOfName('Person', `${sought}.name`, `${sought}.nameQueries`)}`,
    `IN ${keysOfId('Person', 'orcid', `${sought}.orcid`)}`,
    `IN ${keysOfId('Person', 'openalex', `${sought}.openalex`)}`,
  ];
  const found = ways.map((way) => `MATCH (${node}:Person) WHERE ${node}.key ${way} RETURN ${node}`);
  return `CALL (${sought}) {\n${found.join('\nUNION ALL\n')}\n}`;
}

/** Finds a node of a label by `key` or by `name`. */
export function byKeyOrName(label: 'Institution' | 'Topic'): LookupDeclaration {
  return {
    kind: 'lookup',
    check: (args) => requireOne(label.toLowerCase(), ['key', 'name'], args),
    match: ({ node }) => `MATCH (${node}:${label})`,
    where: (scope) => [hasKey(label, scope, scope.argument('key')), isNamed(label, scope, 'name')],
  };
}

/** The node has this key, or had it before it was merged with another one. */
function hasKey(label: NodeLabel, { node }: Scope, parameter: string | undefined): string | undefined {
  return parameter === undefined ? undefined : `${node}.key = ${presentKey(label, parameter)}`;
}

/** The node has this name, or had it in one of its records and shows another. */
function isNamed(labels: string, scope: Scope, path: string): string | undefined {
  const name = scope.argument(path, folded);
  const queries = scope.argument(path, (given) => nameQueries(folded(given)));
  if (name === undefined || queries === undefined) return undefined;
  return `${scope.node}.key IN ${keysOfName(labels, name, queries)}`;
}

/** The node has this id, or one of its records has and the node shows another. */
function hasId<Label extends NodeLabel>(
  label: Label,
  id: (typeof idProperties)[Label][number],
  { node }: Scope,
  parameter: string | undefined,
): string | undefined {
  return parameter === undefined ? undefined : `${node}.key IN ${keysOfId(label, id, parameter)}`;
}

/** The id of a node of another kind names no person. */
function keyOfPerson(id: unknown): string {
  const { kind, key } = decodeId(String(id));
  return kind.label === 'Person' ? key : '';
}

/** An ORCID iD as a caller gives it, in any way in which sources write it. */
function orcid(given: unknown): string {
  return bareOrcid(String(given));
}

/** `https://openalex.org/A5079238365` and `A5079238365` name the same person. */
function openAlexId(given: unknown): string {
  return bareOpenAlexId(String(given));
}

export const paperByKeyOrDoi: LookupDeclaration = {
  kind: 'lookup',
  check: (args) => requireOne('paper', ['key', 'doi'], args),
  match: ({ node }) => `MATCH (${node}:Paper)`,
  where: (scope) => [
    hasKey('Paper', scope, scope.argument('key')),
    hasId(
      'Paper',
      'doi',
      scope,
      scope.argument('doi', (value) => bareDoi(String(value))),
    ),
  ],
};

export const sourceByKey: LookupDeclaration = {
  kind: 'lookup',
  match: ({ node }) => `MATCH (${node}:Source)`,
  where: ({ node, argument }) => [comparison(`${node}.key =`, argument('key'))],
};

/** @throws GraphQLError BAD_USER_INPUT unless exactly one of a lookup's arguments is given */
function requireOne(field: string, names: readonly string[], args: Arguments): void {
  const given = names.filter((name) => args[name] !== null && args[name] !== undefined);
  if (given.length === 1) return;
  throw callerError(
    'BAD_USER_INPUT',
    `The field '${field}' takes exactly one of ${names.join(', ')}; ${given.length === 0 ? 'none' : given.join(', ')} is given.`,
  );
}
