/** A generated graph. Nodes refer to each other by their place in these lists. */
export interface CollaborationGraph {
  readonly people: readonly GeneratedPerson[];
  readonly institutions: readonly GeneratedName[];
  readonly topics: readonly GeneratedName[];
  readonly papers: readonly GeneratedPaper[];
  readonly supervisions: readonly GeneratedSupervision[];
  /** The nodes with very many neighbours. */
  readonly hubs: { readonly institution: number; readonly paper: number; readonly person: number };
}

export type People = readonly GeneratedPerson[];

export interface GeneratedName {
  readonly key: string;
  readonly name: string;
}

export interface GeneratedPerson extends GeneratedName {
  readonly listedAs: string;
  readonly isStudent: boolean;
  /** The first is the person's community. */
  readonly topics: readonly number[];
  /** In their order; nobody has two at one institution. */
  readonly institutions: number[];
}

export interface GeneratedPaper {
  readonly key: string;
  readonly title: string;
  readonly year: number;
  readonly venue: string | undefined;
  readonly abstract: string | undefined;
  /** In byline order. */
  readonly authors: number[];
  readonly topics: readonly number[];
  readonly cites: readonly number[];
}

export interface GeneratedSupervision {
  readonly supervisor: number;
  readonly student: number;
  readonly role: 'PRINCIPAL' | 'CO';
  readonly level: 'PHD' | 'MASTERS_RESEARCH' | 'POSTDOCTORATE';
  readonly status: 'CURRENT' | 'FORMER';
  readonly since: number;
}
