import type { NodeLabel } from '../../src/graph/model.ts';
import { readKeysAfter } from '../../src/graph/statements/pages.ts';
import type { Migration } from './migration.ts';

/** The keys of all nodes of a label, some at a time, in their order: those that come behind the last page are met, too. */
export async function* keyPages(
  { graph, batchSize }: Pick<Migration, 'graph' | 'batchSize'>,
  label: NodeLabel,
): AsyncGenerator<readonly string[]> {
  for (let after = ''; ; ) {
    const keys = (await graph.run(readKeysAfter(label), { after, size: batchSize })).map(({ key }) => key);
    const last = keys.at(-1);
    if (last === undefined) return;
    yield keys;
    after = last;
  }
}
