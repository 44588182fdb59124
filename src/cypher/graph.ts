import { GraphQLInterfaceType, GraphQLObjectType, type GraphQLResolveInfo } from 'graphql';
import neo4j from 'neo4j-driver';
import { Columns } from './columns.ts';
import type { ConnectionDeclaration } from './declarations.ts';
import { callerError } from './errors.ts';
import { PlannedConnection, PlannedObject, type Row } from './planned.ts';
import { connectionType, SelectionPlanner } from './planner.ts';
import { rootScope, type Scope } from './scope.ts';

/** A statement as it is sent. */
export interface PlannedStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** Runs one read-only statement and answers with the column `row` of its records. */
export type RunStatement = (statement: PlannedStatement) => Promise<readonly unknown[]>;

/** How a root field finds its one node. */
export interface LookupDeclaration {
  readonly match: (scope: Scope) => string;
  readonly where: (scope: Scope) => readonly (string | undefined)[];
}

/** One kind of node that a Relay id can name: the label that holds its key, and its type in the schema. */
export interface NodeKind {
  readonly label: string;
  readonly type: string;
}

export interface NodeReference {
  readonly kind: NodeKind;
  readonly key: string;
}

type Arguments = Readonly<Record<string, unknown>>;

/** How many of the nodes that share a name an error lists. */
const candidateLimit = 10;

/** Answers root fields: each with one statement, whatever is selected below it. */
export class GraphReader {
  readonly #run: RunStatement;

  constructor(run: RunStatement) {
    this.#run = run;
  }

  /**
   * The one node that the arguments name, or null.
   * @throws GraphQLError AMBIGUOUS_NAME with the keys of the nodes that share the name
   */
  async one(
    declaration: LookupDeclaration,
    args: Arguments,
    info: GraphQLResolveInfo,
  ): Promise<PlannedObject | null> {
    const planner = new SelectionPlanner(info);
    const scope = planner.openScope(rootScope, args);
    const columns = new Columns();
    const keyIndex = columns.add(`${scope.node}.key`);
    const plan = planner.planObject(nodeType(info, returnTypeName(info)), info.fieldNodes, scope, columns);
    const predicates = declaration.where(scope).filter((predicate) => predicate !== undefined);
    const text = [
      declaration.match(scope),
      `WHERE ${predicates.join(' AND ')}`,
      `WITH * ORDER BY ${scope.node}.key LIMIT ${planner.parameters.add(neo4j.int(candidateLimit + 1))}`,
      columns.returnClause,
    ].join('\n');
    const rows = await this.#rows(text, planner);
    if (rows.length > 1) throw ambiguous(rows.map((row) => String(row[keyIndex])));
    const [row] = rows;
    return row === undefined ? null : new PlannedObject(plan, row);
  }

  /** The nodes of a root connection. */
  async connection(
    declaration: ConnectionDeclaration,
    args: Arguments,
    info: GraphQLResolveInfo,
  ): Promise<PlannedConnection> {
    const planner = new SelectionPlanner(info);
    const columns = new Columns();
    const field = info.parentType.getFields()[info.fieldName];
    if (field === undefined) throw new Error(`There is no field ${info.fieldName}.`);
    const type = connectionType(field);
    const plan = planner.planConnection(declaration, type, info.fieldNodes, rootScope, args, columns);
    const [row = []] = await this.#rows(columns.rootClause, planner);
    return PlannedConnection.from(plan.connection, row[plan.index]);
  }

  /** The nodes that Relay ids name, in the order asked for; null for one that isn't there. */
  async nodes(
    references: readonly NodeReference[],
    kinds: readonly NodeKind[],
    info: GraphQLResolveInfo,
  ): Promise<(PlannedObject | null)[]> {
    const planner = new SelectionPlanner(info);
    const columns = new Columns();
    const plans = kinds.map((kind) => {
      const keys = references.filter((reference) => reference.kind === kind).map(({ key }) => key);
      const scope = planner.openScope(rootScope, {});
      const row = new Columns();
      const keyIndex = row.add(`${scope.node}.key`);
      const plan = planner.planObject(nodeType(info, kind.type), info.fieldNodes, scope, row);
      const key = scope.variable('key');
      const index = columns.add(
        [
          'COLLECT {',
          `UNWIND ${planner.parameters.add(keys)} AS ${key}`,
          `MATCH (${scope.node}:${kind.label} {key: ${key}})`,
          row.returnClause,
          '}',
        ].join('\n'),
      );
      return { kind, plan, index, keyIndex };
    });
    const [answer = []] = await this.#rows(columns.rootClause, planner);
    const found = new Map<NodeKind, Map<unknown, PlannedObject>>();
    for (const { kind, plan, index, keyIndex } of plans) {
      const rows = rowsIn(answer[index]);
      found.set(kind, new Map(rows.map((row) => [row[keyIndex], new PlannedObject(plan, row)])));
    }
    return references.map(({ kind, key }) => found.get(kind)?.get(key) ?? null);
  }

  async #rows(text: string, planner: SelectionPlanner): Promise<readonly Row[]> {
    return rowsIn(await this.#run({ text, parameters: planner.parameters.values }));
  }
}

function rowsIn(value: unknown): readonly Row[] {
  return Array.isArray(value) ? value.filter((row) => Array.isArray(row)) : [];
}

function returnTypeName(info: GraphQLResolveInfo): string {
  return info.returnType.toString().replace(/[[\]!]/g, '');
}

function nodeType(info: GraphQLResolveInfo, name: string): GraphQLObjectType | GraphQLInterfaceType {
  const type = info.schema.getType(name);
  if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) return type;
  throw new Error(`There is no type ${name} of nodes.`);
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
