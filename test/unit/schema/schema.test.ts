import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { printedSchema } from '../../../schema/print.ts';

describe('the public schema', () => {
  it('is the one that schema/schema.graphql shows', async () => {
    await expect(printedSchema()).toMatchFileSnapshot('../../../schema/schema.graphql');
  });

  it('declares every field that stands on the graph, so that the planner can reach it', () => {
    expect(undeclaredFields(schema)).toEqual([]);
  });

  it('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

/** Fields of the graph's own types without a declaration would be read from a row that does not hold them. */
function undeclaredFields(target: GraphQLSchema): string[] {
  const plain = new Set(['Query', 'PageInfo', 'ExternalId']);
  return ownTypes(target)
    .filter((type) => isObjectType(type) && !plain.has(type.name))
    .flatMap((type) =>
      fieldsOf(type)
        .filter((field) => field.extensions.cypher === undefined)
        .map((field) => `${type.name}.${field.name}`),
    );
}

function undescribed(target: GraphQLSchema): string[] {
  return ownTypes(target).flatMap((type) => [
    ...(type.description ? [] : [type.name]),
    ...fieldsOf(type).flatMap((field) => [
      ...(field.description ? [] : [`${type.name}.${field.name}`]),
      ...argumentsOf(field)
        .filter((argument) => !argument.description)
        .map((argument) => `${type.name}.${field.name}(${argument.name})`),
    ]),
    ...(isEnumType(type) ? type.getValues() : [])
      .filter((value) => !value.description)
      .map((value) => `${type.name}.${value.name}`),
  ]);
}

function ownTypes(target: GraphQLSchema): GraphQLNamedType[] {
  const standard = new Set(['ID', 'String', 'Int', 'Float', 'Boolean']);
  return Object.values(target.getTypeMap()).filter(
    (type) => !type.name.startsWith('__') && !standard.has(type.name),
  );
}

function fieldsOf(type: GraphQLNamedType): (GraphQLField<unknown, unknown> | GraphQLInputField)[] {
  return 'getFields' in type ? Object.values(type.getFields()) : [];
}

function argumentsOf(field: GraphQLField<unknown, unknown> | GraphQLInputField) {
  return 'args' in field ? field.args : [];
}
