import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSettings } from '../../src/config.ts';
import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { prepareDatabase } from '../../src/database/prepare.ts';
import { runStatement } from '../../src/database/session.ts';
import { ConfigurationError } from '../../src/errors.ts';
import type { CypherStatement } from '../../src/graph/statement.ts';
import { homesFolder, showProgress } from '../home.ts';
import { emptyDatabase, loadFolder } from '../import/loads.ts';
import { generateWorld } from './generate.ts';
import { readTables, readWorks } from './labelled.ts';
import type { IdentityResult } from './report.ts';
import type { DecidedRecord } from './scores.ts';
import { split } from './split.ts';
import type { World } from './world.ts';
import { writeWorld } from './write.ts';

export const worldNames = ['acl', 'openalex', 'namesakes', 'east-asian'] as const;

export interface IdentityOptions {
  readonly only: readonly (typeof worldNames)[number][];
  /** In each world. */
  readonly people: number;
  readonly seed: number;
  /** Labelled data in place of the worlds: a folder of tables, or a file of works of OpenAlex. */
  readonly data?: string;
}

/** Real data that some checkouts have beside them. */
const shared = {
  acl: resolve('../shared/data/acl-bylines-2018-2020'),
  openalex: resolve('../shared/data/openalex/works.jsonl'),
};

/** Imports the two sources of each world into an empty graph, and reads from it who became one. */
export async function runIdentity(options: IdentityOptions): Promise<IdentityResult[]> {
  const settings = readSettings({ SCHOLARGRAPH_HOME: join(homesFolder, 'identity') });
  const database = await openDatabase(settings, { asking: 'service', progress: showProgress });
  try {
    await prepareDatabase(database);
    const results: IdentityResult[] = [];
    for (const name of options.data === undefined ? options.only : [options.data]) {
      const world = await makeWorld(name, options);
      if (world === undefined) showProgress(`${name} is left out: its data is not here`);
      else results.push(await decide(world, options.seed, database));
    }
    return results;
  } finally {
    await database.close();
  }
}

/** @returns undefined where this checkout does not have the data */
async function makeWorld(name: string, { people, seed }: IdentityOptions): Promise<World | undefined> {
  if (name === 'namesakes') return generateWorld(name, 0.3, people, seed);
  if (name === 'east-asian') return generateWorld(name, 0.9, people, seed);
  const path = name === 'acl' || name === 'openalex' ? shared[name] : name;
  if (!existsSync(path) && path === name) throw new ConfigurationError(`${path} is not there.`);
  if (!existsSync(path)) return undefined;
  return statSync(path).isDirectory() ? readTables(path, people, seed) : readWorks(path, people, seed);
}

/** Each record of a person, with the node that stands for it. */
const recordsOfPeople: CypherStatement<Pick<DecidedRecord, 'key' | 'name' | 'node'>> = {
  text: 'MATCH (node:Person)<-[said:STATES]-() RETURN coalesce(said.key, node.key) AS key, said.name AS name, node.key AS node',
};

/** @throws Error where the import left somebody out */
async function decide(world: World, seed: number, database: Database): Promise<IdentityResult> {
  const { sides, labels } = split(world, seed);
  const { paths, personOf } = await writeWorld(world, sides, join(homesFolder, 'identity-tables'));
  await emptyDatabase(database);
  for (const path of paths) {
    showProgress(`Identity: ${world.name}, importing ${path}`);
    await loadFolder(path, database);
  }
  const found = await runStatement(database, recordsOfPeople);
  const records = found.flatMap((record): DecidedRecord[] => {
    const person = personOf.get(record.key) ?? -1;
    const label = labels.get(person);
    return label === undefined || world.doubtful.has(person) ? [] : [{ ...record, person, label }];
  });
  const doubtful = new Set([...world.doubtful].filter((person) => labels.has(person)));
  const lacking = labels.size - doubtful.size - new Set(records.map(({ person }) => person)).size;
  if (lacking > 0) throw new Error(`The graph lacks ${lacking} people of ${world.name}.`);
  return { world: { ...world, doubtful }, records };
}
