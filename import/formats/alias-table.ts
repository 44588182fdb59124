import { createHash } from 'node:crypto';
import { slugify } from '../../src/graph/text.ts';
import { isMisspelling } from './misspelling.ts';

/** Canonical names, each with the other ways in which sources write it. */
export type AliasEntries = Readonly<Record<string, readonly string[]>>;

/** Finds the canonical name behind a stated one, without regard to case, accents and punctuation. */
export class AliasTable {
  readonly #canonical: ReadonlyMap<string, string>;
  /** Stands for all names: two tables with the same digest find the same. */
  readonly digest: string;

  /** Where the two disagree the user's entries win, also about a canonical name of the shipped ones. */
  constructor(shipped: AliasEntries, users: AliasEntries = {}) {
    const own = bySlug(users);
    const canonical = new Map<string, string>();
    for (const [slug, name] of bySlug(shipped)) canonical.set(slug, own.get(slugify(name)) ?? name);
    for (const [slug, name] of own) canonical.set(slug, name);
    this.#canonical = canonical;
    this.digest = createHash('sha256')
      .update(JSON.stringify([...canonical].sort()))
      .digest('hex');
  }

  /** The canonical name, or undefined where the table does not know the stated one. */
  find(stated: string): string | undefined {
    return this.#canonical.get(slugify(stated));
  }

  /**
   * The canonical name that an unknown one is with a letter or two wrong (see `isMisspelling`). A known name is itself,
   * and one that may be two names is neither: undefined.
   */
  findMisspelt(stated: string): string | undefined {
    const slug = slugify(stated);
    if (this.#canonical.has(slug)) return undefined;
    const near = [...this.#canonical].filter(([known]) => isMisspelling(slug, known));
    const [name, ...others] = new Set(near.map(([, canonical]) => canonical));
    return others.length === 0 ? name : undefined;
  }

  /** Whether the text is unknown and a known name goes on after it, as `Université de M` does. */
  isBeginningOfName(text: string): boolean {
    const slug = slugify(text);
    if (slug === '' || this.#canonical.has(slug)) return false;
    return [...this.#canonical.keys()].some((known) => known.startsWith(slug));
  }
}

function bySlug(entries: AliasEntries): Map<string, string> {
  return new Map(
    Object.entries(entries).flatMap(([canonical, aliases]) =>
      [canonical, ...aliases].map((name): [string, string] => [slugify(name), canonical]),
    ),
  );
}

/** The first name that stands for two canonical ones, which no table may hold. */
export function findConflict(entries: AliasEntries): string | undefined {
  const seen = new Map<string, string>();
  for (const [canonical, aliases] of Object.entries(entries)) {
    for (const name of [canonical, ...aliases]) {
      const other = seen.get(slugify(name));
      if (other !== undefined && other !== canonical) return name;
      seen.set(slugify(name), canonical);
    }
  }
  return undefined;
}
