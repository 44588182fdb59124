import {
  type NodeLabel,
  type Properties,
  type RelationshipType,
  relationshipModels,
} from '../../../src/graph/model.ts';
import type { PeopleType } from '../../../src/graph/statements/company.ts';
import type { CompanyOf } from '../../identity/asked.ts';
import type { CompanyKind } from '../../identity/evidence.ts';
import { coauthorName, companionName } from '../../identity/names/name-keys.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Transactions } from '../graph/transactions.ts';
import { CompanyInGraph } from './company-in-graph.ts';
import { decidedNode } from './decided-node.ts';

/** Finds one kind of company, and adds it to the answer. */
type Way = (company: Company, answer: Answer) => void | Promise<void>;

/** For each label the kinds of company that identity asks for, and how each is found. */
const ways: Readonly<Record<NodeLabel, Partial<Record<CompanyKind, Way>>>> = {
  Paper: {
    author: (company, answer) => company.addPeople('AUTHORED', answer),
    year: (company, answer) => company.addYears(answer),
  },
  Institution: { person: (company, answer) => company.addPeople('AFFILIATED_WITH', answer) },
  Topic: {
    paper: (company, answer) => company.addNeighbours('ABOUT', false, answer),
    person: (company, answer) => company.addPeople('WORKS_ON', answer),
  },
  Person: {
    paper: (company, answer) => company.addNeighbours('AUTHORED', true, answer),
    coauthor: (company, answer) => company.addCoauthors(answer),
    institution: (company, answer) => company.addNeighbours('AFFILIATED_WITH', true, answer),
  },
};

/**
 * Makes the function that finds with whom and what records of a label stand, as each source says it: the document's word
 * stands in the stage, that of the others in the graph. The answer is taken source by source, so it depends on nothing
 * that identity decides but the nodes of papers and institutions.
 * @param source the document's
 */
export function companyOf(stage: Stage, graph: Transactions, source: string, label: NodeLabel): CompanyOf {
  const company = new Company(stage, graph, source);
  return async (kind, records) => {
    const answer = new Answer(kind, records);
    await ways[label][kind]?.(company, answer);
    return answer.tokens;
  };
}

/** The tokens of one kind that are found for the records that identity asks about. */
class Answer {
  readonly tokens: ReadonlyMap<string, Set<string>>;
  readonly #kind: CompanyKind;

  constructor(kind: CompanyKind, records: readonly string[]) {
    this.#kind = kind;
    this.tokens = new Map(records.map((record) => [record, new Set<string>()]));
  }

  get records(): Iterable<string> {
    return this.tokens.keys();
  }

  /** Passes over records that nobody has asked about: a node may stand for those, too. */
  add(record: string, value: string | number): void {
    this.tokens.get(record)?.add(`${this.#kind}:${value}`);
  }
}

/** Finds company in the stage and in the graph. */
class Company {
  readonly #stage: Stage;
  readonly #inGraph: CompanyInGraph;
  readonly #source: string;

  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#source = source;
    this.#inGraph = new CompanyInGraph(graph, source);
    stage.company.prepare();
  }

  /** Adds the years of papers. */
  addYears(answer: Answer): void {
    const { nodes, standing } = this.#stage;
    for (const record of answer.records) {
      const others = standing.entriesOf('Paper', record, this.#source);
      for (const stated of [nodes.valuesOf('Paper', record), ...others.map(({ values }) => values)])
        if (stated?.year !== undefined) answer.add(record, String(stated.year));
    }
  }

  /** Adds the names of those who stand in one byline with people. */
  async addCoauthors(answer: Answer): Promise<void> {
    const { company, standing } = this.#stage;
    for (const record of answer.records) addNames(answer, record, company.coauthors(record), coauthorName);
    const nodes = standing.nodesOf('Person', answer.records);
    await this.#inGraph.coauthors(nodes, (record, name) => answer.add(record, name));
  }

  /** Adds the names of the people at papers, institutions or topics. */
  async addPeople(type: PeopleType, answer: Answer): Promise<void> {
    const { company, standing } = this.#stage;
    for (const record of answer.records)
      addNames(answer, record, company.people(type, record), companionName);
    const nodes = standing.nodesOf(relationshipModels[type].to, answer.records);
    await this.#inGraph.people(type, nodes, ({ entry, name }) => answer.add(entry.to, name));
  }

  /** Adds the nodes at the other end of the records' relationships: `isOutgoing` from the records, or else to them. */
  async addNeighbours(type: RelationshipType, isOutgoing: boolean, answer: Answer): Promise<void> {
    const { company, standing } = this.#stage;
    const { from, to } = relationshipModels[type];
    const [label, farLabel] = isOutgoing ? [from, to] : [to, from];
    for (const record of answer.records) {
      for (const far of company.neighbours(type, isOutgoing, record))
        answer.add(record, decidedNode(this.#stage, farLabel, far));
    }
    const nodes = standing.nodesOf(label, answer.records);
    await this.#inGraph.relationships(type, isOutgoing, nodes, ({ row, entry }) => {
      const [record, far, farNode] = isOutgoing
        ? [entry.from, entry.to, row.to]
        : [entry.to, entry.from, row.from];
      answer.add(record, decidedNode(this.#stage, farLabel, far, farNode));
    });
  }
}

function addNames(
  answer: Answer,
  record: string,
  people: readonly Properties[],
  formOf: (name: string) => string | null,
): void {
  for (const values of people) {
    const name = typeof values.name === 'string' ? formOf(values.name) : null;
    if (name !== null) answer.add(record, name);
  }
}
