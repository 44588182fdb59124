import { z } from 'zod';
import { slugify } from '../../../../src/graph/text.ts';
import { type Issues, quote } from '../../../read/issues.ts';
import { fits, longest } from '../../longest.ts';
import type { ProfilePage, Publication, StudentEntry } from '../page.ts';

/**
 * A text that can carry a key: it holds a letter or a digit, and is no longer than its kind, folded or not.
 */
function keyText(kind: keyof typeof longest) {
  return z
    .string()
    .refine(
      (text) => fits(text, longest[kind]),
      `is longer than the ${longest[kind]} characters that a ${kind} may have`,
    )
    .refine((text) => slugify(text) !== '', 'holds no letter or digit');
}

const texts = { name: keyText('name'), label: keyText('label'), title: keyText('title') } as const;

/**
 * Leaves out what cannot be loaded, each with its reason among the issues.
 * @returns null where the page's owner has no usable name, so that nothing could be loaded
 */
export function validatePage(page: ProfilePage, issues: Issues): ProfilePage | null {
  const check = new Check(issues);
  if (!check.accepts('name', page.name.text, page.name.line, 'The name of the page')) return null;
  return {
    ...page,
    memberships: page.memberships.filter(({ line, text }) =>
      check.accepts('label', text, line, 'This membership'),
    ),
    positions: page.positions.filter(({ line, institution }) =>
      check.accepts('label', institution, line, 'The institution of this position'),
    ),
    topics: page.topics.filter(({ line, text }) => check.accepts('label', text, line, 'This topic')),
    studies: page.studies.filter((entry) => check.acceptsEntry(entry, 'The level', 'The institution')),
    students: page.students.filter((entry) =>
      check.acceptsEntry(entry, "This student's level", "This student's institution"),
    ),
    publications: page.publications
      .filter(({ line, title }) => check.accepts('title', title, line, 'This title'))
      .map((publication) => check.authorsOf(publication)),
  };
}

class Check {
  readonly #issues: Issues;

  constructor(issues: Issues) {
    this.#issues = issues;
  }

  /** What is not stated cannot be wrong. */
  accepts(kind: keyof typeof texts, text: string | null, line: number, what: string): boolean {
    if (text === null) return true;
    const result = texts[kind].safeParse(text);
    if (result.success) return true;
    const reason = result.error.issues.map(({ message }) => message).join(' and ');
    this.#issues.reject(line, `${what} ${reason}, and was left out: ${quote(text)}.`);
    return false;
  }

  acceptsEntry({ line, levelAsStated, institution }: StudentEntry, level: string, place: string): boolean {
    return (
      this.accepts('label', levelAsStated, line, level) && this.accepts('label', institution, line, place)
    );
  }

  authorsOf(publication: Publication): Publication {
    const { line, authors } = publication;
    return {
      ...publication,
      authors: authors.filter((name) => this.accepts('name', name, line, 'An author of this paper')),
    };
  }
}
