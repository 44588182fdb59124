import type { BoundValues } from '../bindings.ts';
import type { NodeKind } from '../declarations.ts';
import { callerError } from '../errors.ts';
import type { AboutPlan, LookupPlan, NodesPlan } from '../plan/plan.ts';
import { candidateLimit } from '../plan/root-statement.ts';
import { type AnswerRow, isRow, rowsOf } from './answer-row.ts';

/** @throws GraphQLError AMBIGUOUS_NAME where there is more than one */
export function onlyRow({ keyIndex }: LookupPlan, rows: readonly AnswerRow[]): AnswerRow | undefined {
  if (rows.length > 1) throw ambiguous(rows.map((row) => String(row[keyIndex])));
  return rows[0];
}

/** @throws GraphQLError NOT_FOUND or AMBIGUOUS_NAME where what the arguments name is not exactly one node */
export function rowAbout(
  { declaration, keysIndex, index }: AboutPlan,
  [answer = []]: readonly AnswerRow[],
  { sites: [site] }: BoundValues,
): AnswerRow | undefined {
  const named = declaration.named(site?.args ?? {});
  rowsOf(answer[keysIndex]).forEach((keys, place) => {
    const path = named[place]?.path ?? '';
    if (keys.length === 0) throw notFound(path);
    if (keys.length > 1) throw ambiguous(keys.map(String), path);
  });
  return rowsOf(answer[index])[0];
}

/** The rows of the nodes asked for, in the order of the ids; null for one that isn't there. */
export function foundNodes(
  { declaration, kinds }: NodesPlan,
  [answer = []]: readonly AnswerRow[],
  { sites: [site] }: BoundValues,
): ({ readonly plan: NodesPlan['kinds'][number]; readonly row: AnswerRow } | null)[] {
  const found = new Map<NodeKind, Map<unknown, AnswerRow>>();
  for (const { kind, index, keyIndex } of kinds) {
    const rows = rowsOf(isRow(answer) ? answer[index] : []);
    found.set(kind, new Map(rows.map((row) => [row[keyIndex], row])));
  }
  return declaration.references(site?.args ?? {}).map(({ kind, key }) => {
    const row = found.get(kind)?.get(key);
    const plan = kinds.find((candidate) => candidate.kind === kind);
    return row === undefined || plan === undefined ? null : { plan, row };
  });
}

function notFound(path: string): Error {
  return callerError('NOT_FOUND', `The argument '${path}' names nobody who is in the graph.`, {
    argument: path,
  });
}

/** @param path of the argument that names the nodes, where a field has several such */
function ambiguous(keys: readonly string[], path?: string): Error {
  const candidates = keys.slice(0, candidateLimit);
  const more = keys.length > candidates.length ? ', and more' : '';
  return callerError(
    'AMBIGUOUS_NAME',
    `${candidates.length}${more === '' ? '' : ' or more'} nodes have ${path === undefined ? 'this name' : `the name that the argument '${path}' gives`}: ask by one of the keys ${candidates.join(', ')}${more}.`,
    { candidates, ...(path === undefined ? {} : { argument: path }) },
  );
}
