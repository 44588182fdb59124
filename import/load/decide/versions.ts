import { isGeneric } from '../../../src/graph/generic-titles.ts';
import { matchText } from '../../../src/graph/text.ts';
import type { SameAsLine } from '../../formats/format.ts';
import type { Byline } from '../../identity/bylines.ts';
import { LinkedKeys } from '../../identity/linked-keys.ts';
import { type PaperToCompare, versionsAmong } from '../../identity/versions.ts';
import type { Stage } from '../../stage/stage.ts';
import { unions } from '../graph/chunks.ts';
import { nameOf } from '../graph/node-state.ts';

/** About how many papers are in memory at a time. */
const batchSize = 1000;

/** Finds the bylines of papers, by the keys of the nodes that these are from now on. */
export type BylinesOf = (papers: readonly string[]) => Promise<ReadonlyMap<string, readonly Byline[]>>;

/** Decides which papers are versions of one work, once it is decided which papers there are, and notes it in the stage. */
export async function decideVersions(
  stage: Stage,
  source: string,
  sameAsLines: readonly SameAsLine[],
  bylinesOf: BylinesOf,
): Promise<void> {
  const { versions } = stage;
  for (const { title, node } of versions.titlesAsWritten(source)) {
    const compared = matchText(title);
    if (compared !== null && !isGeneric(compared)) versions.noteTitle({ title: compared, node });
  }
  for (const keys of unions(papersOfOneTitle(stage), batchSize)) {
    const bylines = await bylinesOf(keys);
    const papers = keys.map((key) => describe(stage, source, key, bylines.get(key) ?? []));
    for (const group of versionsAmong(papers, sameAsLines)) {
      const [work = ''] = group;
      for (const node of group) versions.decide(node, work);
    }
  }
}

/** Groups of papers that share a title, directly or over others. */
function papersOfOneTitle({ versions }: Stage): Set<readonly string[]> {
  const linked = new LinkedKeys();
  let first = { title: '', node: '' };
  for (const titled of versions.sharedTitles()) {
    if (titled.title !== first.title) first = titled;
    else linked.link(first.node, titled.node);
  }
  return linked.parts();
}

/** What all sources say of a paper from now on. */
function describe(stage: Stage, source: string, key: string, bylines: readonly Byline[]): PaperToCompare {
  const records = stage.identities.recordsOf('Paper', key);
  const values = records.flatMap((record) => {
    const others = stage.standing.entriesOf('Paper', record, source).map((entry) => entry.values);
    const own = stage.nodes.valuesOf('Paper', record);
    return own === undefined ? others : [...others, own];
  });
  return {
    key,
    records,
    titles: values.flatMap((each) => nameOf('Paper', each) ?? []),
    years: values.flatMap(({ year }) => (typeof year === 'number' ? [year] : [])),
    bylines,
  };
}
