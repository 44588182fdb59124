import type { SourceFact } from '../../../src/graph/source-fact.ts';
import { slugify } from '../../../src/graph/text.ts';
import { endingOf } from '../../read/endings.ts';
import type { Input, InputFile } from '../../read/input.ts';
import type { Issues } from '../../read/issues.ts';
import { type Line, linesOf, mayBeCut } from '../../read/lines.ts';
import type { FactSink, Format, Glimpse, Reading, SameAsLine } from '../format.ts';
import { isComment, isTelling, readLine } from './read-line.ts';

/** A person's word on which keys name one thing and which name two; docs/identity.md describes the file. */
export const sameAs: Format = {
  name: 'same-as',
  extensions: ['.csv', '.csv.gz'],
  knownBy: 'A same-as file has the header one,other,verdict or lines such as key,key,same.',
  recognises,
  read,
};

/** After so many wrong lines and not one that is right, a file is something else. */
const mostWrongLines = 100;

/** Other tables may have three columns too: a line must show a verdict, or be the header. Another may be damaged. */
function recognises({ name, head }: Glimpse): boolean {
  if (name !== 'stdin' && endingOf(name, sameAs.extensions) === undefined) return false;
  return head.split('\n').some((text) => !isComment(text) && isTelling(text));
}

async function read(input: Input, reading: Reading): Promise<SourceFact | null> {
  const lines = new SameAsReading(reading);
  for (const file of input.files) await lines.read(file);
  const nothing = lines.nothing();
  if (nothing !== undefined) {
    reading.issues.reject(null, nothing);
    return null;
  }
  return {
    key: `same-as:${slugify(input.origin.stem) || 'unnamed'}`,
    kind: sameAs.name,
    uri: input.origin.uri,
    recordCount: lines.taken,
    partial: lines.isCut,
  };
}

/** Goes through lines, states what they say, and says which cannot be taken. */
class SameAsReading {
  taken = 0;
  /** Whether the text stops within a line: what that was to say, and lines after it, is unknown. */
  isCut = false;
  #wrong = 0;
  #hasHeader = false;
  readonly #facts: FactSink;
  readonly #issues: Issues;
  /** What has been said of each pair, and where. */
  readonly #earlier = new Map<string, { readonly verdict: SameAsLine['verdict']; readonly line: number }>();

  constructor({ facts, issues }: Reading) {
    this.#facts = facts;
    this.#issues = issues;
  }

  async read(file: InputFile): Promise<void> {
    for await (const at of linesOf(file)) {
      const line = readLine(at.text);
      if (line.kind === 'header') this.#hasHeader = true;
      if (line.kind === 'same-as') this.#take(line.said, at, file);
      if (line.kind === 'wrong') this.#reject(line.message, at, file);
      if (this.taken === 0 && this.#wrong === mostWrongLines) return;
    }
  }

  /** Why nothing can be loaded; undefined where something can, or a header stands alone: that says nothing on purpose. */
  nothing(): string | undefined {
    if (this.taken > 0) return undefined;
    if (this.#wrong > 0) {
      return 'None of its lines could be taken: lines of a same-as file are key,key,same or key,key,different. If it is a table, give it the name of one, such as people.csv.';
    }
    if (this.#hasHeader) return undefined;
    return 'It has no lines. Where it is to say nothing any more, leave the header in it: one,other,verdict.';
  }

  #take(said: SameAsLine, line: Line, file: InputFile): void {
    const { one, other, verdict } = said;
    const pair = JSON.stringify([one, other].sort());
    const earlier = this.#earlier.get(pair);
    if (earlier !== undefined && earlier.verdict !== verdict) {
      const message = `It says the opposite of line ${earlier.line}, which stands: take out one of the two.`;
      this.#reject(message, line, file);
      return;
    }
    if (earlier === undefined) this.#earlier.set(pair, { verdict, line: line.number });
    this.#facts.sameAs(said);
    this.taken += 1;
  }

  #reject(message: string, { number, isEnded }: Line, file: InputFile): void {
    this.#wrong += 1;
    if (!isEnded) this.isCut = true;
    this.#issues.reject(number, isEnded ? message : `${message} ${mayBeCut}`, file.label);
  }
}
