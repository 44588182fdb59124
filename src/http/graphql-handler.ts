import { format } from 'node:util';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import type { GraphQLSchema } from 'graphql';
import { createYoga, useReadinessCheck, type YogaLogger } from 'graphql-yoga';
import type { Logger } from '../log.ts';
import { createMaskError } from './mask-error.ts';

/** One of the queries that GraphiQL opens with. */
export interface ExampleTab {
  readonly query: string;
  /** JSON text. */
  readonly variables?: string;
}

export interface GraphQLHandlerOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers get; it throws while the service cannot answer. */
  readonly context: () => object;
  /** Whether the database answers right now. */
  readonly isReady: () => Promise<boolean>;
  readonly exampleTabs: readonly ExampleTab[];
  readonly logger: Logger;
}

export const graphqlPath = '/graphql';

/** The GraphQL endpoint, GraphiQL on the same address, and the two health checks. */
export function createGraphQLHandler({
  schema,
  context,
  isReady,
  exampleTabs,
  logger,
}: GraphQLHandlerOptions) {
  return createYoga({
    schema,
    context,
    graphqlEndpoint: graphqlPath,
    healthCheckEndpoint: '/health/live',
    landingPage: false,
    logging: exceptErrors(logger),
    maskedErrors: { maskError: createMaskError(logger), errorMessage: '' },
    plugins: [useReadinessCheck({ endpoint: '/health/ready', check: isReady })],
    // From this package GraphiQL's scripts are ours to serve: Yoga's own page loads them from elsewhere.
    renderGraphiQL,
    graphiql: {
      title: 'scholargraph',
      defaultTabs: exampleTabs.map(({ query, variables = '' }) => ({ query, variables })),
    },
  });
}

/** Yoga's own log, without the errors that it has masked: those are logged by `createMaskError`, with their request's id. */
function exceptErrors(logger: Logger): YogaLogger {
  return {
    debug: (...parts) => logger.debug(format(...parts)),
    info: (...parts) => logger.info(format(...parts)),
    warn: (...parts) => logger.warn(format(...parts)),
    error: () => {},
  };
}
