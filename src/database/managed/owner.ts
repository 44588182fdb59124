import { link, rename, rm } from 'node:fs/promises';
import { z } from 'zod';
import { ConfigurationError, hasCode } from '../../errors.ts';
import { type Home, readIfThere, writePrivateFile } from './home.ts';
import { identifyProcess, isRunning, processIdentity } from './process.ts';

/** Who may run a home's database: the service, a command that starts it for itself, or a process that only keeps it running. */
const ownerKinds = ['service', 'command', 'database'] as const;
export type OwnerKind = (typeof ownerKinds)[number];

const ownerRecord = processIdentity.extend({
  kind: z.enum(ownerKinds),
  since: z.string(),
});

/** The one process that may run the database of a home. */
export type Owner = z.infer<typeof ownerRecord>;

/** How often a home that keeps changing hands is tried. */
const attempts = 5;

/**
 * Makes this process the home's owner.
 * @returns undefined then, or the running process that owns it already
 */
export async function claimHome(home: Home, kind: OwnerKind): Promise<Owner | undefined> {
  const owner: Owner = {
    ...(await identifyProcess(process.pid)),
    kind,
    since: new Date().toISOString(),
  };
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await createOwnerFile(home, owner)) return undefined;
    const text = await readIfThere(home.owner);
    const other = text === undefined ? undefined : parseOwner(text);
    if (other !== undefined && (await isRunning(other))) return other;
    if (text !== undefined) await removeStale(home, text);
  }
  throw new ConfigurationError(
    `${home.owner} changes hands too fast to be claimed: see which programs use this folder, or set SCHOLARGRAPH_HOME to another one.`,
  );
}

/** The running process that owns the home, if there is one. */
export async function readOwner(home: Home): Promise<Owner | undefined> {
  const text = await readIfThere(home.owner);
  const owner = text === undefined ? undefined : parseOwner(text);
  return owner !== undefined && (await isRunning(owner)) ? owner : undefined;
}

/** Gives up the home that this process owns, for the next one to claim. */
export async function releaseHome(home: Home): Promise<void> {
  await rm(home.owner, { force: true });
}

const called: Readonly<Record<OwnerKind, string>> = {
  service: 'the service',
  command: 'a command of scholargraph',
  database: 'scholargraph db start',
};

/** For messages: `the service with process id 4711, running since 2026-11-24T08:00:00.000Z`. */
export function describeOwner({ kind, pid, since }: Owner): string {
  return `${called[kind]} with process id ${pid}, running since ${since}`;
}

/** Linking fails where the name is taken, and the file that it names is complete from the start. */
async function createOwnerFile(home: Home, owner: Owner): Promise<boolean> {
  const own = `${home.owner}.${process.pid}`;
  await writePrivateFile(own, JSON.stringify(owner));
  try {
    await link(own, home.owner);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await rm(own, { force: true });
  }
}

/**
 * Moves the file of an owner that has died out of the way. Between reading and moving, another process may
 * have claimed the home: then what was moved is not what was read, and goes back.
 */
async function removeStale(home: Home, judged: string): Promise<void> {
  const aside = `${home.owner}.stale.${process.pid}`;
  try {
    await rename(home.owner, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readIfThere(aside)) !== judged) await link(aside, home.owner);
  await rm(aside, { force: true });
}

function parseOwner(text: string): Owner | undefined {
  try {
    return ownerRecord.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
