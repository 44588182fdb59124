import { readFile } from 'node:fs/promises';
import { GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { serve } from './serve.ts';

/** Answers with constants, each one scalar. */
const answers: Record<string, Record<string, unknown>> = JSON.parse(
  await readFile(process.argv[2] ?? '', 'utf8'),
);

const text = { type: new GraphQLNonNull(GraphQLString) };
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      answer: {
        type: new GraphQLScalarType({ name: 'JSON' }),
        args: { operation: text, key: text },
        resolve: (_root, { operation, key }: { operation: string; key: string }) => answers[operation]?.[key],
      },
    },
  }),
});
serve(createYoga({ schema, landingPage: false, graphiql: false, logging: false }));
