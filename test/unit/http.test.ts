import { createSchema } from 'graphql-yoga';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/config.ts';
import { GraphReader } from '../../src/cypher/answer/graph-reader.ts';
import { PlanCache } from '../../src/cypher/answer/plan-cache.ts';
import { createGraphQLHandler } from '../../src/http/graphql-handler.ts';
import { withRequestId } from '../../src/http/request-id.ts';

/** A schema whose one field fails as a fault of ours would. */
const schema = createSchema({
  typeDefs: 'type Query { fault: String }',
  resolvers: {
    Query: {
      fault: () => {
        throw new Error('the secret at /etc/passwd');
      },
    },
  },
});

test('a fault of ours is masked, and logged under the id that the caller is told', async () => {
  const logged: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line: string) => void logged.push(line) });
  const plans = new PlanCache();
  const handler = createGraphQLHandler({
    schema,
    context: () => ({
      graph: new GraphReader(plans, () => Promise.reject(new Error('There is no database.'))),
    }),
    planStatistics: () => plans.statistics,
    limits: readSettings({}).limits,
    isReady: async () => true,
    logger,
  });
  const response = await withRequestId('request-7', async () =>
    handler.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ fault }' }),
    }),
  );
  const body = await response.text();

  expect(JSON.parse(body)).toMatchObject({
    data: { fault: null },
    errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' } }],
  });
  expect(body).not.toContain('secret');
  expect(logged).toHaveLength(1);
  expect(JSON.parse(logged[0] ?? '')).toMatchObject({
    requestId: 'request-7',
    err: { message: 'the secret at /etc/passwd' },
  });
});
