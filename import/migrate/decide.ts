import type { NodeLabel } from '../../src/graph/model.ts';
import { readOtherSources } from '../../src/graph/statements/sources.ts';
import type { SameAsLine } from '../formats/format.ts';
import { decideIdentities } from '../load/decide/identities.ts';
import { IdsInDoubt } from '../load/decide/ids-in-doubt.ts';
import { storedSameAsLines } from '../load/decide/same-as-lines.ts';
import { decideVersions } from '../load/decide/versions.ts';
import { Closure } from '../load/find/closure.ts';
import { companyOf } from '../load/find/company.ts';
import { PaperBylines } from '../load/find/paper-bylines.ts';
import { findApart } from '../load/find/people-apart.ts';
import { decisionOrder } from '../load/resolve.ts';
import { Writer } from '../load/write/writer.ts';
import { Stage } from '../stage/stage.ts';
import type { Migration } from './migration.ts';
import { keyPages } from './pages.ts';

/** No source has this key: what all sources say is the word of others then, as for a document that states nothing. */
const nobody = '';

/**
 * Decides anew which records are one, part by part: all that names, ids, places in bylines and same-as lines reach from
 * some nodes is decided and written before the next nodes are looked at. One label follows the other, as in an import.
 */
export async function decideIdentity(migration: Migration): Promise<void> {
  const judged = await migration.graph.run(readOtherSources, { source: nobody });
  const sameAsLines = judged.flatMap(({ judgements }) => storedSameAsLines(judgements));
  const stage = new Stage();
  try {
    for (const label of decisionOrder) {
      for await (const keys of keyPages(migration, label)) {
        const seeds = keys.filter((key) => !stage.settled.has(label, key));
        if (seeds.length > 0) await decidePart(migration, stage, label, seeds, sameAsLines);
        migration.advance(keys.length);
      }
    }
  } finally {
    stage.close();
  }
}

async function decidePart(
  { graph, batchSize, difference, merged }: Migration,
  stage: Stage,
  label: NodeLabel,
  seeds: readonly string[],
  sameAsLines: readonly SameAsLine[],
): Promise<void> {
  stage.restart();
  await new Closure(stage, graph, label, nobody, sameAsLines).find(seeds);
  const known = (record: string): boolean => stage.standing.knows(label, record);
  const lines = sameAsLines.filter(({ one, other }) => known(one) && known(other));
  const idsInDoubt = new IdsInDoubt(findApart(stage, graph, nobody));
  const findings = { companyOf: companyOf(stage, graph, nobody, label), idsInDoubt };
  merged(await decideIdentities(stage, label, nobody, lines, findings));
  if (label === 'Paper')
    await decideVersions(stage, nobody, lines, (papers) => new PaperBylines(stage, graph, nobody).of(papers));
  stage.settled.noteAll(label);
  const writer = new Writer(stage, graph, nobody, { batchSize, onChange: difference.add });
  if (!writer.plan()) return;
  await writer.write();
  writer.count();
  difference.keep();
}
