import { createYoga } from 'graphql-yoga';
import { z } from 'zod';
import { readSettings } from '../../src/config.ts';
import { createDriver } from '../../src/database/connection.ts';
import { operations } from '../operations/operations.ts';
import { questions } from '../questions/questions.ts';
import { runRaw } from './raw-side.ts';
import { scalarSchema } from './scalar-schema.ts';
import { serve } from './serve.ts';

const { neo4j: server } = readSettings(process.env);
if (server === undefined) throw new Error('NEO4J_URI says where the database is.');
const driver = createDriver(server);
const byName = new Map([...operations, ...questions].map((operation) => [operation.name, operation]));

const givenValues = z.record(z.string(), z.union([z.string(), z.number()]));

const schema = scalarSchema((name, asked) => {
  const operation = byName.get(name);
  return operation === undefined ? null : runRaw(driver, operation, givenValues.parse(JSON.parse(asked)));
});
serve(createYoga({ schema, landingPage: false, graphiql: false, logging: false }));
