import { resolve } from 'node:path';
import { z } from 'zod';
import { ConfigurationError } from './errors.ts';
import { hostNames, onOff, origins, proxies } from './http-settings.ts';

const text = z.string().trim().min(1);

/** A number, of which the message says what it is to be and what stands there. */
function number(expected: string, isRight: (value: number) => boolean) {
  return z
    .string()
    .refine((value) => isRight(Number(value)), {
      error: ({ input }) => `must be ${expected}, not ${JSON.stringify(input)}`,
    })
    .transform(Number);
}

const port = number(
  'a whole number from 0 to 65535',
  (value) => Number.isInteger(value) && value >= 0 && value <= 65_535,
);
const count = number('a whole number from 1', (value) => Number.isInteger(value) && value >= 1);
const seconds = number('a number of seconds above 0', (value) => value > 0 && Number.isFinite(value));

/** Every setting, read from the environment; README.md lists them in this order. */
const environment = z.object({
  PORT: port.default(4000),
  HOST: text.default('127.0.0.1'),
  ALLOWED_HOSTS: hostNames.optional(),
  CORS_ORIGINS: origins.optional(),
  TRUST_PROXY: proxies.optional(),
  GRAPHIQL: onOff.default(true),
  METRICS: onOff.default(true),
  SCHOLARGRAPH_HOME: text.default('.scholargraph'),
  SCHOLARGRAPH_ALIASES: text.optional(),
  NEO4J_URI: text
    .regex(
      /^(neo4j|bolt)(\+s|\+ssc)?:\/\//,
      'must start with neo4j:// or bolt://, encrypted with neo4j+s://, neo4j+ssc://, bolt+s:// or bolt+ssc://',
    )
    .optional(),
  NEO4J_USERNAME: text.default('neo4j'),
  NEO4J_PASSWORD: text.optional(),
  NEO4J_DATABASE: text.optional(),
  MAX_ROWS: count.default(20_000),
  MAX_DEPTH: count.default(30),
  MAX_ALIASES: count.default(60),
  MAX_FIELDS: count.default(1_000),
  MAX_STATEMENT: count.default(10_000),
  MAX_NESTING: count.default(7),
  MAX_TOKENS: count.default(5_000),
  MAX_NAME_LENGTH: count.default(100),
  MAX_BODY: count.default(1_000_000),
  MAX_ANSWER: count.default(20_000_000),
  STATEMENT_TIMEOUT: seconds.default(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** The environment variables that the project reads. */
export const settingNames: readonly string[] = Object.keys(environment.shape);

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Who may ask over HTTP, and what there is to ask. */
  readonly access: AccessSettings;
  /** Absolute path of the folder that holds the managed database and its state. */
  readonly home: string;
  /** A user's own table of aliases, or undefined. */
  readonly aliases: string | undefined;
  /** A server of the user's own; undefined means the managed local Neo4j. */
  readonly neo4j: ServerSettings | undefined;
  /** What one operation may ask for. */
  readonly limits: OperationLimits;
  /** How long a statement of a request may run, in milliseconds. */
  readonly statementTimeout: number;
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL'];
}

/** Who may ask over HTTP, and what there is beside the API. */
export interface AccessSettings {
  /** Names under which the service may be asked beside its own; undefined where ALLOWED_HOSTS is not set. */
  readonly allowedHosts: readonly string[] | undefined;
  /** Origins whose pages may ask beside the service's own. */
  readonly origins: readonly string[];
  /** Addresses and subnets of the proxies whose X-Forwarded headers count. */
  readonly proxies: readonly string[];
  readonly hasGraphiQL: boolean;
  readonly hasMetrics: boolean;
}

/** What one operation may ask for; all but the size of its answer is known before the database is asked. */
export interface OperationLimits {
  /** How many rows the selection may reach: the product of the pages along each path, summed. */
  readonly rows: number;
  /** How deep fields may be nested. */
  readonly depth: number;
  /** How many fields may have an alias. */
  readonly aliases: number;
  /** How many fields it may select, with its fragments and its types multiplied out. */
  readonly fields: number;
  /** How many characters a statement may have; all the statements together may have three times as many. */
  readonly statement: number;
  /** How deep the subqueries of a statement may be nested. */
  readonly nesting: number;
  /** How many tokens its document may have: names, brackets, values. */
  readonly tokens: number;
  /** How many characters a name in its document may have, such as an alias. */
  readonly nameLength: number;
  /** How many bytes a request's body may have. */
  readonly body: number;
  /** How many characters its answer may have. */
  readonly answer: number;
}

export interface ServerSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** undefined asks the server for its user's home database. */
  readonly database: string | undefined;
}

/**
 * Reads the settings; an empty variable counts as not set, as in Compose files.
 * @throws ConfigurationError naming every variable that is wrong.
 */
export function readSettings(variables: NodeJS.ProcessEnv): Settings {
  const present = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()));
  const result = environment.safeParse(present);
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigurationError(
      `These settings are wrong:\n${problems.join('\n')}\nREADME.md lists every setting.`,
    );
  }
  const values = result.data;
  return {
    port: values.PORT,
    host: values.HOST,
    access: {
      allowedHosts: values.ALLOWED_HOSTS,
      origins: values.CORS_ORIGINS ?? [],
      proxies: values.TRUST_PROXY ?? [],
      hasGraphiQL: values.GRAPHIQL,
      hasMetrics: values.METRICS,
    },
    home: resolve(values.SCHOLARGRAPH_HOME),
    aliases: values.SCHOLARGRAPH_ALIASES,
    neo4j: serverSettings(values),
    limits: operationLimits(values),
    statementTimeout: values.STATEMENT_TIMEOUT * 1000,
    logLevel: values.LOG_LEVEL,
  };
}

function operationLimits(values: z.infer<typeof environment>): OperationLimits {
  return {
    rows: values.MAX_ROWS,
    depth: values.MAX_DEPTH,
    aliases: values.MAX_ALIASES,
    fields: values.MAX_FIELDS,
    statement: values.MAX_STATEMENT,
    nesting: values.MAX_NESTING,
    tokens: values.MAX_TOKENS,
    nameLength: values.MAX_NAME_LENGTH,
    body: values.MAX_BODY,
    answer: values.MAX_ANSWER,
  };
}

function serverSettings(values: z.infer<typeof environment>): ServerSettings | undefined {
  if (values.NEO4J_URI === undefined) return undefined;
  if (values.NEO4J_PASSWORD === undefined) {
    throw new ConfigurationError(
      'NEO4J_URI is set and NEO4J_PASSWORD is not: set the password of that server.',
    );
  }
  return {
    uri: values.NEO4J_URI,
    username: values.NEO4J_USERNAME,
    password: values.NEO4J_PASSWORD,
    database: values.NEO4J_DATABASE,
  };
}
