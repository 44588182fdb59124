import type { NodeLabel } from '../../../src/graph/model.ts';
import { idsInKey } from '../../../src/graph/sought.ts';
import type { SameAsLine } from '../../formats/format.ts';
import { type CompanyOf, identifyAsking } from '../../identity/identify.ts';
import { LinkedKeys } from '../../identity/linked-keys.ts';
import { newMerges } from '../../identity/news.ts';
import type { IdentityRecord } from '../../identity/record.ts';
import { decode } from '../../stage/encode.ts';
import { idTokens, type Stage } from '../../stage/stage.ts';
import { unions } from '../graph/batches.ts';
import type { MergeCounts } from '../graph/counts.ts';
import { nameOf } from '../graph/node-state.ts';

/** About how many records are in memory at a time. */
const batchSize = 1000;

/** Decides for the records of one label which nodes they are, and notes it in the stage. */
export async function decideIdentities(
  stage: Stage,
  label: NodeLabel,
  source: string,
  sameAsLines: readonly SameAsLine[],
  companyOf: CompanyOf,
): Promise<MergeCounts> {
  const counts: MergeCounts = {};
  for (const keys of unions(contestedParts(stage, label, sameAsLines), batchSize)) {
    const records = keys
      .map((key) => describe(stage, label, source, key))
      .filter((record) => record !== undefined);
    const among = new Set(keys);
    const about = sameAsLines.filter(({ one }) => among.has(one));
    for (const identity of await identifyAsking(records, about, companyOf)) {
      for (const rule of newMerges(identity, (record) => nodeToday(stage, label, record)))
        counts[rule] = (counts[rule] ?? 0) + 1;
      for (const record of identity.records)
        stage.run('INSERT OR REPLACE INTO identity VALUES (?, ?, ?)', label, record, identity.key);
    }
  }
  return counts;
}

/**
 * Records that may be the same as another: whatever shares an id, or a name that is not told apart by its namespace, or
 * has a same-as line; those that are linked so together. All others stand for themselves, and need no memory here.
 */
function contestedParts(
  stage: Stage,
  label: NodeLabel,
  sameAsLines: readonly SameAsLine[],
): Set<readonly string[]> {
  const linked = new LinkedKeys();
  const shared = stage.iterate(
    `SELECT token, record FROM evidence JOIN (
       SELECT token FROM evidence WHERE label = ?1 GROUP BY token
       HAVING count(*) > 1 AND (token NOT LIKE 'name:%' OR count(DISTINCT substr(record, 1, instr(record, ':'))) > 1)
     ) USING (token) WHERE label = ?1 ORDER BY token`,
    label,
  );
  let first = { token: '', record: '' };
  for (const row of shared) {
    const [token, record] = [String(row.token), String(row.record)];
    if (token !== first.token) first = { token, record };
    linked.link(first.record, record);
  }
  for (const { one, other } of sameAsLines) linked.link(one, other);
  return linked.parts();
}

/** What all sources say of one record from now on, without its company; undefined where none says anything. */
function describe(stage: Stage, label: NodeLabel, source: string, key: string): IdentityRecord | undefined {
  const statements = stage
    .all(
      'SELECT source, vals FROM statement WHERE label = ? AND record = ? AND source <> ?',
      label,
      key,
      source,
    )
    .map((row) => ({ source: String(row.source), values: decode(row.vals) }));
  const own = stage.first('SELECT vals FROM node WHERE label = ? AND key = ?', label, key);
  if (own !== undefined) statements.push({ source, values: decode(own.vals) });
  if (statements.length === 0) return undefined;
  return {
    label,
    key,
    sources: statements.map((statement) => statement.source),
    names: [...new Set(statements.flatMap(({ values }) => nameOf(label, values) ?? []))],
    ids: [...new Set([...statements.flatMap(({ values }) => idTokens(values)), ...idsInKey(key)])],
    company: [],
  };
}

/** The node that a record is in the graph today. */
function nodeToday(stage: Stage, label: NodeLabel, record: string): string | undefined {
  const row = stage.first('SELECT node FROM statement WHERE label = ? AND record = ? LIMIT 1', label, record);
  return row === undefined ? undefined : String(row.node);
}
