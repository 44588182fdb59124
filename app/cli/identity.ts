import type { Command } from 'commander';
import { type Doubts, readDoubts } from '../../import/load/doubts.ts';
import { type ExplainedKeys, explainKeys } from '../../import/load/explain.ts';
import { quote } from '../../import/read/issues.ts';
import { ConfigurationError, exitCodes } from '../../src/errors.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { doubtsJson, doubtsText } from './doubts-text.ts';
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
  scholargraph identity explain mila:yoshua-bengio openalex:A5086198262     why they are one, or two
  scholargraph identity doubtful                                            what imports doubted`;

const doubtfulExamples = `
Examples:
  scholargraph identity doubtful            by source
  scholargraph identity doubtful --json     for programs`;

/** Adds `identity`, the commands that say how records became nodes. */
export function addIdentity(program: Command, run: RunCommand): void {
  const identity = program
    .command('identity')
    .description(
      'Says why records of several sources are one person, paper, institution or topic, and what was doubted.',
    )
    .addHelpText('after', examples);
  identity
    .command('doubtful')
    .description(
      'Lists what imports doubted: ids that a document gives to several people or papers, and institutions whose names are known ones with a letter or two wrong.',
    )
    .option('--json', 'print them for programs', false)
    .addHelpText('after', doubtfulExamples)
    .action(({ json }: { json: boolean }) => run((surroundings) => listDoubts(surroundings, json)));
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

async function listDoubts(surroundings: Surroundings, json: boolean): Promise<number> {
  const doubts = await withDatabase(settingsOf(surroundings), sayAside(surroundings), readDoubts);
  await print(surroundings.stdout, json ? JSON.stringify(doubtsJson(doubts), null, 2) : doubtsText(doubts));
  return exitCodes.done;
}

async function explain(
  surroundings: Surroundings,
  keys: readonly [string, string],
  json: boolean,
): Promise<number> {
  if (keys[0] === keys[1])
    throw new ConfigurationError(`Both keys are "${keys[0]}": give the keys of two records.`);
  const { found, doubts } = await withDatabase(
    settingsOf(surroundings),
    sayAside(surroundings),
    async (database) => ({ found: await explainKeys(database, keys), doubts: await readDoubts(database) }),
  );
  requirePair(keys, found);
  const about = doubtsAbout(doubts, keys);
  const text = json
    ? JSON.stringify({ explanations: found.pairs.map(explanationJson), doubts: about }, null, 2)
    : [...found.pairs.map(explanationText), ...about.map((doubt) => `An import doubted: ${doubt}`)].join(
        '\n\n',
      );
  await print(surroundings.stdout, text);
  return exitCodes.done;
}

/** The messages that name a key: an id that was left out makes nobody one. */
function doubtsAbout({ sources }: Doubts, keys: readonly string[]): string[] {
  const messages = sources.flatMap(({ doubts }) => doubts.map(({ message }) => message));
  return messages.filter((message) => keys.some((key) => message.includes(quote(key))));
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
      `${unknown.map((key) => `The graph has no record with the key "${key}".`).join('\n')}\nCapital letters count. The API shows keys: person(by: { name: "…" }) { identity { records { key } } }.`,
    );
  const [one, other] = keys.map(
    (key, at) => `"${key}" is ${(labels[at] ?? []).map((label) => kinds[label]).join(' and ')}`,
  );
  throw new ConfigurationError(`${one}, and ${other}: only two of a kind can be one.`);
}
