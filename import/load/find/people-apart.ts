import { standApart } from '../../identity/bylines.ts';
import type { TwoPeople } from '../../identity/doubted-ids.ts';
import type { Stage } from '../../stage/stage.ts';
import type { Transactions } from '../graph/transactions.ts';
import { CompanyInGraph } from './company-in-graph.ts';
import { decidedNode } from './decided-node.ts';
import { PaperBylines } from './paper-bylines.ts';

/** An author of a paper, and the byline in which the author stands: one source's list for one of its records. */
interface Authorship {
  readonly person: string;
  readonly paper: string;
  readonly byline: string;
}

/**
 * Makes what finds people whom bylines and supervisions tell apart, by the word of all sources; only records of one group
 * are compared.
 * @param source the document's
 */
export function findApart(
  stage: Stage,
  graph: Transactions,
  source: string,
): (groups: readonly (readonly string[])[]) => Promise<TwoPeople[]> {
  let people: PeopleApart | undefined;
  return (groups) => {
    people ??= new PeopleApart(stage, graph, source);
    return people.find(groups);
  };
}

class PeopleApart {
  readonly #stage: Stage;
  readonly #inGraph: CompanyInGraph;
  readonly #bylines: PaperBylines;
  readonly #source: string;

  constructor(stage: Stage, graph: Transactions, source: string) {
    this.#stage = stage;
    this.#inGraph = new CompanyInGraph(graph, source);
    this.#bylines = new PaperBylines(stage, graph, source);
    this.#source = source;
  }

  async find(groups: readonly (readonly string[])[]): Promise<TwoPeople[]> {
    const found: TwoPeople[] = [];
    for (const group of groups) {
      found.push(...(await this.#supervising(group)));
      found.push(...(await this.#inBylines(group)));
    }
    return found;
  }

  async #supervising(group: readonly string[]): Promise<TwoPeople[]> {
    const { company, standing } = this.#stage;
    const pairs = group.flatMap((one) =>
      company.neighbours('SUPERVISES', true, one).map((other) => [one, other] as const),
    );
    await this.#inGraph.relationships('SUPERVISES', true, standing.nodesOf('Person', group), ({ entry }) =>
      pairs.push([entry.from, entry.to]),
    );
    const members = new Set(group);
    return pairs
      .filter(([one, other]) => one !== other && members.has(one) && members.has(other))
      .map(([one, other]) => ({ one, other, because: `"${one}" supervises "${other}"` }));
  }

  async #inBylines(group: readonly string[]): Promise<TwoPeople[]> {
    const byPaper = Map.groupBy(await this.#authorships(group), ({ paper }) => paper);
    const shared = [...byPaper].filter(([, found]) => new Set(found.map(({ person }) => person)).size > 1);
    if (shared.length === 0) return [];
    const bylines = await this.#bylines.of(shared.map(([paper]) => paper));
    return shared.flatMap(([paper, found]) => {
      const people = [...new Set(found.map(({ person }) => person))].sort();
      const listsOf = (person: string): string[] =>
        found.filter((each) => each.person === person).map(({ byline }) => byline);
      return people.flatMap((one, at) =>
        people.slice(at + 1).flatMap((other): TwoPeople[] => {
          const others = listsOf(other);
          const isOneList = listsOf(one).some((list) => others.includes(list));
          if (!isOneList && !standApart(bylines.get(paper) ?? [], one, other)) return [];
          return [{ one, other, because: `"${one}" and "${other}" are two authors of "${paper}"` }];
        }),
      );
    });
  }

  async #authorships(group: readonly string[]): Promise<Authorship[]> {
    const { company, standing } = this.#stage;
    const members = new Set(group);
    const found: Authorship[] = group.flatMap((person) =>
      company.neighbours('AUTHORED', true, person).map((record) => ({
        person,
        paper: decidedNode(this.#stage, 'Paper', record),
        byline: JSON.stringify([this.#source, record]),
      })),
    );
    await this.#inGraph.relationships(
      'AUTHORED',
      true,
      standing.nodesOf('Person', group),
      ({ row, entry }) => {
        if (!members.has(entry.from)) return;
        found.push({
          person: entry.from,
          paper: decidedNode(this.#stage, 'Paper', entry.to, row.to),
          byline: JSON.stringify([entry.source, entry.to]),
        });
      },
    );
    return found;
  }
}
