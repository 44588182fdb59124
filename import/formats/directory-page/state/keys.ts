import { createHash } from 'node:crypto';
import { isGeneric } from '../../../../src/graph/generic-titles.ts';
import { slugify } from '../../../../src/graph/text.ts';
import type { Language, StudentEntry } from '../page.ts';

/** A key stays readable: a longer title is cut, and a digest of the whole keeps it apart from its like. */
const longestSlug = 80;

/** One page of one directory: where a name stands for the same person throughout. */
export function personKey(name: string): string {
  return `mila:${slugify(name)}`;
}

export function institutionKey(canonicalName: string): string {
  return `institution:${slugify(canonicalName)}`;
}

export function topicKey(englishName: string): string {
  return `topic:${slugify(englishName)}`;
}

/**
 * A final full stop is no part of a title: the directory gives the same paper with it and without. A title that very many works
 * have is the page's own: two people's *Editorial* are two.
 * @param owner the key of the person whose page it is
 */
export function paperKey(title: string, owner: string): string {
  const slug = slugify(title);
  if (isGeneric(slug)) return `paper:${slug}/${owner.slice(owner.indexOf(':') + 1)}`;
  if (slug.length <= longestSlug) return `paper:${slug}`;
  const digest = createHash('sha256').update(slug).digest('hex').slice(0, 8);
  // Half a character (a lone high surrogate) would be stored as another one, and the key never met again.
  return `paper:${slug.slice(0, longestSlug).replace(/[-\ud800-\udbff]+$/, '')}-${digest}`;
}

/**
 * A document is told by its language, its person and the name of its file, wherever that lies: so a newer version
 * under the same name takes the place of the older one, and a second page of the same profile stands beside it.
 */
export function sourceKey(language: Language, ownerName: string, fileStem: string): string {
  return `directory-page:${language}/${slugify(ownerName)}/${slugify(fileStem) || 'unnamed'}`;
}

/** How an entry of the student list says that its owner takes part. */
export type OwnRole = 'principal' | 'principal-co-supervised' | 'co';

/** Somebody else is the principal supervisor: then the owner of the page is the co-supervisor. */
export function ownRoleOf({ others }: StudentEntry): OwnRole {
  if (others.some(({ role }) => role === 'PRINCIPAL')) return 'co';
  return others.length > 0 ? 'principal-co-supervised' : 'principal';
}

/**
 * Gives the students of one list their keys. Nobody is named there, so each is told by what the page says of it and
 * its place among equal entries: the next import, or the same list in the other language, meets the same nodes.
 */
export class StudentKeys {
  readonly #owner: string;
  readonly #seen = new Map<string, number>();

  constructor(owner: string) {
    this.#owner = owner;
  }

  next(entry: StudentEntry, canonicalInstitution: string | null): string {
    const level = entry.level === 'OTHER' ? `other-${slugify(entry.levelAsStated)}` : slugify(entry.level);
    const institution = canonicalInstitution === null ? 'none' : slugify(canonicalInstitution);
    const equal = `${this.#owner}/students/${level}/${institution}/${ownRoleOf(entry)}`;
    const place = (this.#seen.get(equal) ?? 0) + 1;
    this.#seen.set(equal, place);
    return `${equal}/${place}`;
  }
}
