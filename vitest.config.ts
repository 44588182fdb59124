import { defineConfig } from 'vitest/config';

/** Pothos and Yoga must meet one copy of graphql, the one that the tests import too. */
const deps = {
  inline: [/@graphql-inspector\//, /@pothos\//, /graphql-yoga/, /@graphql-tools\//, /@envelop\//],
};

export default defineConfig({
  test: {
    // One real Neo4j serves the suite, and Community has a single database: files that share it take turns.
    fileParallelism: false,
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 60_000, server: { deps } } },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: 'test/support/start-neo4j.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          server: { deps },
        },
      },
    ],
  },
});
