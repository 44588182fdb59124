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
import type { ConnectionDeclaration, EdgePartDeclaration } from '../../../src/cypher/declarations.ts';

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
    const shared = connections().filter(({ field }) => edgeParts(field, 'edgeSources').length > 0);
    const silent = shared.filter(({ declaration }) => declaration.edgeSources === undefined);
    expect(silent.map(({ name }) => name)).toEqual([]);
    expect(shared.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        ...['Query.topics', 'Paper.topics', 'Researcher.topics'],
        ...['Researcher.coauthors.papers', 'Relationship.commonCoauthors.papers'],
      ]),
    );
  });

  it('is not the only thing that edges leave to the connection: every one says how they reach what they are connected to', () => {
    const silent = connections().filter(
      ({ field, declaration }) =>
        edgeParts(field, 'edgePapers').length > 0 && declaration.edgePapers === undefined,
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

test('possible duplicates are a connection of nodes of one kind', () => {
  const types = ['Person', 'Institution', 'Topic', 'Paper'].map((name) =>
    String(typeWithFields(name).getFields().possibleDuplicates?.type),
  );
  expect(types).toEqual([
    'PersonDuplicateConnection!',
    'InstitutionDuplicateConnection!',
    'TopicDuplicateConnection!',
    'PaperDuplicateConnection!',
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
  readonly declaration: Pick<ConnectionDeclaration, 'edgeSources' | 'edgePapers'>;
}

/** Those of fields, and those on edges that a field's connection declares. */
function connections(): NamedConnection[] {
  return fields().flatMap(({ name, field }) => {
    const declaration = field.extensions.cypher;
    if (declaration?.kind !== 'connection') return [];
    const onEdges = edgeParts(field, 'edgePapers').map((part) => ({
      name: `${name}.${part.name}`,
      field: part.field,
      declaration: declaration.edgePapers ?? {},
    }));
    return [{ name, field, declaration }, ...onEdges];
  });
}

/** The fields that edges of a connection leave to it. @param field that leads to the connection */
function edgeParts(field: GraphQLField<unknown, unknown>, kind: EdgePartDeclaration['kind']): NamedField[] {
  const connection = getNamedType(field.type);
  const edge = isObjectType(connection) ? getNamedType(connection.getFields().edges?.type) : undefined;
  if (!isObjectType(edge)) return [];
  return Object.values(edge.getFields())
    .filter((part) => part.extensions.cypher?.kind === kind)
    .map((part) => ({ name: part.name, field: part }));
}
