import { readFile } from 'node:fs/promises';
import { createYoga } from 'graphql-yoga';
import { scalarSchema } from './scalar-schema.ts';
import { serve } from './serve.ts';

/** Answers with constants. */
const answers: Record<string, Record<string, unknown>> = JSON.parse(
  await readFile(process.argv[2] ?? '', 'utf8'),
);

const schema = scalarSchema((operation, asked) => answers[operation]?.[asked]);
serve(createYoga({ schema, landingPage: false, graphiql: false, logging: false }));
