export interface GraphSize {
  readonly papers: number;
  readonly people: number;
  readonly institutions: number;
  readonly topics: number;
  /** Three nodes with many more neighbours than any other has. */
  readonly hubs: {
    readonly institutionPeople: number;
    readonly paperAuthors: number;
    readonly personPapers: number;
  };
}

/** Topics and institutions grow with the graph, so that an ordinary one has as many neighbours in all. */
export const sizes = {
  S: {
    ...{ papers: 10_000, people: 6_000, institutions: 120, topics: 50 },
    hubs: { institutionPeople: 2_000, paperAuthors: 300, personPapers: 400 },
  },
  L: {
    ...{ papers: 300_000, people: 150_000, institutions: 3_000, topics: 1_500 },
    hubs: { institutionPeople: 50_000, paperAuthors: 3_000, personPapers: 5_000 },
  },
  'L/10': {
    ...{ papers: 30_000, people: 15_000, institutions: 300, topics: 150 },
    hubs: { institutionPeople: 5_000, paperAuthors: 300, personPapers: 500 },
  },
  'S x 10': {
    ...{ papers: 100_000, people: 60_000, institutions: 1_200, topics: 500 },
    hubs: { institutionPeople: 20_000, paperAuthors: 3_000, personPapers: 4_000 },
  },
} as const satisfies Readonly<Record<string, GraphSize>>;

export type SizeName = keyof typeof sizes;
