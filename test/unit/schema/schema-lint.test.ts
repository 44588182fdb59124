import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { printedSchema } from '../../../schema/print.ts';

async function problems(schema: string): Promise<string[]> {
  const eslint = new ESLint({ overrideConfigFile: 'test/support/graphql-eslint.config.mjs' });
  const [result] = await eslint.lintText(schema, { filePath: 'schema/schema.graphql' });
  return (result?.messages ?? []).map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`);
}

describe('graphql-eslint', () => {
  test('finds nothing in the schema', async () => {
    expect(await problems(printedSchema())).toEqual([]);
  });

  test('finds a missing description, a connection without edges and a wrong PageInfo', async () => {
    const broken = printedSchema()
      .replace('"""Where the position is."""', '')
      .replace('hasNextPage: Boolean!', 'hasNextPage: Int!')
      .replace('edges: [TopicEdge!]!', 'edge: TopicEdge');
    const found = (await problems(broken)).map((problem) => /@graphql-eslint\/([\w-]+)/.exec(problem)?.[1]);
    expect(found).toEqual(
      expect.arrayContaining(['require-description', 'relay-page-info', 'relay-connection-types']),
    );
  });
});
