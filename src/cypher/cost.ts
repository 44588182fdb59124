import type { GraphQLError } from 'graphql';
import { callerError } from './errors.ts';
import type { SiteValues } from './site-values.ts';

/** How many rows a selection can reach, and the site that reaches most of them. */
export interface Cost {
  readonly rows: number;
  readonly largest: LargestSite;
}

interface LargestSite {
  /** The fields that lead to it: `researcher.coauthors`. */
  readonly path: string;
  readonly rows: number;
  /** The arguments that say how many rows it reaches: its own, or those of the field above it. */
  readonly by: SiteArguments;
}

/** Arguments that a caller can give smaller values; none where only those of the fields above make a site smaller. */
export interface SiteArguments {
  readonly names: readonly string[];
  readonly of: 'field' | 'above';
}

const pages: SiteArguments = { names: ['first', 'last'], of: 'field' };
const noArguments: SiteArguments = { names: [], of: 'above' };

interface SiteCost {
  /** The site whose rows this one starts from; undefined for a root field's. */
  readonly outer: number | undefined;
  readonly path: string;
  /** The site whose every row reaches this one: the outer one, unless this one stands on a connection as a whole. */
  from: number | undefined;
  rows: (values: SiteValues, outer: SiteValues | undefined) => number;
  by: SiteArguments;
  /** How many rows the site reads for each row that reaches it, beside those that it answers with. */
  readonly reading: ((values: SiteValues) => number)[];
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
    this.#sites.push({ outer, path, from: outer, rows: () => 1, by: noArguments, reading: [] });
  }

  /**
   * Makes a site one that reaches so many rows, by its own values and those of the outer site.
   * @param by the arguments that say so; the page's unless told
   */
  rows(site: number, rows: SiteCost['rows'], by: SiteArguments = pages): void {
    Object.assign(this.#at(site), { rows, by });
  }

  /** Says by which of its own arguments a site reads less. */
  bounded(site: number, names: readonly string[]): void {
    this.#at(site).by = { names, of: 'field' };
  }

  /** Makes a site one that is reached once for its connection, and not for each row there. */
  oncePerConnection(site: number): void {
    const summary = this.#at(site);
    summary.from = summary.outer === undefined ? undefined : this.#at(summary.outer).outer;
  }

  /** Has a site read so many rows more for each row that reaches it, beside those that it answers with. */
  reads(site: number, rows: (values: SiteValues) => number): void {
    this.#at(site).reading.push(rows);
  }

  /** The rows along each path multiplied, and the paths summed. @param values of all sites, by their numbers */
  costOf(values: readonly SiteValues[]): Cost {
    const reached: number[] = [];
    let total = 0;
    let largest: LargestSite = { path: '', rows: 0, by: noArguments };
    this.#sites.forEach(({ outer, from, path, rows, by, reading }, site) => {
      const own = values[site];
      const above = from === undefined ? 1 : (reached[from] ?? 0);
      if (own === undefined) throw new Error(`The site ${path} has no values.`);
      const count = above * rows(own, outer === undefined ? undefined : values[outer]);
      reached.push(count);
      const cost = count + above * reading.reduce((sum, read) => sum + read(own), 0);
      total += cost;
      if (cost > largest.rows) largest = { path, rows: cost, by };
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
  let blame: LargestSite = { path: '', rows: 0, by: noArguments };
  for (const { rows, largest } of costs) {
    cost += rows;
    if (largest.rows > blame.rows) blame = largest;
  }
  if (cost <= limit) return undefined;
  return callerError(
    'COST_LIMIT',
    `This selection can reach ${cost} rows, and ${limit} is the limit; ${blame.rows} of them are those of '${blame.path}'. ${adviceOn(blame)}, or in several requests. The setting MAX_ROWS sets the limit.`,
    { cost, limit, field: blame.path, setting: 'MAX_ROWS' },
  );
}

function adviceOn({ path, by: { names, of } }: LargestSite): string {
  if (names.length === 0) {
    return path.includes('.')
      ? 'Ask for smaller pages (first, last) above it'
      : 'Ask for it alone, without an alias beside it';
  }
  if (names.includes('first')) return `Ask for smaller pages (${names.join(', ')}) there or above`;
  if (of === 'field') return `Ask for less with its arguments (${names.join(', ')})`;
  return `Ask for less with the arguments of the field above it (${names.join(', ')}), for smaller pages above`;
}
