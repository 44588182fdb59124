import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // One real Neo4j serves the suite, and Community has a single database: files that share it take turns.
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    server: { deps: { inline: [/@pothos\//, /graphql-yoga/, /@graphql-tools\//, /@envelop\//] } },
  },
});
