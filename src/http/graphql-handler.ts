import { format } from 'node:util';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin, useReadinessCheck, type YogaLogger } from 'graphql-yoga';
import type { OperationLimits } from '../config.ts';
import { executeOperation } from '../cypher/answer/execute.ts';
import type { GraphContext } from '../cypher/answer/graph-reader.ts';
import type { PlanCacheStatistics } from '../cypher/answer/plan-cache.ts';
import type { Logger } from '../log.ts';
import { useBodyLimit } from './body-limit.ts';
import { boundedCaches, boundedParser } from './document-limits.ts';
import { limitRules } from './limits.ts';
import { createMaskError } from './mask-error.ts';
import { useMetrics } from './metrics.ts';
import { graphqlPath, livePath, readyPath } from './paths.ts';

export interface GraphQLHandlerOptions {
  readonly schema: GraphQLSchema;
  /** What resolvers get for one request. @param signal aborted when its client has gone */
  readonly context: (signal: AbortSignal) => GraphContext;
  readonly limits: OperationLimits;
  /** The statistics of the cache of plans, for `/metrics`. */
  readonly planStatistics: () => PlanCacheStatistics;
  /** Whether the database answers right now. */
  readonly isReady: () => Promise<boolean>;
  readonly logger: Logger;
}

/** The GraphQL endpoint, the two health checks and `/metrics`. */
export function createGraphQLHandler({
  schema,
  context,
  limits,
  planStatistics,
  isReady,
  logger,
}: GraphQLHandlerOptions) {
  return createYoga<object, GraphContext>({
    schema,
    context: ({ request }) => context(request.signal),
    graphqlEndpoint: graphqlPath,
    healthCheckEndpoint: livePath,
    landingPage: false,
    logging: exceptErrors(logger),
    parserAndValidationCache: boundedCaches(),
    maskedErrors: { maskError: createMaskError(logger), errorMessage: '' },
    plugins: [
      useParsingErrors(),
      useReadinessCheck({ endpoint: readyPath, check: isReady }),
      useMetrics(planStatistics),
      useBodyLimit(limits.body),
      useStatements(limits),
    ],
    // Both are the front's: it decides before anything is read.
    cors: false,
    graphiql: false,
  });
}

/** Says what is wrong with the JSON in an address; Yoga says so of bodies alone. */
function useParsingErrors(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (requestParser === undefined) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          const extensions = { code: 'BAD_REQUEST', http: { status: 400 } };
          throw new GraphQLError(`"variables" or "extensions" is not JSON: ${error.message}.`, {
            extensions,
          });
        }
      });
    },
  };
}

/** Answers operations from statements wherever the graph has all of the answer, and refuses those beyond the limits. */
function useStatements(limits: OperationLimits): Plugin<GraphContext> {
  const rules = limitRules(limits);
  const parse = boundedParser(limits);
  return {
    onParse({ setParseFn }) {
      setParseFn(parse);
    },
    onValidate({ addValidationRule }) {
      for (const rule of rules) addValidationRule(rule);
    },
    onExecute({ context, executeFn, setExecuteFn }) {
      setExecuteFn((args) => executeOperation({ ...args, contextValue: context }, executeFn, limits));
    },
  };
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
