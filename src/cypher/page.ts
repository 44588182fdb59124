import { z } from 'zod';
import { decodeCursor, type OrderValues } from './cursor.ts';
import type { ConnectionDeclaration, OrderTerm } from './declarations.ts';
import { callerError } from './errors.ts';
import type { SiteScope } from './scope.ts';
import type { Arguments, PageValues, ReadPage } from './site-values.ts';

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** The part of a connection's arguments that shapes its statement. Each request brings the rest. */
export interface PagePlan {
  /** The site whose values hold the page's size. */
  readonly site: number;
  /** True for `last`: the statement reads rows from the end, and the answer turns them round. */
  readonly backward: boolean;
  /** Names the order, for its cursors. */
  readonly order: string;
  readonly terms: readonly OrderTerm[];
  readonly hasAfter: boolean;
  readonly hasBefore: boolean;
}

const pageArgumentsShape = z.object({
  first: z.number().nullish(),
  last: z.number().nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  orderBy: z.array(z.string()).nullish(),
});

type GivenPageArguments = z.infer<typeof pageArgumentsShape>;

/** @param args the arguments while the plan is made */
export function planPage(
  declaration: ConnectionDeclaration,
  scope: SiteScope,
  args: Arguments,
): { readonly page: PagePlan; readonly readPage: ReadPage } {
  const { last, after, before, orderBy } = pageArgumentsShape.parse(args);
  const names = orderBy?.length ? [...new Set(orderBy)] : [declaration.defaultOrder];
  const order = names.join(',');
  const terms = [
    ...names.flatMap((name) => declaration.orders[name] ?? []),
    ...tieBreakers(declaration, scope).map((expression) => ({ expression: () => expression })),
  ];
  return {
    page: {
      site: scope.site,
      backward: typeof last === 'number',
      order,
      terms,
      hasAfter: typeof after === 'string',
      hasBefore: typeof before === 'string',
    },
    readPage: (given) => readPage(pageArgumentsShape.parse(given), order, terms.length),
  };
}

function tieBreakers(declaration: ConnectionDeclaration, scope: SiteScope): readonly string[] {
  return declaration.tieBreakers?.(scope) ?? [`${scope.node}.key`];
}

/** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
function readPage(
  { first, last, after, before }: GivenPageArguments,
  order: string,
  length: number,
): PageValues {
  if (typeof first === 'number' && typeof last === 'number') {
    throw callerError('BAD_USER_INPUT', "Give either 'first' or 'last': a page is counted from one end.");
  }
  const cursor = (name: string, value: string | null | undefined) =>
    typeof value === 'string' ? decodeCursor(name, value, order, length) : undefined;
  return { size: pageSize(first, last), after: cursor('after', after), before: cursor('before', before) };
}

/** The size of a list that an argument `first` cuts. @param otherwise where it is null */
export function listSize(args: Arguments, otherwise: number): number {
  return pageSize(pageArgumentsShape.parse(args).first ?? otherwise, undefined);
}

function pageSize(first: number | null | undefined, last: number | null | undefined): number {
  const name = typeof last === 'number' ? 'last' : 'first';
  const size = last ?? first ?? defaultPageSize;
  if (size < 0 || size > maximumPageSize) {
    throw callerError(
      'BAD_USER_INPUT',
      `The argument '${name}' is ${size}: a page holds 0 to ${maximumPageSize} rows. Page on with 'after' or 'before'.`,
    );
  }
  return size;
}

/** Predicates that start the page behind the cursor `after` and end it at `before`. */
export function cursorPredicates(page: PagePlan, scope: SiteScope): string[] {
  return [
    ...(page.hasAfter ? [isBeyond(page.terms, 'after', scope)] : []),
    ...(page.hasBefore ? [isBeyond(page.terms, 'before', scope)] : []),
  ];
}

/**
 * Compares the order's terms, from one of them on, with a cursor's values, lexicographically. The first term's range
 * stands alone, so that an index can start from it. The database would read a disjunction of ranges as two scans, and
 * lose their order.
 */
function isBeyond(
  terms: readonly OrderTerm[],
  cursor: 'after' | 'before',
  scope: SiteScope,
  from = 0,
): string {
  const term = terms[from];
  if (term === undefined) return 'false';
  const expression = term.expression(scope);
  const parameter = scope.parameter(({ page }) => cursorValue(page?.[cursor], from));
  const reversed = cursor === 'before';
  const operator = (term.descending ?? false) === reversed ? '>' : '<';
  if (from === terms.length - 1) return `${expression} ${operator} ${parameter}`;
  const rest = isBeyond(terms, cursor, scope, from + 1);
  return `${expression} ${operator}= ${parameter} AND (${expression} <> ${parameter} OR ${rest})`;
}

function cursorValue(values: OrderValues | undefined, index: number): string | number | null {
  return values?.[index] ?? null;
}

/** The parameter that says how many rows to read. @param rowsMore beyond the page, to see whether more rows follow */
export function limitParameter(scope: SiteScope, rowsMore: number): string {
  return scope.parameter((values) => (values.page?.size ?? 0) + rowsMore);
}

/** The clause that cuts the rows to the page. It comes before anything nested below them. */
export function cutClause(page: PagePlan, scope: SiteScope, limit: string): string {
  const terms = page.terms.map(
    ({ expression, descending }) =>
      `${expression(scope)}${(descending ?? false) === page.backward ? '' : ' DESC'}`,
  );
  return `WITH * ORDER BY ${terms.join(', ')} LIMIT ${limit}`;
}
