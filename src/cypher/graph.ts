import type { GraphQLResolveInfo } from 'graphql';
import type { Bound } from './bindings.ts';
import { candidateLimit, compileRootField } from './compile.ts';
import type { NodeKind } from './declarations.ts';
import { callerError } from './errors.ts';
import type { LookupPlan, NodesPlan, RootPlan } from './plan.ts';
import { isRow, PlannedConnection, PlannedObject, type Row, rowsOf } from './planned.ts';

/** A statement as it is sent. */
export interface PlannedStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Runs one read-only statement and answers with the column `row` of its records. */
export type RunStatement = (statement: PlannedStatement) => Promise<readonly unknown[]>;

/** What a root field's statement answered. */
interface RootAnswer {
  readonly result: RootPlan['result'];
  readonly rows: readonly Row[];
  readonly bound: Bound;
}

/**
 * Answers root fields: each with one statement, whatever is selected below it. Its methods throw the GraphQLErrors
 * BAD_USER_INPUT and BAD_CURSOR for arguments that are wrong, and what the database throws.
 */
export class GraphReader {
  readonly #run: RunStatement;

  constructor(run: RunStatement) {
    this.#run = run;
  }

  /**
   * The one node that the arguments name, or null.
   * @throws GraphQLError AMBIGUOUS_NAME with the keys of the nodes that share the name
   */
  async one(info: GraphQLResolveInfo): Promise<PlannedObject | null> {
    const { result, rows, bound } = await this.#answer(info);
    if (result.kind === 'nodesById') return nodesOf(result, rows, bound)[0] ?? null;
    if (result.kind !== 'lookup') throw notDeclaredSo(info);
    const row = onlyRow(result, rows);
    return row === undefined ? null : new PlannedObject(result.object, row, bound);
  }

  /** The nodes of a root connection. */
  async connection(info: GraphQLResolveInfo): Promise<PlannedConnection> {
    const { result, rows, bound } = await this.#answer(info);
    if (result.kind !== 'connection') throw notDeclaredSo(info);
    return PlannedConnection.from(result.connection, rows[0]?.[result.index], bound);
  }

  /** The nodes that Relay ids name, in the order asked for; null for one that isn't there. */
  async nodes(info: GraphQLResolveInfo): Promise<(PlannedObject | null)[]> {
    const { result, rows, bound } = await this.#answer(info);
    if (result.kind !== 'nodesById') throw notDeclaredSo(info);
    return nodesOf(result, rows, bound);
  }

  async #answer(info: GraphQLResolveInfo): Promise<RootAnswer> {
    const field = info.parentType.getFields()[info.fieldName];
    if (field === undefined) throw notDeclaredSo(info);
    const { text, bindings, result } = compileRootField(info, { field, nodes: info.fieldNodes });
    const bound = bindings.bind(info.variableValues);
    const rows = rowsOf(await this.#run({ text, parameters: bound.parameters }));
    return { result, rows, bound };
  }
}

function notDeclaredSo(info: GraphQLResolveInfo): Error {
  return new Error(`The root field ${info.fieldName} is declared as something else.`);
}

function nodesOf(plan: NodesPlan, rows: readonly Row[], bound: Bound): (PlannedObject | null)[] {
  return foundNodes(plan, rows, bound).map(
    (found) => found && new PlannedObject(found.plan.object, found.row, bound),
  );
}

/** @throws GraphQLError AMBIGUOUS_NAME where there is more than one */
export function onlyRow({ keyIndex }: LookupPlan, rows: readonly Row[]): Row | undefined {
  if (rows.length > 1) throw ambiguous(rows.map((row) => String(row[keyIndex])));
  return rows[0];
}

/** The rows of the nodes asked for, in the order of the ids; null for one that isn't there. */
export function foundNodes(
  { declaration, kinds }: NodesPlan,
  [answer = []]: readonly Row[],
  { sites: [site] }: Bound,
): ({ readonly plan: NodesPlan['kinds'][number]; readonly row: Row } | null)[] {
  const found = new Map<NodeKind, Map<unknown, Row>>();
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

function ambiguous(keys: readonly string[]): Error {
  const candidates = keys.slice(0, candidateLimit);
  const more = keys.length > candidates.length ? ', and more' : '';
  return callerError(
    'AMBIGUOUS_NAME',
    `${candidates.length}${more === '' ? '' : ' or more'} nodes have this name: ask by one of the keys ${candidates.join(', ')}${more}.`,
    { candidates },
  );
}
