import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { decodeCursor, type OrderValues } from './cursor.ts';
import type { ConnectionDeclaration, OrderTerm } from './declarations.ts';
import { callerError } from './errors.ts';
import type { Parameters, Scope } from './scope.ts';

export const defaultPageSize = 20;
export const maximumPageSize = 100;

/** What the arguments of a connection ask for. */
export interface Page {
  readonly size: number;
  /** True for `last`: rows are read from the end, and turned round afterwards. */
  readonly backward: boolean;
  /** Names the order, for its cursors. */
  readonly order: string;
  readonly terms: readonly OrderTerm[];
  readonly after: OrderValues | undefined;
  readonly before: OrderValues | undefined;
}

const pageArguments = z.object({
  first: z.number().nullish(),
  last: z.number().nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  orderBy: z.array(z.string()).nullish(),
});

/** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
export function readPage(
  declaration: ConnectionDeclaration,
  scope: Scope,
  args: Readonly<Record<string, unknown>>,
): Page {
  const { first, last, after, before, orderBy } = pageArguments.parse(args);
  if (typeof first === 'number' && typeof last === 'number') {
    throw callerError('BAD_USER_INPUT', "Give either 'first' or 'last': a page is counted from one end.");
  }
  const names = orderBy?.length ? orderBy : [declaration.defaultOrder];
  const order = names.join(',');
  const terms = [
    ...names.flatMap((name) => declaration.orders[name] ?? []),
    ...tieBreakers(declaration, scope).map((expression) => ({ expression: () => expression })),
  ];
  const cursor = (name: string, value: string | null | undefined) =>
    typeof value === 'string' ? decodeCursor(name, value, order, terms.length) : undefined;
  return {
    size: pageSize(first, last),
    backward: typeof last === 'number',
    order,
    terms,
    after: cursor('after', after),
    before: cursor('before', before),
  };
}

function tieBreakers(declaration: ConnectionDeclaration, scope: Scope): readonly string[] {
  return declaration.tieBreakers?.(scope) ?? [`${scope.node}.key`];
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
export function cursorPredicates(page: Page, scope: Scope, parameters: Parameters): string[] {
  return [
    ...(page.after === undefined ? [] : [isBeyond(page.terms, page.after, false, scope, parameters)]),
    ...(page.before === undefined ? [] : [isBeyond(page.terms, page.before, true, scope, parameters)]),
  ];
}

/** Lexicographic comparison of the order's terms with a cursor's values. */
function isBeyond(
  [term, ...terms]: readonly OrderTerm[],
  [value, ...values]: OrderValues,
  reversed: boolean,
  scope: Scope,
  parameters: Parameters,
): string {
  if (term === undefined || value === undefined) return 'false';
  const expression = term.expression(scope);
  const parameter = parameters.add(value);
  const beyond = `${expression} ${(term.descending ?? false) === reversed ? '>' : '<'} ${parameter}`;
  if (terms.length === 0) return beyond;
  return `(${beyond} OR (${expression} = ${parameter} AND ${isBeyond(terms, values, reversed, scope, parameters)}))`;
}

/** The clause that cuts the rows to the page, before anything is nested below them. */
export function cutClause(page: Page, scope: Scope, rowsMore: number, parameters: Parameters): string {
  const terms = page.terms.map(
    ({ expression, descending }) =>
      `${expression(scope)}${(descending ?? false) === page.backward ? '' : ' DESC'}`,
  );
  return `WITH * ORDER BY ${terms.join(', ')} LIMIT ${parameters.add(neo4j.int(page.size + rowsMore))}`;
}
