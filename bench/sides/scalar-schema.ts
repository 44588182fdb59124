import { GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';

/** A schema with one field, `answer(operation:, asked:)`, whose value is one scalar: nothing of it is completed. */
export function scalarSchema(resolve: (operation: string, asked: string) => unknown): GraphQLSchema {
  const text = { type: new GraphQLNonNull(GraphQLString) };
  return new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Query',
      fields: {
        answer: {
          type: new GraphQLScalarType({ name: 'JSON' }),
          args: { operation: text, asked: text },
          resolve: (_root, { operation, asked }: { operation: string; asked: string }) =>
            resolve(operation, asked),
        },
      },
    }),
  });
}
