import type { NodeLabel, Properties } from '../../src/graph/model.ts';
import { idNames } from '../../src/graph/sought.ts';
import { longWords, matchText } from '../../src/graph/text.ts';
import { doubtPhrases } from '../read/doubts.ts';
import { type Issues, quoteSome } from '../read/issues.ts';
import { createFinishIndex } from './company.ts';
import { textIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import type { StatedNodes } from './stated-nodes.ts';

/** An id that a document gives to records that cannot be one. */
interface Doubt {
  readonly label: NodeLabel;
  /** `orcid:0000-0002-1825-0097` */
  readonly token: string;
  /** What speaks against it, as the end of a sentence. */
  readonly because: string;
}

/** Ids of which several people have one. */
const sharedByPeople = `
  SELECT token FROM token WHERE label = 'Person' GROUP BY token HAVING count(*) > 1`;

const selectOfCoauthors = `
  SELECT token, min(finish) AS paper FROM (
    SELECT token, finish FROM token
    JOIN relationship ON type = 'AUTHORED' AND start = record
    WHERE label = 'Person' AND token IN (${sharedByPeople})
    GROUP BY token, finish HAVING count(*) > 1
  ) GROUP BY token`;

const selectOfStudents = `
  SELECT own.token, min(finish) AS student FROM token AS own
  JOIN relationship ON type = 'SUPERVISES' AND start = own.record
  JOIN token AS other ON other.label = 'Person' AND other.token = own.token AND other.record = finish
  WHERE own.label = 'Person' GROUP BY own.token`;

const selectOfPapers = `
  SELECT token, key, vals FROM token JOIN node ON node.label = token.label AND key = record
  WHERE token.label = 'Paper' AND token IN (
    SELECT token FROM token WHERE label = 'Paper' AND token LIKE 'doi:%' GROUP BY token HAVING count(*) > 1
  ) ORDER BY token, key`;

const selectAuthors = `
  SELECT node.vals FROM relationship JOIN node ON node.label = 'Person' AND key = start
  WHERE type = 'AUTHORED' AND finish = ?`;

/**
 * Finds ids that a document gives to things which it tells apart itself: an ORCID iD of two people in one byline, or of a
 * supervisor and the student; the DOI of a volume at its chapters. Such an id is left out and named, so that nobody
 * becomes one by it.
 */
export class DoubtedIds {
  readonly #database: ScratchDatabase;
  readonly #nodes: StatedNodes;

  constructor(database: ScratchDatabase, nodes: StatedNodes) {
    this.#database = database;
    this.#nodes = nodes;
  }

  /** Takes them out. The issues name them with the records that had them. */
  leaveOut(issues: Issues): void {
    const doubts = [...this.#ofCoauthors(), ...this.#ofStudents(), ...this.#ofPapers()];
    const first = new Map(doubts.toReversed().map((doubt) => [doubt.token, doubt]));
    for (const doubt of [...first.values()].toSorted((a, b) => (a.token < b.token ? -1 : 1)))
      this.#leaveOut(doubt, issues);
  }

  #leaveOut({ label, token, because }: Doubt, issues: Issues): void {
    const kind = token.slice(0, token.indexOf(':'));
    const id = token.slice(kind.length + 1);
    const records = this.#database.all(
      (row) => textIn(row, 'record'),
      'SELECT record FROM token WHERE label = ? AND token = ?',
      ...[label, token],
    );
    this.#database.run('DELETE FROM token WHERE label = ? AND token = ?', label, token);
    for (const record of records) {
      const { [kind]: _, ...values } = this.#nodes.valuesOf(label, record) ?? {};
      this.#nodes.replace(label, record, values);
    }
    issues.reject(
      null,
      `The ${idNames[kind] ?? kind} ${id} stands at ${quoteSome(records)}, and ${because}. ${doubtPhrases.id} Keep it where it belongs, and import again.`,
    );
  }

  #ofCoauthors(): Doubt[] {
    return this.#database.all(
      (row) => ({
        label: 'Person',
        token: textIn(row, 'token'),
        because: `two of these are authors of "${textIn(row, 'paper')}"`,
      }),
      selectOfCoauthors,
    );
  }

  #ofStudents(): Doubt[] {
    return this.#database.all(
      (row) => ({
        label: 'Person',
        token: textIn(row, 'token'),
        because: `one of these supervises another, "${textIn(row, 'student')}"`,
      }),
      selectOfStudents,
    );
  }

  /** Papers of one DOI are two works where neither the title nor anybody in the byline is the same. */
  #ofPapers(): Doubt[] {
    const papers = this.#database.all(
      (row) => ({ token: textIn(row, 'token'), key: textIn(row, 'key'), values: valuesIn(row) }),
      selectOfPapers,
    );
    if (papers.length > 0) this.#database.run(createFinishIndex);
    return [...Map.groupBy(papers, ({ token }) => token)].flatMap(([token, [first, ...others]]) => {
      const strange = others.find((other) => first !== undefined && this.#areTwoWorks(first, other));
      if (first === undefined || strange === undefined) return [];
      const because = `"${first.key}" and "${strange.key}" have neither a title nor an author in common`;
      return [{ label: 'Paper', token, because }];
    });
  }

  #areTwoWorks(
    one: { key: string; values: Properties },
    other: { key: string; values: Properties },
  ): boolean {
    const [title, otherTitle] = [one, other].map(({ values }) => matchText(String(values.title ?? '')));
    if (!title || !otherTitle || title === otherTitle) return false;
    const [authors, others] = [this.#authorsOf(one.key), this.#authorsOf(other.key)];
    const areKnown = authors.size > 0 && others.size > 0;
    if (areKnown) return !isPart(title, otherTitle, 2) && ![...authors].some((author) => others.has(author));
    const words = longWords(title);
    return !isPart(title, otherTitle, 1) && !longWords(otherTitle).some((word) => words.includes(word));
  }

  #authorsOf(paper: string): Set<string> {
    const people = this.#database.all(valuesIn, selectAuthors, paper);
    return new Set(people.map(({ name }) => matchText(String(name ?? '')) ?? ''));
  }
}

/** Whether one title is the beginning of the other, which has a subtitle: so many words at least. */
function isPart(title: string, otherTitle: string, least: number): boolean {
  const [short, long] = title.length < otherTitle.length ? [title, otherTitle] : [otherTitle, title];
  return long.startsWith(`${short}-`) && short.split('-').length >= least;
}
