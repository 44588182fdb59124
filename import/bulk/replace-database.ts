import { bulkImportOwned } from '../../src/database/managed/bulk-import.ts';
import type { Home } from '../../src/database/managed/home.ts';
import { doubtsInWords } from '../load/doubt-message.ts';
import { type LoadCounts, noChanges } from '../load/graph/counts.ts';
import type { Transactions } from '../load/graph/transactions.ts';
import type { DocumentToLoad, LoaderOptions } from '../load/loader.ts';
import { resolveIdentities } from '../load/resolve.ts';
import { sourceProperties } from '../load/source-properties.ts';
import type { Stage } from '../stage/stage.ts';
import { withoutUnsaid } from '../stage/stated-values.ts';
import { BulkFolder } from './bulk-folder.ts';
import { writeGraphFiles } from './graph-files.ts';

export interface BulkLoaderOptions extends LoaderOptions {
  /** Is told of each step, before it is taken. */
  readonly progress: (message: string) => void;
}

/** A graph that holds nothing: nothing is found in it. */
const emptyGraph: Transactions = {
  run: async () => [],
  stream: async () => {},
  writeAll: async () => {
    throw new Error('What is loaded in bulk is not written by statements.');
  },
  isParallel: false,
};

/**
 * Loads one document into the managed database of a home, in the place of everything that it held. The database must not
 * run, and this process has to own the home. Constraints and indexes have to be made afterwards.
 * @throws ConfigurationError where Java or Maven is missing, or the loader gives up
 */
export async function replaceDatabase(
  home: Home,
  document: DocumentToLoad,
  options: BulkLoaderOptions,
): Promise<LoadCounts> {
  const { stage, source } = document;
  const { progress, onProgress, onChange } = options;
  const { merges, doubts } = await resolveIdentities(stage, emptyGraph, source.key, []);
  const arrayDelimiter = unusedCharacter(stage, source.key);
  progress('Writing the files for the bulk loader of Neo4j');
  const folder = await BulkFolder.make(home, arrayDelimiter);
  try {
    const written = await writeGraphFiles(stage, withoutUnsaid(sourceProperties(document)), folder, {
      onFact: counter(stage, onProgress),
      onChange,
    });
    const files = await folder.close();
    await bulkImportOwned(home, files, { progress, arrayDelimiter });
    return {
      nodes: { ...noChanges(), created: written.nodes },
      relationships: { ...noChanges(), created: written.relationships },
      merges,
      ...doubtsInWords(doubts),
    };
  } finally {
    await BulkFolder.remove(home);
  }
}

function counter(stage: Stage, onProgress: LoaderOptions['onProgress']): () => void {
  const total = stage.countFacts();
  const steps = Math.max(1, Math.floor(total / 200));
  let done = 0;
  return () => {
    done += 1;
    if (done % steps === 0) onProgress?.(done, total);
  };
}

/** Finds a control character that stands in no value, to stand between the items of lists. */
function unusedCharacter(stage: Stage, sourceKey: string): string {
  for (let code = 0x1f; code > 0x0d; code -= 1) {
    const character = String.fromCharCode(code);
    // As JSON writes it.
    const written = `\\u${code.toString(16).padStart(4, '0')}`;
    if (!stage.nodes.mention(written) && !sourceKey.includes(character)) return character;
  }
  throw new Error('The values hold every control character: which of them could part the items of a list?');
}
