import { integers } from '../graph/integers.ts';
import { Sites, type SiteValues, type Variables } from './site-values.ts';

/** What a plan takes from one request: the statement's parameters, and each site's own values. */
export interface BoundValues {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly sites: readonly SiteValues[];
}

/**
 * Where a statement's values come from. The text holds no value: the planner makes it once for a document, and each
 * request binds its own values here.
 */
export class Bindings {
  readonly sites = new Sites();
  readonly #parameters: { readonly site: number; readonly read: (values: SiteValues) => unknown }[] = [];

  /** @returns the text that stands for the value, e.g. `$p2` */
  parameter(site: number, read: (values: SiteValues) => unknown): string {
    return `$p${this.#parameters.push({ site, read }) - 1}`;
  }

  /** @throws GraphQLError BAD_USER_INPUT or BAD_CURSOR, saying which argument is wrong */
  bind(variables: Variables): BoundValues {
    const sites = this.sites.read(variables);
    const parameters: Record<string, unknown> = {};
    this.#parameters.forEach(({ site, read }, index) => {
      const values = sites[site];
      if (values !== undefined) parameters[`p${index}`] = integers(read(values));
    });
    return { parameters, sites };
  }
}
