import {
  type GraphQLField,
  GraphQLInterfaceType,
  GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
} from 'graphql';
import type { Arguments } from '../bindings.ts';
import { present } from '../cypher-text.ts';
import type { AboutDeclaration, LookupDeclaration, NodeKind, NodesDeclaration } from '../declarations.ts';
import { rootScope } from '../scope.ts';
import { collect } from './clauses.ts';
import { Columns } from './columns.ts';
import type { NodeKindPlan, RootPlan } from './plan.ts';
import { SelectionPlanner } from './planner.ts';
import type { Operation, SelectedField } from './selection.ts';

/** How many of the nodes that share a name an error lists. */
export const candidateLimit = 10;

/** Makes the statement of a root field, with all that is selected below it. */
export function compileRootField(operation: Operation, selected: SelectedField): RootPlan {
  const declaration = selected.field.extensions.cypher;
  const planner = new SelectionPlanner(operation);
  switch (declaration?.kind) {
    case 'lookup':
      return compileLookup(operation, planner, declaration, selected);
    case 'nodesById':
      return compileNodes(operation, planner, declaration, selected);
    case 'about':
      return compileAbout(operation, planner, declaration, selected);
    case 'connection': {
      const columns = new Columns();
      const { index, connection } = planner.planConnection(declaration, selected, rootScope, columns);
      return {
        text: columns.rootClause,
        bindings: planner.bindings,
        result: { kind: 'connection', index, connection },
      };
    }
    default:
      throw new Error(`The root field ${selected.field.name} is not declared.`);
  }
}

function compileLookup(
  operation: Operation,
  planner: SelectionPlanner,
  declaration: LookupDeclaration,
  selected: SelectedField,
): RootPlan {
  const scope = planner.openScope(rootScope, selected);
  if (declaration.check !== undefined) planner.bindings.check(scope.site, declaration.check);
  const columns = new Columns();
  const keyIndex = columns.add(`${scope.node}.key`);
  const type = nodeType(operation.schema, typeNameOf(selected.field));
  const object = planner.planObject(type, selected.nodes, scope, columns);
  const predicates = present(declaration.where(scope));
  const limit = scope.parameter(() => candidateLimit + 1);
  const text = [
    declaration.match(scope),
    // Not `whereClause`: with no predicate this is to be refused, and not to find anybody.
    `WHERE ${predicates.join(' AND ')}`,
    `WITH * ORDER BY ${scope.node}.key LIMIT ${limit}`,
    columns.returnClause,
  ].join('\n');
  return { text, bindings: planner.bindings, result: { kind: 'lookup', keyIndex, object } };
}

/** What the arguments name is found first, and the object only where each name means one node. */
function compileAbout(
  operation: Operation,
  planner: SelectionPlanner,
  declaration: AboutDeclaration,
  selected: SelectedField,
): RootPlan {
  const scope = planner.openScope(rootScope, selected);
  planner.bindings.check(scope.site, declaration.named);
  const candidates = scope.variable('candidates');
  const sought = scope.variable('sought');
  const row = new Columns();
  const type = nodeType(operation.schema, typeNameOf(selected.field));
  const object = planner.planObject(type, selected.nodes, scope, row);
  const wanted = scope.parameter(({ args }) => declaration.named(args).map((each) => each.sought));
  const limit = scope.parameter(() => candidateLimit + 1);
  const found = collect([
    declaration.find(sought, scope.node),
    `RETURN DISTINCT ${scope.node} ORDER BY ${scope.node}.key LIMIT ${limit}`,
  ]);
  const columns = new Columns();
  const keysIndex = columns.add(`[nodes IN ${candidates} | [node IN nodes | node.key]]`);
  const isEach = `all(nodes IN ${candidates} WHERE size(nodes) = 1)`;
  const about = collect([
    `UNWIND CASE WHEN ${isEach} THEN [[nodes IN ${candidates} | nodes[0]]] ELSE [] END AS ${scope.variable('named')}`,
    declaration.match(scope),
    row.returnClause,
  ]);
  const index = columns.add(columns.bind(about, scope.variable('about')));
  const text = [
    `WITH ${collect([`UNWIND ${wanted} AS ${sought}`, `RETURN ${found} AS found`])} AS ${candidates}`,
    columns.returnClause,
  ].join('\n');
  return {
    text,
    bindings: planner.bindings,
    result: { kind: 'about', declaration, keysIndex, index, object },
  };
}

function compileNodes(
  operation: Operation,
  planner: SelectionPlanner,
  declaration: NodesDeclaration,
  selected: SelectedField,
): RootPlan {
  const columns = new Columns();
  const kinds = declaration.kinds.map((kind): NodeKindPlan => {
    const scope = planner.openScope(rootScope, selected);
    planner.bindings.rows(scope.site, ({ args }) => keysOf(declaration, args, kind).length);
    const row = new Columns();
    const key = scope.variable('key');
    // The key that was asked for: the node may have another one today.
    const keyIndex = row.add(key);
    const type = nodeType(operation.schema, kind.type);
    const object = planner.planObject(type, selected.nodes, scope, row);
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
  });
  return {
    text: columns.rootClause,
    bindings: planner.bindings,
    result: { kind: 'nodesById', declaration, kinds },
  };
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
