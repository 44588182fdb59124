import {
  GraphQLBoolean,
  type GraphQLSchema,
  type GraphQLType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import type { Variables } from '../site-values.ts';

/**
 * The part of a request's variables that shapes the text of its statements. Booleans include and skip fields, and
 * values of enums name orders. Any other variable only matters by being given or not: a filter that isn't given costs
 * nothing. Requests of one document with equal shapes have the same statements.
 */
export function shapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  variables: Variables,
): string {
  const shapes = (operation.variableDefinitions ?? []).map(({ variable: { name }, type }) =>
    shapeOfValue(typeFromAST(schema, type), variables[name.value]),
  );
  return JSON.stringify(shapes);
}

/** Undefined and null differ: only the first gives way to an argument's default. */
function shapeOfValue(type: GraphQLType | undefined, value: unknown): unknown {
  if (value === undefined || type === undefined) return '';
  if (value === null) return null;
  const nullable = getNullableType(type);
  if (nullable === GraphQLBoolean || isEnumType(nullable)) return value;
  if (isListType(nullable)) return shapeOfList(nullable.ofType, value);
  if (!isInputObjectType(nullable)) return 1;
  const given = new Map(Object.entries(value));
  return Object.values(nullable.getFields()).map(({ name, type: inner }) =>
    shapeOfValue(inner, given.get(name)),
  );
}

/** A list counts by its values only if they are enums: there may be any number of keys. */
function shapeOfList(type: GraphQLType, value: unknown): unknown {
  return isEnumType(getNullableType(type)) ? value : 1;
}
