import {
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it, test } from 'vitest';
import { schema } from '../../../schema/index.ts';

/** The nodes, and what else states a fact: all of it says by which sources. */
const stated = [
  ...['Person', 'Researcher', 'Student', 'Institution', 'Topic', 'Paper', 'Affiliation'],
  ...['PersonPaperEdge', 'PaperAuthorEdge', 'PaperEdge', 'SuperviseeEdge', 'SupervisorEdge', 'TopicEdge'],
  ...['ResearcherEdge', 'StudentEdge'],
];

describe('where a fact comes from', () => {
  test.each(stated)('%s lists its sources', (name) => {
    expect(String(typeWithFields(name).getFields().sources?.type)).toBe('[Source!]!');
  });

  it('is known of every connection whose edges leave it to the connection', () => {
    const shared = fields().filter(({ field }) => edgeLists(field).length > 0);
    const silent = shared.filter(({ field: { extensions }, field }) => {
      const { cypher } = extensions;
      const known = cypher?.kind === 'connection' ? Object.keys(cypher.edgeLists ?? {}) : [];
      return edgeLists(field).some((name) => !known.includes(name));
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(shared.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Query.topics', 'Paper.topics', 'Researcher.topics', 'CoauthorEdge.papers']),
    );
  });
});

test('possible duplicates are a connection of nodes of one kind', () => {
  const types = ['Person', 'Institution', 'Topic', 'Paper'].map((name) =>
    String(typeWithFields(name).getFields().possibleDuplicates?.type),
  );
  expect(types).toEqual([
    'PersonConnection!',
    'InstitutionConnection!',
    'TopicConnection!',
    'PaperConnection!',
  ]);
});

interface NamedField {
  readonly name: string;
  readonly field: GraphQLField<unknown, unknown>;
}

function typeWithFields(name: string): GraphQLObjectType | GraphQLInterfaceType {
  const type = schema.getType(name);
  if (isObjectType(type) || isInterfaceType(type)) return type;
  throw new Error(`There is no type ${name} with fields.`);
}

function objectTypes(): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type));
}

function fields(): NamedField[] {
  return objectTypes().flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, field })),
  );
}

/** The lists on the edges of the connection that a field leads to, where it leads to one. */
function edgeLists(field: GraphQLField<unknown, unknown>): string[] {
  if (field.extensions.cypher?.kind !== 'connection') return [];
  const connection = getNamedType(field.type);
  const edge = isObjectType(connection) ? getNamedType(connection.getFields().edges?.type) : undefined;
  if (!isObjectType(edge)) return [];
  return Object.values(edge.getFields()).flatMap(({ extensions: { cypher } }) =>
    cypher?.kind === 'edgeList' ? [cypher.name] : [],
  );
}
