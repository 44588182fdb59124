import { doubtPhrases } from '../../../read/doubts.ts';
import { type Issues, quote } from '../../../read/issues.ts';
import type { AliasTable } from '../../alias-table.ts';
import type { FactSink, Reading } from '../../format.ts';
import { institutionKey } from './keys.ts';

/** States institutions by their canonical names, with what the page wrote kept beside. */
export class StatedInstitutions {
  readonly #known: AliasTable;
  readonly #facts: FactSink;
  readonly #issues: Issues;
  readonly #noted = new Set<string>();

  constructor({ aliases, facts, issues }: Reading) {
    this.#known = aliases.institutions;
    this.#facts = facts;
    this.#issues = issues;
  }

  /** @returns the key of the institution that the line states */
  node(stated: string, line: number): string {
    const name = this.canonical(stated);
    if (this.#misspelt(stated) !== undefined) this.#note(stated, name, line);
    return this.#facts.node('Institution', institutionKey(name), {
      name,
      otherNames: otherThan(name, stated),
    });
  }

  canonical(stated: string): string {
    const collapsed = collapseDoubledWord(stated);
    return this.#known.find(stated) ?? this.#known.find(collapsed) ?? this.#misspelt(stated) ?? collapsed;
  }

  #misspelt(stated: string): string | undefined {
    const collapsed = collapseDoubledWord(stated);
    if (this.#known.find(stated) ?? this.#known.find(collapsed)) return undefined;
    return this.#known.findMisspelt(collapsed);
  }

  /** Once a page for each spelling. */
  #note(stated: string, name: string, line: number): void {
    if (this.#noted.has(stated)) return;
    this.#noted.add(stated);
    this.#issues.note(
      line,
      `The institution ${quote(stated)} was taken for ${quote(name)}, ${doubtPhrases.institution}. If it is another one, add its name to the table of aliases (--aliases).`,
    );
  }
}

export function otherThan(name: string, stated: string): string[] {
  return stated === name ? [] : [stated];
}

/** `McGill University University` is McGill University: the directory adds a word that the name holds already. */
function collapseDoubledWord(name: string): string {
  return name.replace(/^(?<start>.* )(?<word>\p{L}+) \k<word>$/iu, '$<start>$<word>');
}
