import { type Aliases, shippedAliases } from '../../import/formats/aliases.ts';
import type { ProfilePage } from '../../import/formats/directory-page/page.ts';
import { parsePage } from '../../import/formats/directory-page/read/parse.ts';
import { type Issue, Issues } from '../../import/read/issues.ts';

export interface Parsed {
  readonly page: ProfilePage | null;
  readonly issues: readonly Issue[];
}

export function parse(text: string, aliases: Aliases = shippedAliases): Parsed {
  const issues = new Issues('page.txt');
  const page = parsePage(text, aliases, issues);
  return { page, issues: issues.all };
}

/** The page that a text is. */
export function pageOf(text: string, aliases?: Aliases): ProfilePage {
  const { page, issues } = parse(text, aliases);
  if (page === null) throw new Error(`The page is refused: ${issues[0]?.message}`);
  return page;
}
