import { lines, type Predicates, whereClause } from '../cypher-text.ts';
import type { ConnectionDeclaration, RowsDeclaration, WalkDeclaration } from '../declarations.ts';
import { cursorPredicates, cutClause, limitParameter, type PagePlan } from '../page.ts';
import type { Scope, SiteScope } from '../scope.ts';

interface RowClauses {
  /** Up to all the rows there are. */
  readonly all: readonly string[];
  /** Up to the rows beyond the page's cursors, from which the page is cut. */
  readonly beyond: readonly string[];
}

/** How the rows of a declaration are reached. @param cursor predicates that hold for the rows of a page */
export function rowClauses(
  declaration: RowsDeclaration,
  scope: Scope,
  cursor: readonly string[] = [],
): RowClauses {
  const match = declaration.match(scope);
  const where = declaration.where?.(scope) ?? [];
  const having = declaration.having?.(scope) ?? [];
  // The aggregate comes last: it makes only what the other parts have asked for.
  const aggregate = declaration.aggregate?.(scope);
  if (aggregate === undefined) {
    return { all: [match, whereClause(where)], beyond: [match, whereClause([...where, ...cursor])] };
  }
  const groups = [match, whereClause(where), `WITH ${aggregate}`];
  return {
    all: [...groups, whereClause(having)],
    beyond: [...groups, whereClause([...having, ...cursor])],
  };
}

interface PageClauses {
  /** Up to the rows of the page, in their order. */
  readonly page: readonly string[];
  /** Up to all the rows there are, whatever the page. */
  readonly all: readonly string[];
}

/** @param rowsMore how many rows to read beyond the page, to see whether there are more */
export function pageClauses(
  declaration: ConnectionDeclaration,
  scope: SiteScope,
  page: PagePlan,
  rowsMore: number,
): PageClauses {
  const limit = limitParameter(scope, rowsMore);
  const cut = cutClause(page, scope, limit);
  const cursor = cursorPredicates(page, scope);
  const { all, beyond } = rowClauses(declaration, scope, [...indexPredicate(page, scope), ...cursor]);
  const indexed = page.terms[0]?.indexed;
  if (declaration.walk === undefined || indexed === undefined) return { all, page: [...beyond, cut] };
  const walk = {
    ...declaration.walk,
    indexed,
    where: declaration.where?.(scope) ?? [],
    cursor,
    cut,
    limit,
  };
  return { all, page: [...fewOrWalked(scope, beyond, walk), cut] };
}

/** A root connection reads its nodes in the order of an index, which holds only nodes that have the property. */
function indexPredicate({ terms: [term] }: PagePlan, scope: Scope): string[] {
  if (scope.outer.site !== undefined || term?.indexed === undefined) return [];
  return [`${term.expression(scope)} IS NOT NULL`];
}

interface Walk extends WalkDeclaration {
  readonly indexed: string;
  readonly where: Predicates;
  readonly cursor: readonly string[];
  readonly cut: string;
  readonly limit: string;
}

/** How many times as many database hits a node met on a walk costs as a row expanded and sorted, roughly. */
const walkedNodeCost = 4;

/**
 * Reaches the rows by the shorter of two ways for the outer node: expand and sort them all, or walk the index. On a walk
 * one node in (all of the label / degree) is a row, so a page takes about (limit * all / degree) nodes.
 * Each way stands behind an UNWIND of no value or of one. The database might test a mere predicate only after it went.
 */
function fewOrWalked(scope: Scope, expanded: readonly string[], walk: Walk): string[] {
  const { node, outer } = scope;
  const degree = `COUNT { (${outer.node})<-[:${walk.type}]-() }`;
  const isWalked = `${degree} ^ 2 > ${walkedNodeCost} * ${walk.limit} * COUNT { (:${walk.label}) }`;
  const walked = [
    `MATCH (${node}:${walk.label})`,
    `USING INDEX ${node}:${walk.label}(${walk.indexed})`,
    whereClause([
      `${node}.${walk.indexed} IS NOT NULL`,
      `EXISTS { (${node})-[${walk.relationship?.(scope) ?? `:${walk.type}`}]->(${outer.node}) }`,
      ...walk.where,
      ...walk.cursor,
    ]),
    walk.cut,
    `RETURN ${node}`,
  ];
  return [
    `CALL (${outer.node}) {`,
    indent([
      `UNWIND CASE WHEN ${isWalked} THEN [] ELSE [0] END AS ${scope.variable('expanded')}`,
      ...expanded,
      walk.cut,
      `RETURN ${node}`,
      'UNION ALL',
      `UNWIND CASE WHEN ${isWalked} THEN [0] ELSE [] END AS ${scope.variable('walked')}`,
      `CALL (${outer.node}) {`,
      indent(walked),
      '}',
      `RETURN ${node}`,
    ]),
    '}',
  ];
}

/** A subquery that is the list of its rows; the last clause returns one value for each. */
export function collectRows(clauses: readonly string[]): string {
  return `COLLECT {\n${indent(clauses)}\n}`;
}

/** A subquery that is the number of its rows. @param clauses up to where the scope's node is bound */
export function countRows(clauses: readonly string[], scope: Scope): string {
  return `COUNT {\n${indent([...clauses, `RETURN ${scope.node}`])}\n}`;
}

function indent(clauses: readonly string[]): string {
  return lines(...clauses).replace(/^/gm, '  ');
}
