import type { NodeLabel } from '../../src/graph/model.ts';
import type { MergeCounts } from '../counts.ts';
import { identify } from '../identity/identify.ts';
import { newMerges } from '../identity/news.ts';
import type { IdentityRecord, Judgement } from '../identity/record.ts';
import { decode } from '../stage/encode.ts';
import { idTokens, type Stage } from '../stage/stage.ts';
import type { CompanyOf } from './company.ts';
import { nameOf } from './node-state.ts';

/** Decides for the records of one label which nodes they are, and notes it in the stage. */
export async function decideIdentities(
  stage: Stage,
  label: NodeLabel,
  source: string,
  judgements: readonly Judgement[],
  companyOf: CompanyOf,
): Promise<MergeCounts> {
  const records = contestedRecords(stage, label, judgements)
    .map((key) => describe(stage, label, source, key))
    .filter((record) => record !== undefined);
  const named = records.filter(({ names }) => names.length > 0).map(({ key }) => key);
  const company = named.length === 0 ? new Map<string, ReadonlySet<string>>() : await companyOf(named);
  const identities = identify(
    records.map((record) => ({ ...record, company: [...(company.get(record.key) ?? [])] })),
    judgements,
  );
  const counts: MergeCounts = {};
  for (const identity of identities) {
    for (const rule of newMerges(identity, (record) => nodeToday(stage, label, record)))
      counts[rule] = (counts[rule] ?? 0) + 1;
    for (const record of identity.records)
      stage.run('INSERT OR REPLACE INTO identity VALUES (?, ?, ?)', label, record, identity.key);
  }
  return counts;
}

/**
 * Records that may be the same as another: whatever shares an id, or a name that is not told apart by its namespace, or
 * is judged. All others stand for themselves, and need no memory here.
 */
function contestedRecords(stage: Stage, label: NodeLabel, judgements: readonly Judgement[]): string[] {
  const shared = stage.all(
    `SELECT DISTINCT record FROM evidence JOIN (
       SELECT token FROM evidence WHERE label = ?1 GROUP BY token
       HAVING count(*) > 1 AND (token NOT LIKE 'name:%' OR count(DISTINCT substr(record, 1, instr(record, ':'))) > 1)
     ) USING (token) WHERE label = ?1`,
    label,
  );
  const judged = judgements.flatMap(({ one, other }) => [one, other]);
  return [...new Set([...shared.map(({ record }) => String(record)), ...judged])].sort();
}

/** What all sources say of one record from now on; undefined where none does. */
function describe(
  stage: Stage,
  label: NodeLabel,
  source: string,
  key: string,
): Omit<IdentityRecord, 'company'> | undefined {
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
    ids: [...new Set([...statements.flatMap(({ values }) => idTokens(values)), ...keyAsId(key)])],
  };
}

/** A key may be an id itself: `openalex:A5079238365`. */
export function keyAsId(key: string): string[] {
  return key.startsWith('openalex:') ? [key] : [];
}

/** The node that a record is in the graph today. */
function nodeToday(stage: Stage, label: NodeLabel, record: string): string | undefined {
  const row = stage.first('SELECT node FROM statement WHERE label = ? AND record = ? LIMIT 1', label, record);
  return row === undefined ? undefined : String(row.node);
}
