import { integers } from '../../src/graph/integers.ts';
import type { BoundStatement } from '../../src/graph/statement.ts';
import type { Role, RoleKeys } from '../graph/keys.ts';

/** What a question is asked with: the values of its parameters, by their names in GraphQL and Cypher alike. */
export type Asked = Readonly<Record<string, string | number>>;

/** Picks what to ask in a graph, one after the other. */
export type AskedIn = (keys: RoleKeys) => readonly Asked[];

/** One question asked of all sides. The answer in common is the raw statement's: rows as lists by position. */
export interface Operation {
  readonly name: string;
  /** One line for the report. */
  readonly about: string;
  readonly asked: AskedIn;
  /** The node with very many neighbours to which the same question is put. */
  readonly hub?: AskedIn;
  /** Hand-written Cypher with the column `row`: what scholargraph's statement ought to cost. */
  readonly cypher: string;
  /** What the statement is given, where that is not simply what is asked. */
  readonly cypherParameters?: (asked: Asked) => Readonly<Record<string, unknown>>;
  readonly scholargraph: GraphQLSide;
  /** @neo4j/graphql in the form that is fastest for it: its connections cut a page before they nest below it. */
  readonly peer?: GraphQLSide;
  /** The same through its plain lists, which nest below every row and cut then; the same again where none nests. */
  readonly peerLists?: GraphQLSide;
}

/** Asks for each node of a role by `$key`, which may be a start of a name, too. */
export function each(role: Role): AskedIn {
  return (keys) => keys[role].map((key) => ({ key }));
}

/** Whether @neo4j/graphql is to answer, too. */
export function areForPeers(operations: readonly Operation[]): boolean {
  return operations.every(({ peer, peerLists }) => peer !== undefined && peerLists !== undefined);
}

/** The hand-written statement as it is sent. */
export function statementByHand(
  { cypher, cypherParameters = (given) => given }: Operation,
  asked: Asked,
): BoundStatement {
  const parameters = Object.entries(cypherParameters(asked)).map(([name, value]) => [name, integers(value)]);
  return { text: cypher, parameters: Object.fromEntries(parameters) };
}

export interface GraphQLSide {
  readonly query: string;
  /** How its data becomes the answer in common. */
  readonly shape: Shape;
}

/** Reads a value: the names that lead to it, then the fields of the object, or of each object of the list, there. */
export interface Shape {
  readonly path: readonly string[];
  readonly fields: readonly (string | Shape)[];
}

/** @param path names with dots between them @param fields names with dots, or shapes */
export function shape(path: string, fields: readonly (string | Shape)[]): Shape {
  return { path: path.split('.'), fields };
}

/** Turns an answer into lists by position. */
export function project(value: unknown, { path, fields }: Shape): unknown {
  return rows(path.reduce(member, value), fields);
}

/** A list may hold lists. */
function rows(found: unknown, fields: Shape['fields']): unknown {
  if (Array.isArray(found)) return found.map((item) => rows(item, fields));
  return found === null || found === undefined ? null : row(found, fields);
}

function row(value: unknown, fields: Shape['fields']): unknown {
  return fields.map((field) =>
    typeof field === 'string' ? field.split('.').reduce(member, value) : project(value, field),
  );
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) {
    throw new TypeError(`There is no '${name}' in ${JSON.stringify(value)}.`);
  }
  const entry = Object.entries(value).find(([key]) => key === name);
  if (entry === undefined)
    throw new TypeError(`There is no '${name}' in ${JSON.stringify(value).slice(0, 300)}.`);
  return entry[1];
}
