/** A record, whom it truly stands for, and the node that it has become. */
export interface DecidedRecord {
  readonly person: number;
  readonly node: string;
}

/** Two records. */
export type Pair = readonly [DecidedRecord, DecidedRecord];

/** How often records of one person are one node (right) or not (missed), and records of two people are one (wrong). */
export interface Counts {
  readonly right: number;
  readonly missed: number;
  readonly wrong: number;
}

/** Counts pairs of records: those of one person and those of one node. @param counts picks those that concern */
export function countPairs(
  records: readonly DecidedRecord[],
  concerns: (person: number) => boolean = () => true,
): Counts {
  const ofPeople = pairsWithin(records, ({ person }) => person).filter(([{ person }]) => concerns(person));
  const right = ofPeople.filter(([one, other]) => one.node === other.node).length;
  const wrong = pairsWithin(records, ({ node }) => node).filter(
    ([one, other]) => one.person !== other.person && (concerns(one.person) || concerns(other.person)),
  ).length;
  return { right, missed: ofPeople.length - right, wrong };
}

export function addCounts(all: readonly Counts[]): Counts {
  const sum = (of: (counts: Counts) => number): number =>
    all.reduce((total, counts) => total + of(counts), 0);
  return {
    right: sum(({ right }) => right),
    missed: sum(({ missed }) => missed),
    wrong: sum(({ wrong }) => wrong),
  };
}

/** The share of the people's pairs of records that became one; NaN where there are none. */
export function recallOf({ right, missed }: Counts): number {
  return right / (right + missed);
}

/** The share of the pairs that became one in which both are one person; NaN where none did. */
export function precisionOf({ right, wrong }: Counts): number {
  return right / (right + wrong);
}

/** B3 (Bagga and Baldwin 1998): precision and recall of each record's own node, averaged over all records. */
export function bCubed(records: readonly DecidedRecord[]): { precision: number; recall: number; f1: number } {
  const nodes = Map.groupBy(records, ({ node }) => node);
  const people = Map.groupBy(records, ({ person }) => person);
  let precision = 0;
  let recall = 0;
  for (const { node, person } of records) {
    const together = nodes.get(node) ?? [];
    const right = together.filter((each) => each.person === person).length;
    precision += right / together.length / records.length;
    recall += right / (people.get(person)?.length ?? 1) / records.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function pairsWithin(records: readonly DecidedRecord[], groupOf: (record: DecidedRecord) => unknown): Pair[] {
  return [...Map.groupBy(records, groupOf).values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other): Pair => [one, other])),
  );
}
