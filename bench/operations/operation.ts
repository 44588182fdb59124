import type { Role } from '../graph/keys.ts';

/**
 * One question asked of all sides. Its one parameter is a key (or a start of a name), given as `$key` in GraphQL and
 * Cypher alike. The answer in common is the raw statement's: rows as lists by position.
 */
export interface Operation {
  readonly name: string;
  /** One line for the report. */
  readonly about: string;
  readonly role: Role;
  /** The node with very many neighbours to which the same question is put. */
  readonly hub: Role | undefined;
  /** Hand-written Cypher with the column `row`: what scholargraph's statement ought to cost. */
  readonly cypher: string;
  readonly scholargraph: GraphQLSide;
  /** @neo4j/graphql in the form that is fastest for it: its connections cut a page before they nest below it. */
  readonly peer: GraphQLSide;
  /** The same through its plain lists, which nest below every row and cut then; the same again where none nests. */
  readonly peerLists: GraphQLSide;
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
  const found = path.reduce(member, value);
  if (Array.isArray(found)) return found.map((item) => row(item, fields));
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
