import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { GraphQLNonNull, GraphQLObjectType, GraphQLScalarType, GraphQLSchema, GraphQLString } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { z } from 'zod';
import { readSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import { operations, questions } from '../questions/questions.ts';
import { peerTypes } from './peer-types.ts';
import { runByHand } from './raw-side.ts';

/*
 * The servers beside ours, behind the same Yoga and over the same driver with the same options:
 * `peer` is @neo4j/graphql, `by-hand` runs the statements by hand, `no-op FILE` answers with the constants of a file.
 */

type Answer = (question: string, asked: string) => unknown;

/** A schema with one field, `answer(question:, asked:)`, whose value is one scalar: nothing of it is completed. */
function scalarSchema(answer: Answer): GraphQLSchema {
  const text = { type: new GraphQLNonNull(GraphQLString) };
  const type = new GraphQLScalarType({ name: 'JSON' });
  const resolve = (_root: unknown, { question, asked }: { question: string; asked: string }): unknown =>
    answer(question, asked);
  const fields = { answer: { type, args: { question: text, asked: text }, resolve } };
  return new GraphQLSchema({ query: new GraphQLObjectType({ name: 'Query', fields }) });
}

async function schemaOf(mode = '', file = ''): Promise<GraphQLSchema> {
  if (mode === 'no-op') {
    const answers: Record<string, Record<string, unknown>> = JSON.parse(await readFile(file, 'utf8'));
    return scalarSchema((question, asked) => answers[question]?.[asked]);
  }
  const { neo4j } = readSettings(process.env);
  if (neo4j === undefined) throw new Error('NEO4J_URI says where the database is.');
  const driver = createDriver(neo4j);
  if (mode === 'peer') {
    // The other modes start without it.
    const { Neo4jGraphQL } = await import('@neo4j/graphql');
    return new Neo4jGraphQL({ typeDefs: peerTypes, driver }).getSchema();
  }
  const byName = new Map([...operations, ...questions].map((question) => [question.name, question]));
  const values = z.record(z.string(), z.union([z.string(), z.number()]));
  return scalarSchema((name, asked) => {
    const question = byName.get(name);
    return question === undefined ? null : runByHand(driver, question, values.parse(JSON.parse(asked)));
  });
}

const schema = await schemaOf(...process.argv.slice(2));
const yoga = createYoga({ schema, landingPage: false, graphiql: false, logging: false, maskedErrors: false });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  // As the service says it.
  process.stdout.write(`GraphiQL is at http://127.0.0.1:${address.port}/graphql\n`);
});
process.once('SIGTERM', () => process.exit(0));
