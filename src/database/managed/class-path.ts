import { createHash } from 'node:crypto';
import { access, readFile, rm } from 'node:fs/promises';
import { delimiter } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { ConfigurationError } from '../../errors.ts';
import { type Home, readIfThere, writePrivateFile } from './home.ts';
import { execute } from './process.ts';
import { requireMaven, waysToADatabase } from './toolchain.ts';

const pom = fileURLToPath(new URL('pom.xml', import.meta.url));

const resolved = z.object({ pom: z.string(), jars: z.array(z.string()) });

/**
 * The jars of Neo4j. They stay in Maven's own repository, which every home shares; a home only remembers where
 * they are, and asks Maven again when the pom has changed or a jar is gone.
 * @throws ConfigurationError where there is no Maven, or it cannot resolve them
 */
export async function resolveClasspath(home: Home, progress: (message: string) => void): Promise<string> {
  const hash = createHash('sha256')
    .update(await readFile(pom))
    .digest('hex');
  const known = await readResolved(home);
  if (known?.pom === hash && (await areThere(known.jars))) return known.jars.join(delimiter);
  await requireMaven();
  progress('Resolving Neo4j with Maven (the first time it downloads about 120 MB)');
  const jars = await askMaven(home);
  await writePrivateFile(home.neo4j.classpath, JSON.stringify({ pom: hash, jars }));
  return jars.join(delimiter);
}

async function askMaven(home: Home): Promise<string[]> {
  const output = `${home.neo4j.classpath}.maven`;
  try {
    await execute('mvn', [
      '--quiet',
      '--batch-mode',
      '--file',
      pom,
      'dependency:build-classpath',
      '-DincludeScope=runtime',
      `-Dmdep.outputFile=${output}`,
    ]);
    return (await readFile(output, 'utf8')).trim().split(delimiter);
  } catch (error) {
    throw new ConfigurationError(
      `Maven could not resolve Neo4j. It said:\n${firstLines(error)}\n${waysToADatabase}`,
      { cause: error },
    );
  } finally {
    await rm(output, { force: true });
  }
}

function firstLines(error: unknown): string {
  const text = error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, 5).join('\n');
}

async function readResolved(home: Home): Promise<z.infer<typeof resolved> | undefined> {
  const text = await readIfThere(home.neo4j.classpath);
  return text === undefined ? undefined : resolved.safeParse(JSON.parse(text)).data;
}

async function areThere(jars: readonly string[]): Promise<boolean> {
  try {
    await Promise.all(jars.map((jar) => access(jar)));
    return true;
  } catch {
    return false;
  }
}
