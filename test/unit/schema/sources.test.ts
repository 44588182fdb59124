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
import type { ConnectionDeclaration } from '../../../src/cypher/declarations.ts';

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
    const shared = connections().filter(({ field }) => edgeParts(field, 'edgeList').length > 0);
    const silent = shared.filter(({ field, declaration }) => {
      const known = Object.keys(declaration.edgeLists ?? {});
      return edgeParts(field, 'edgeList').some(({ name }) => !known.includes(name));
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(shared.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['Query.topics', 'Paper.topics', 'Researcher.topics'],
        ...['Researcher.coauthors.papers', 'Relationship.commonCoauthors.papers'],
      ]),
    );
  });

  it('is not the only thing that edges leave to the connection: every one says how they reach what they are connected to', () => {
    const silent = connections().filter(({ field, declaration }) =>
      edgeParts(field, 'edgeConnection').some(
        ({ name }) => declaration.edgeConnections?.[name] === undefined,
      ),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
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

interface NamedConnection extends NamedField {
  readonly declaration: Pick<ConnectionDeclaration, 'edgeLists' | 'edgeConnections'>;
}

/** Those of fields, and those on edges that a field's connection declares. */
function connections(): NamedConnection[] {
  return fields().flatMap(({ name, field }) => {
    const declaration = field.extensions.cypher;
    if (declaration?.kind !== 'connection') return [];
    const onEdges = edgeParts(field, 'edgeConnection').map((part) => ({
      name: `${name}.${part.name}`,
      field: part.field,
      declaration: declaration.edgeConnections?.[part.name] ?? {},
    }));
    return [{ name, field, declaration }, ...onEdges];
  });
}

/** What edges of the connection that a field leads to leave to it, by the name that it has there. */
function edgeParts(field: GraphQLField<unknown, unknown>, kind: 'edgeList' | 'edgeConnection'): NamedField[] {
  const connection = getNamedType(field.type);
  const edge = isObjectType(connection) ? getNamedType(connection.getFields().edges?.type) : undefined;
  if (!isObjectType(edge)) return [];
  return Object.values(edge.getFields()).flatMap((part) => {
    const { cypher } = part.extensions;
    return cypher?.kind === kind ? [{ name: cypher.name, field: part }] : [];
  });
}
