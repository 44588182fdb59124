import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import { integers } from '../graph/integers.ts';
import type { OrderValues } from './cursor.ts';

/** Variables of a request, coerced, with their defaults. */
export type Variables = Readonly<Record<string, unknown>>;

export type Arguments = Readonly<Record<string, unknown>>;

/** What a request gives one place of a statement. */
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

interface Site {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** The place whose rows this one starts from, or undefined for a root field's. */
  readonly outer: number | undefined;
  /** The fields that lead here, by their response keys: `researcher.coauthors`. */
  readonly path: string;
  check: (args: Arguments) => void;
  readPage: ReadPage | undefined;
  /** The place whose rows each reach it: the outer one, but for what stands on a connection and not on its rows. */
  from: number | undefined;
  /** How many rows the place reaches for each row of that one, by its own values and those of the outer place. */
  rows: (values: SiteValues, outer: SiteValues | undefined) => number;
  /** How many rows it reads for each beside those that it reaches. */
  reading: number;
}

/** How many rows a selection can reach, and the place that reaches most of them. */
export interface Cost {
  readonly rows: number;
  readonly largest: { readonly path: string; readonly rows: number };
}

/** What a plan takes from one request: the statement's parameters, and each place's own values. */
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

  /** @returns the number of a place for a field, which reaches one row for each of the outer place */
  site(field: GraphQLField<unknown, unknown>, node: FieldNode, outer: number | undefined): number {
    const key = (node.alias ?? node.name).value;
    const above = outer === undefined ? undefined : this.#sites[outer];
    const path = above === undefined ? key : `${above.path}.${key}`;
    const place = { field, node, outer, path, from: outer, rows: () => 1, reading: 0 };
    return this.#sites.push({ ...place, check: () => {}, readPage: undefined }) - 1;
  }

  /** Makes a place one of pages. @param readsRows false where only their total is asked for */
  page(site: number, readPage: ReadPage, readsRows: boolean): void {
    const place = this.#place(site);
    place.readPage = readPage;
    place.rows = ({ page }) => (readsRows ? (page?.size ?? 0) : 0);
  }

  /** Makes a place one that reaches this many rows. */
  rows(site: number, rows: Site['rows']): void {
    this.#place(site).rows = rows;
  }

  /** Makes a place one that is reached once for its connection, and not for each of the rows there. */
  summary(site: number): void {
    const place = this.#place(site);
    place.from = place.outer === undefined ? undefined : this.#place(place.outer).outer;
  }

  /** Makes a place one that reads so many rows beside those that it reaches. */
  reads(site: number, rows: number): void {
    this.#place(site).reading = rows;
  }

  /** Has the arguments of a place checked at each request. */
  check(site: number, check: (args: Arguments) => void): void {
    this.#place(site).check = check;
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

  #place(site: number): Site {
    const place = this.#sites[site];
    if (place === undefined) throw new Error(`The statement has no place ${site}.`);
    return place;
  }
}
