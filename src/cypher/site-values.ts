import { type FieldNode, type GraphQLField, getArgumentValues } from 'graphql';
import type { OrderValues } from './cursor.ts';

/** Variables of a request, coerced, with their defaults. */
export type Variables = Readonly<Record<string, unknown>>;

/** Arguments of a field, coerced, with their defaults. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a request gives one site: a field in a statement. */
export interface SiteValues {
  readonly args: Arguments;
  /** Set for a connection only. */
  readonly page: PageValues | undefined;
}

export interface PageValues {
  readonly size: number;
  readonly after: OrderValues | undefined;
  readonly before: OrderValues | undefined;
}

/** Reads the page that arguments ask for. @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR where they are wrong */
export type ReadPage = (args: Arguments) => PageValues;

interface Site {
  readonly field: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  check: ((args: Arguments) => void) | undefined;
  readPage: ReadPage | undefined;
}

/** The sites of a statement, numbered from 0, which read and check their own values of each request. */
export class Sites {
  readonly #sites: Site[] = [];

  /** @returns the number of a new site */
  add(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    return this.#sites.push({ field, node, check: undefined, readPage: undefined }) - 1;
  }

  /** Makes a site one of pages. */
  page(site: number, readPage: ReadPage): void {
    this.#at(site).readPage = readPage;
  }

  /** Has the arguments of a site checked at each request. @param check throws a GraphQLError where they are wrong */
  check(site: number, check: (args: Arguments) => void): void {
    this.#at(site).check = check;
  }

  /** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
  read(variables: Variables): readonly SiteValues[] {
    return this.#sites.map(({ field, node, check, readPage }): SiteValues => {
      const args = field.args.length === 0 ? {} : getArgumentValues(field, node, variables);
      check?.(args);
      return { args, page: readPage?.(args) };
    });
  }

  #at(number: number): Site {
    const site = this.#sites[number];
    if (site === undefined) throw new Error(`The statement has no site ${number}.`);
    return site;
  }
}
