import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigurationError } from '../../src/errors.ts';
import { type AliasEntries, AliasTable, findConflict } from './alias-table.ts';
import institutions from './aliases/institutions.json' with { type: 'json' };
import memberships from './aliases/memberships.json' with { type: 'json' };
import topics from './aliases/topics.json' with { type: 'json' };
import { longest } from './longest.ts';

/** The tables that bring the names of several documents and languages together. */
export interface Aliases {
  readonly institutions: AliasTable;
  /** English topics with their French labels. */
  readonly topics: AliasTable;
  /** English kinds of membership with their French wording. */
  readonly memberships: AliasTable;
}

export const shippedEntries = { institutions, topics, memberships } satisfies Record<string, AliasEntries>;

export const shippedAliases: Aliases = tables({});

const name = z
  .string()
  .trim()
  .regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit')
  .max(longest.label);

const entries = z
  .record(name, z.array(name))
  .check(({ value, issues }) => {
    const conflict = findConflict(value);
    if (conflict === undefined) return;
    issues.push({ code: 'custom', input: value, message: `"${conflict}" stands for two different names` });
  })
  .optional();

const aliasFile = z.strictObject({ institutions: entries, topics: entries, memberships: entries });
type AliasFile = z.infer<typeof aliasFile>;

/**
 * The shipped tables, extended by a user's own file where there is one:
 * `{"institutions": {"canonical name": ["alias", …]}, "topics": {…}, "memberships": {…}}`, each part optional.
 * @throws ConfigurationError that says where the file is wrong
 */
export async function readAliases(path: string | undefined): Promise<Aliases> {
  if (path === undefined) return shippedAliases;
  const result = aliasFile.safeParse(parseJson(path, await readAliasFile(path)));
  if (result.success) return tables(result.data);
  const problems = result.error.issues.map(
    (issue) => `  ${issue.path.map(String).join(' > ') || 'the file'}: ${messageOf(issue)}`,
  );
  throw new ConfigurationError(
    `The alias file ${path} is wrong:\n${problems.join('\n')}\nIt should look like {"institutions": {"canonical name": ["alias"]}, "topics": {}, "memberships": {}}.`,
  );
}

/** For a wrong name, Zod gives the reason one level deeper. */
function messageOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_key' ? issue.issues.map(messageOf).join(' and ') : issue.message;
}

async function readAliasFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`The alias file ${path} cannot be read: ${reason}.`);
  }
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new ConfigurationError(`The alias file ${path} is no JSON: ${reason}.`);
  }
}

function tables(users: AliasFile): Aliases {
  return {
    institutions: new AliasTable(institutions, users.institutions),
    topics: new AliasTable(topics, users.topics),
    memberships: new AliasTable(memberships, users.memberships),
  };
}
