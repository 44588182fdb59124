import { GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';

/** A schema with one field, `answer(operation:, key:)`, whose value is one scalar: nothing of it is completed. */
export function scalarSchema(resolve: (operation: string, key: string) => unknown): GraphQLSchema {
  const text = { type: new GraphQLNonNull(GraphQLString) };
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        answer: {
          type: new GraphQLScalarType({ name: 'JSON' }),
          args: { operation: text, key: text },
          resolve: (_root, { operation, key }: { operation: string; key: string }) => resolve(operation, key),
        },
      },
    }),
  });
}
