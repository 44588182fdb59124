import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { OrderValues } from './cursor.ts';

/** Variables of a request, coerced, with their defaults. */
export type Variables = Readonly<Record<string, unknown>>;

/** What a request gives one place of a statement. */
export interface SiteValues {
  readonly args: Readonly<Record<string, unknown>>;
  /** Of a connection only. */
  readonly page: PageValues | undefined;
}

export interface PageValues {
  readonly size: number;
  readonly after: OrderValues | undefined;
  readonly before: OrderValues | undefined;
}

/** Reads the page that arguments ask for. @throws GraphQLError where they ask for none that there is */
export type ReadPage = (args: Readonly<Record<string, unknown>>) => PageValues;

interface Site {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  readPage: ReadPage | undefined;
}

/** What a plan takes from one request: the statement's parameters, and each place's own values. */
export interface Bound {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly sites: readonly SiteValues[];
}

/**
 * Where a statement's values come from. No value stands in its text: a plan is made once for a document and gets
 * the values of each request here.
 */
export class Bindings {
  readonly #sites: Site[] = [];
  readonly #parameters: { readonly site: number; readonly read: (values: SiteValues) => unknown }[] = [];

  /** @returns the number of a place for a field */
  site(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    return this.#sites.push({ field, node, readPage: undefined }) - 1;
  }

  /** Makes a place one of pages. */
  page(site: number, readPage: ReadPage): void {
    const place = this.#sites[site];
    if (place !== undefined) place.readPage = readPage;
  }

  /** @returns the text that stands for the value, e.g. `$p2` */
  parameter(site: number, read: (values: SiteValues) => unknown): string {
    return `$p${this.#parameters.push({ site, read }) - 1}`;
  }

  /** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
  bind(variables: Variables): Bound {
    const sites = this.#sites.map(({ field, node, readPage }): SiteValues => {
      const args = field.args.length === 0 ? {} : getArgumentValues(field, node, variables);
      return { args, page: readPage?.(args) };
    });
    const parameters: Record<string, unknown> = {};
    this.#parameters.forEach(({ site, read }, index) => {
      const values = sites[site];
      if (values !== undefined) parameters[`p${index}`] = read(values);
    });
    return { parameters, sites };
  }
}
