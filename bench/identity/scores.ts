import type { Label } from './split.ts';

/** A record, whom it truly stands for, and the node that it has become. */
export interface DecidedRecord {
  readonly key: string;
  readonly name: string;
  readonly person: number;
  readonly node: string;
  readonly label: Label;
}

/** Two records: of one person and one node (right), of one person and two nodes (missed), of two people (wrong). */
export interface Pair {
  readonly verdict: 'right' | 'missed' | 'wrong';
  readonly records: readonly [DecidedRecord, DecidedRecord];
}

export function pairsOf(records: readonly DecidedRecord[]): Pair[] {
  const ofPeople = pairsWithin(Map.groupBy(records, ({ person }) => person));
  const ofNodes = pairsWithin(Map.groupBy(records, ({ node }) => node));
  return [
    ...ofPeople.map(([one, other]): Pair => {
      return { verdict: one.node === other.node ? 'right' : 'missed', records: [one, other] };
    }),
    ...ofNodes
      .filter(([one, other]) => one.person !== other.person)
      .map((both): Pair => ({ verdict: 'wrong', records: both })),
  ];
}

function pairsWithin(groups: ReadonlyMap<unknown, readonly DecidedRecord[]>): Pair['records'][] {
  return [...groups.values()].flatMap((group) =>
    group.flatMap((one, at) => group.slice(at + 1).map((other): Pair['records'] => [one, other])),
  );
}

/** A share of nothing is NaN: no recall without two records of one person, no precision where nothing became one. */
export function figuresOf(pairs: readonly Pair[]) {
  const count = (wanted: Pair['verdict']): number => pairs.filter(({ verdict }) => verdict === wanted).length;
  const [right, missed, wrong] = [count('right'), count('missed'), count('wrong')];
  return {
    people: right + missed,
    wrong,
    recall: right / (right + missed),
    precision: right / (right + wrong),
  };
}

/** B3 (Bagga and Baldwin, 1998): precision and recall of each record's own node, averaged over all records. */
export function bCubed(records: readonly Pick<DecidedRecord, 'person' | 'node'>[]) {
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
