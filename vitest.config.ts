import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { ClosingLine } from './test/support/closing-line.ts';
import { LongestFirst } from './test/support/longest-first.ts';

const { COUNT_ASSERTIONS, RUNS = '300', KILLS = '100', PAGES = '200' } = process.env;

const usual = {
  /** A process keeps what it has loaded from file to file, so a test puts back what it changes in a module. */
  isolate: false,
  /** So many files run at a time, each in a process with a Neo4j of its own. */
  maxWorkers: Math.min(4, availableParallelism()),
  /** Pothos and Yoga must meet one copy of graphql, the one that the tests import too. */
  server: {
    deps: { inline: [/@graphql-inspector\//, /@pothos\//, /graphql-yoga/, /@graphql-tools\//, /@envelop\//] },
  },
  /** With COUNT_ASSERTIONS=FILE, each test adds a line there: its file, its name and how often it called `expect`. */
  setupFiles: COUNT_ASSERTIONS === undefined ? [] : ['test/support/count-assertions.ts'],
};

const withNeo4j = {
  ...usual,
  globalSetup: 'test/support/start-neo4j.ts',
  /** A test takes seconds; a busy machine may take ten times as long. */
  testTimeout: 300_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    reporters: ['default', new ClosingLine()],
    sequence: { sequencer: LongestFirst },
    projects: [
      { test: { ...usual, name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000 } },
      {
        test: {
          ...withNeo4j,
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/browser/**/*.test.ts'],
        },
      },
      {
        test: {
          ...withNeo4j,
          name: 'long',
          // What is long by nature, and the tests of the suite that look further the longer they run.
          include: [
            'test/long/**/*.test.ts',
            'test/integration/import/{any-order,counts,migrate-any-graph}.test.ts',
          ],
          env: { RUNS, KILLS, PAGES },
          testTimeout: 7_200_000,
          // Where the projects run together this one comes last.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
