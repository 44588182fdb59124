import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import { integers } from '../graph/integers.ts';
import type { OrderValues } from './cursor.ts';

/** Variables of a request, coerced, with their defaults. */
export type Variables = Readonly<Record<string, unknown>>;

/** Arguments of a field, coerced, with their defaults. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a request gives one site: a field in a statement. */
export interface SiteValues {
  readonly args: Arguments;
  /** Of a connection only. */
  readonly page: PageValues | undefined;
}

export interface PageValues {
  readonly size: number;
  readonly after: OrderValues | undefined;
  readonly before: OrderValues | undefined;
}

/** Reads the page that arguments ask for. @throws GraphQLError where they ask for none that there is */
export type ReadPage = (args: Arguments) => PageValues;

/** Where a field stands in a statement. */
interface Site {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The site whose rows this one starts from, or undefined for a root field's. */
  readonly outer: number | undefined;
  /** The fields that lead here, by their response keys: `researcher.coauthors`. */
  readonly path: string;
  check: (args: Arguments) => void;
  readPage: ReadPage | undefined;
  /** The site whose rows each reach it: the outer one, but for what stands on a connection and not on its rows. */
  from: number | undefined;
  /** How many rows the site reaches for each row of that one, by its own values and those of the outer site. */
  rows: (values: SiteValues, outer: SiteValues | undefined) => number;
  /** How many rows it reads for each beside those that it reaches. */
  reading: number;
}

/** How many rows a selection can reach, and the site that reaches most of them. */
export interface Cost {
  readonly rows: number;
  readonly largest: { readonly path: string; readonly rows: number };
}

/** What a plan takes from one request: the statement's parameters, and each site's own values. */
export interface Bound {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly sites: readonly SiteValues[];
  readonly cost: Cost;
}

/**
 * Where a statement's values come from. No value stands in its text: a plan is made once for a document and gets
 * the values of each request here.
 */
export class Bindings {
  readonly #sites: Site[] = [];
  readonly #parameters: { readonly site: number; readonly read: (values: SiteValues) => unknown }[] = [];

  /** @returns the number of a site for a field, which reaches one row for each of the outer site */
  site(field: GraphQLField<unknown, unknown>, node: FieldNode, outer: number | undefined): number {
    const key = (node.alias ?? node.name).value;
    const above = outer === undefined ? undefined : this.#sites[outer];
    const path = above === undefined ? key : `${above.path}.${key}`;
    const reaches = { from: outer, rows: () => 1, reading: 0 };
    return (
      this.#sites.push({ field, node, outer, path, ...reaches, check: () => {}, readPage: undefined }) - 1
    );
  }

  /** Makes a site one of pages. @param readsRows false where only their total is asked for */
  page(site: number, readPage: ReadPage, readsRows: boolean): void {
    const paged = this.#site(site);
    paged.readPage = readPage;
    paged.rows = ({ page }) => (readsRows ? (page?.size ?? 0) : 0);
  }

  /** Makes a site one that reaches this many rows. */
  rows(site: number, rows: Site['rows']): void {
    this.#site(site).rows = rows;
  }

  /** Makes a site one that is reached once for its connection, and not for each of the rows there. */
  summary(site: number): void {
    const summary = this.#site(site);
    summary.from = summary.outer === undefined ? undefined : this.#site(summary.outer).outer;
  }

  /** Makes a site one that reads so many rows beside those that it reaches. */
  reads(site: number, rows: number): void {
    this.#site(site).reading = rows;
  }

  /** Has the arguments of a site checked at each request. */
  check(site: number, check: (args: Arguments) => void): void {
    this.#site(site).check = check;
  }

  /** @returns the text that stands for the value, e.g. `$p2` */
  parameter(site: number, read: (values: SiteValues) => unknown): string {
    return `$p${this.#parameters.push({ site, read }) - 1}`;
  }

  /** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
  bind(variables: Variables): Bound {
    const sites = this.#sites.map(({ field, node, check, readPage }): SiteValues => {
      const args = field.args.length === 0 ? {} : getArgumentValues(field, node, variables);
      check(args);
      return { args, page: readPage?.(args) };
    });
    const parameters: Record<string, unknown> = {};
    this.#parameters.forEach(({ site, read }, index) => {
      const values = sites[site];
      if (values !== undefined) parameters[`p${index}`] = integers(read(values));
    });
    return { parameters, sites, cost: this.#costOf(sites) };
  }

  /** The product of the pages along each path, summed. */
  #costOf(values: readonly SiteValues[]): Cost {
    const reached: number[] = [];
    let total = 0;
    let largest = { path: '', rows: 0 };
    this.#sites.forEach(({ outer, from, path, rows, reading }, site) => {
      const own = values[site];
      const above = from === undefined ? 1 : (reached[from] ?? 0);
      const count =
        above * (own === undefined ? 0 : rows(own, outer === undefined ? undefined : values[outer]));
      reached.push(count);
      const cost = count + above * reading;
      total += cost;
      if (cost > largest.rows) largest = { path, rows: cost };
    });
    return { rows: total, largest };
  }

  #site(number: number): Site {
    const site = this.#sites[number];
    if (site === undefined) throw new Error(`The statement has no site ${number}.`);
    return site;
  }
}
