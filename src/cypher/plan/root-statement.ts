import {
  type GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
} from 'graphql';
import { askedFor } from '../cypher-text.ts';
import type {
  AboutDeclaration,
  ConnectionDeclaration,
  LookupDeclaration,
  NodeKind,
  NodesDeclaration,
} from '../declarations.ts';
import { rootScope, type SiteScope } from '../scope.ts';
import type { Arguments } from '../site-values.ts';
import { collectRows } from './clauses.ts';
import { StatementDraft } from './draft.ts';
import type { NodeKindPlan, RootPlan } from './plan.ts';
import { SelectionPlanner } from './planner.ts';
import { RowColumns } from './row-columns.ts';
import type { PlanningRequest, SelectedField } from './selection.ts';

/** How many of the nodes that share a name an error lists. */
export const candidateLimit = 10;

/** Makes the statement of a root field, with all that is selected below it. */
export function planRootField(request: PlanningRequest, selected: SelectedField): RootPlan {
  const draft = new StatementDraft(request);
  const root = { schema: request.schema, draft, planner: new SelectionPlanner(draft), selected };
  return { ...planStatement(root), bindings: draft.bindings, cost: draft.cost };
}

type StatementPlan = Pick<RootPlan, 'text' | 'result'>;

interface RootField {
  readonly schema: GraphQLSchema;
  readonly draft: StatementDraft;
  readonly planner: SelectionPlanner;
  readonly selected: SelectedField;
}

function planStatement(root: RootField): StatementPlan {
  const { field } = root.selected;
  const declaration = field.extensions.cypher;
  switch (declaration?.kind) {
    case 'lookup':
      return planLookup(declaration, root);
    case 'nodesById':
      return planNodes(declaration, root);
    case 'about':
      return planAbout(declaration, root);
    case 'connection':
      return planRootConnection(declaration, root);
    default:
      throw new Error(`The root field ${field.name} is not declared.`);
  }
}

function planRootConnection(
  declaration: ConnectionDeclaration,
  { planner, selected }: RootField,
): StatementPlan {
  const columns = new RowColumns();
  const { index, connection } = planner.connections.plan(declaration, selected, rootScope, columns);
  return { text: columns.rootClause, result: { kind: 'connection', index, connection } };
}

function planLookup(
  declaration: LookupDeclaration,
  { schema, draft, planner, selected }: RootField,
): StatementPlan {
  const scope = draft.openScope(rootScope, selected);
  if (declaration.check !== undefined) draft.bindings.sites.check(scope.site, declaration.check);
  const columns = new RowColumns();
  const keyIndex = columns.add(`${scope.node}.key`);
  const type = nodeType(schema, typeNameOf(selected.field));
  const object = planner.planObject(type, selected.nodes, scope, columns);
  const predicates = askedFor(declaration.where(scope));
  const limit = scope.parameter(() => candidateLimit + 1);
  const text = [
    declaration.match(scope),
    // Not `whereClause`: without a predicate the database refuses the statement, where it would else find anybody.
    `WHERE ${predicates.join(' AND ')}`,
    `WITH * ORDER BY ${scope.node}.key LIMIT ${limit}`,
    columns.returnClause,
  ].join('\n');
  return { text, result: { kind: 'lookup', keyIndex, object } };
}

/** Finds first what the arguments name, and the object only where each name means one node. */
function planAbout(
  declaration: AboutDeclaration,
  { schema, draft, planner, selected }: RootField,
): StatementPlan {
  const scope = draft.openScope(rootScope, selected);
  draft.bindings.sites.check(scope.site, declaration.named);
  draft.cost.bounded(scope.site, declaration.bounds ?? []);
  draft.cost.reads(scope.site, ({ args }) => declaration.reads?.(args, { rows: true, total: false }) ?? 0);
  const candidates = scope.variable('candidates');
  const row = new RowColumns();
  const type = nodeType(schema, typeNameOf(selected.field));
  const object = planner.planObject(type, selected.nodes, scope, row);
  const found = candidateLists(declaration, scope);
  const columns = new RowColumns();
  const keysIndex = columns.add(`[nodes IN ${candidates} | [node IN nodes | node.key]]`);
  const isEach = `all(nodes IN ${candidates} WHERE size(nodes) = 1)`;
  const about = collectRows([
    `UNWIND CASE WHEN ${isEach} THEN [[nodes IN ${candidates} | nodes[0]]] ELSE [] END AS ${scope.variable('named')}`,
    declaration.match(scope),
    row.returnClause,
  ]);
  const index = columns.add(columns.bind(about, scope.variable('about')));
  const text = [`WITH ${found} AS ${candidates}`, columns.returnClause].join('\n');
  return { text, result: { kind: 'about', declaration, keysIndex, index, object } };
}

/** A list for each of the names, of the nodes that it can mean. */
function candidateLists(declaration: AboutDeclaration, scope: SiteScope): string {
  const sought = scope.variable('sought');
  const wanted = scope.parameter(({ args }) => declaration.named(args).map((each) => each.sought));
  const limit = scope.parameter(() => candidateLimit + 1);
  const found = collectRows([
    declaration.find(sought, scope.node),
    `RETURN DISTINCT ${scope.node} ORDER BY ${scope.node}.key LIMIT ${limit}`,
  ]);
  return collectRows([`UNWIND ${wanted} AS ${sought}`, `RETURN ${found} AS found`]);
}

function planNodes(declaration: NodesDeclaration, root: RootField): StatementPlan {
  const columns = new RowColumns();
  const kinds = declaration.kinds.map((kind) => planNodeKind(declaration, kind, root, columns));
  return { text: columns.rootClause, result: { kind: 'nodesById', declaration, kinds } };
}

function planNodeKind(
  declaration: NodesDeclaration,
  kind: NodeKind,
  { schema, draft, planner, selected }: RootField,
  columns: RowColumns,
): NodeKindPlan {
  const scope = draft.openScope(rootScope, selected);
  draft.cost.rows(scope.site, ({ args }) => keysOf(declaration, args, kind).length);
  const row = new RowColumns();
  const key = scope.variable('key');
  // The key that was asked for: the node may have another one today.
  const keyIndex = row.add(key);
  const object = planner.planObject(nodeType(schema, kind.type), selected.nodes, scope, row);
  const keys = scope.parameter(({ args }) => keysOf(declaration, args, kind));
  const index = columns.add(
    [
      'COLLECT {',
      `UNWIND ${keys} AS ${key}`,
      `MATCH (${scope.node}:${kind.label} {key: ${kind.presentKey?.(key) ?? key}})`,
      row.returnClause,
      '}',
    ].join('\n'),
  );
  return { kind, index, keyIndex, object };
}

function keysOf(declaration: NodesDeclaration, args: Arguments, kind: NodeKind): string[] {
  return declaration
    .references(args)
    .filter((reference) => reference.kind === kind)
    .map(({ key }) => key);
}

function typeNameOf(field: GraphQLField<unknown, unknown>): string {
  return getNamedType(field.type).name;
}

function nodeType(schema: GraphQLSchema, name: string): GraphQLObjectType | GraphQLInterfaceType {
  const type = schema.getType(name);
  if (type instanceof GraphQLObjectType || type instanceof GraphQLInterfaceType) return type;
  throw new Error(`There is no type ${name} of nodes.`);
}
