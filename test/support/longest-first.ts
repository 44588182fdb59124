import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The files that take longest, in the order in which they start. So none of them is left to run alone at the end. All other
 * files start after them.
 */
const longest = [
  'queries/oracle',
  'queries/statements',
  'import/any-order',
  'import/bulk',
  'database/managed',
  'cypher/both-ways',
  'queries/hubs',
  'database/background',
  'queries/network',
  'queries/relationship',
  'browser/graphiql',
];

/** Starts the longest files first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = longest.findIndex((name) => moduleId.endsWith(`${name}.test.ts`));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
