import { z } from 'zod';
import { Random } from '../../lib/random.ts';
import type { Database } from '../../src/database/database.ts';
import { dataOf } from './graphql.ts';
import { mistyped } from './mistyped.ts';

const answered = z.object({
  search: z.object({ nodes: z.array(z.object({ key: z.string().optional() })) }),
});

/** How many of 200 of the people are among the first ten answers to their names as they get typed. */
export async function foundAmongTen(
  database: Database,
  people: readonly { readonly key: string; readonly name: string }[],
): Promise<{ readonly count: number; readonly missed: readonly string[] }> {
  const random = new Random(1);
  const missed: string[] = [];
  for (const { key, name } of random.shuffle(people).slice(0, 200)) {
    const text = mistyped(name, random);
    const data = await dataOf(
      database,
      'query ($text: String!) { search(text: $text, first: 10) { nodes { ... on Person { key } } } }',
      { text },
    );
    const { nodes } = answered.parse(data).search;
    if (!nodes.some((node) => node.key === key)) missed.push(`${name} (${text})`);
  }
  return { count: 200 - missed.length, missed };
}
