import type { Command } from 'commander';
import { type ExplainedKeys, explainKeys } from '../../import/load/explain.ts';
import { ConfigurationError, exitCodes } from '../../src/errors.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { explanationJson, explanationText } from './explanation-text.ts';
import { print } from './print.ts';
import { type RunCommand, type Surroundings, sayAside, settingsOf } from './surroundings.ts';
import { withDatabase } from './with-database.ts';

const explainExamples = `
Examples:
  scholargraph identity explain mila:yoshua-bengio openalex:A5086198262     why they are one, or two
  scholargraph identity explain lab:7 openalex:A5086198262 --json          for programs`;

const examples = `
Examples:
  scholargraph identity explain mila:yoshua-bengio openalex:A5086198262     why they are one, or two`;

/** Adds `identity`, the commands that say how records became nodes. */
export function addIdentity(program: Command, run: RunCommand): void {
  const identity = program
    .command('identity')
    .description('Says why records of several sources are one person, paper, institution or topic.')
    .addHelpText('after', examples);
  identity
    .command('explain')
    .description(
      'Says in words why two records are one, or why they are two: docs/identity.md has the rules. Reads the graph and writes nothing.',
    )
    .argument('<key>', 'the key of a record or a node, as the API and the tables show it')
    .argument('<other>', 'another')
    .option('--json', 'print it for programs', false)
    .addHelpText('after', explainExamples)
    .action((one: string, other: string, { json }: { json: boolean }) =>
      run((surroundings) => explain(surroundings, [one, other], json)),
    );
}

async function explain(
  surroundings: Surroundings,
  keys: readonly [string, string],
  json: boolean,
): Promise<number> {
  if (keys[0] === keys[1])
    throw new ConfigurationError(`Both keys are "${keys[0]}": give the keys of two records.`);
  const found = await withDatabase(settingsOf(surroundings), sayAside(surroundings), (database) =>
    explainKeys(database, keys),
  );
  requirePair(keys, found);
  const { pairs } = found;
  const text = json
    ? JSON.stringify({ explanations: pairs.map(explanationJson) }, null, 2)
    : pairs.map(explanationText).join('\n\n');
  await print(surroundings.stdout, text);
  return exitCodes.done;
}

const kinds: Readonly<Record<NodeLabel, string>> = {
  Person: 'a person',
  Institution: 'an institution',
  Topic: 'a topic',
  Paper: 'a paper',
};

/** @throws ConfigurationError where no label has both keys */
function requirePair(keys: readonly [string, string], { pairs, labels }: ExplainedKeys): void {
  if (pairs.length > 0) return;
  const unknown = keys.filter((_, at) => labels[at]?.length === 0);
  if (unknown.length > 0)
    throw new ConfigurationError(
      `${unknown.map((key) => `No source of the graph has a record with the key "${key}".`).join('\n')}\nThe field key of the API, and the field identity with the keys of all records, have keys as they are; capital letters count.`,
    );
  const [one, other] = keys.map(
    (key, at) => `"${key}" is ${(labels[at] ?? []).map((label) => kinds[label]).join(' and ')}`,
  );
  throw new ConfigurationError(`${one}, and ${other}: only two of a kind can be one.`);
}
