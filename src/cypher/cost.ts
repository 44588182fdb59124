import type { GraphQLError } from 'graphql';
import { callerError } from './errors.ts';
import type { SiteValues } from './site-values.ts';

/** How many rows a selection can reach, and the site that reaches most of them. */
export interface Cost {
  readonly rows: number;
  /** The site by the fields that lead to it: `researcher.coauthors`. */
  readonly largest: { readonly path: string; readonly rows: number };
}

interface SiteCost {
  /** The site whose rows this one starts from; undefined for a root field's. */
  readonly outer: number | undefined;
  readonly path: string;
  /** The site whose every row reaches this one: the outer one, unless this one stands on a connection as a whole. */
  from: number | undefined;
  rows: (values: SiteValues, outer: SiteValues | undefined) => number;
  /** How many rows the site reads for each row that reaches it, beside those that it answers with. */
  reading: number;
}

/** How many rows each site of a statement can reach, by the values of a request. */
export class CostModel {
  readonly #sites: SiteCost[] = [];

  /**
   * Adds the next site, which reaches one row for each row of the outer site.
   * @param key the response key of its field
   */
  add(key: string, outer: number | undefined): void {
    const path = outer === undefined ? key : `${this.#at(outer).path}.${key}`;
    this.#sites.push({ outer, path, from: outer, rows: () => 1, reading: 0 });
  }

  /** Makes a site one that reaches so many rows, by its own values and those of the outer site. */
  rows(site: number, rows: SiteCost['rows']): void {
    this.#at(site).rows = rows;
  }

  /** Makes a site one that is reached once for its connection, and not for each row there. */
  oncePerConnection(site: number): void {
    const summary = this.#at(site);
    summary.from = summary.outer === undefined ? undefined : this.#at(summary.outer).outer;
  }

  /** Makes a site one that reads so many rows beside those that it answers with. */
  reads(site: number, rows: number): void {
    this.#at(site).reading = rows;
  }

  /** The rows along each path multiplied, and the paths summed. @param values of all sites, by their numbers */
  costOf(values: readonly SiteValues[]): Cost {
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

  #at(number: number): SiteCost {
    const site = this.#sites[number];
    if (site === undefined) throw new Error(`The statement has no site ${number}.`);
    return site;
  }
}

/** The error COST_LIMIT where an operation can reach more rows than the limit, with the field that reaches most. */
export function checkCost(costs: Iterable<Cost>, limit: number): GraphQLError | undefined {
  let cost = 0;
  let blame = { path: '', rows: 0 };
  for (const { rows, largest } of costs) {
    cost += rows;
    if (largest.rows > blame.rows) blame = largest;
  }
  if (cost <= limit) return undefined;
  return callerError(
    'COST_LIMIT',
    `This selection can reach ${cost} rows, and ${limit} is the limit; ${blame.rows} of them are those of '${blame.path}'. Ask for smaller pages (first, last) there or above, or in several requests.`,
    { cost, limit, field: blame.path },
  );
}
