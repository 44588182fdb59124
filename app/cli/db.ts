import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { bringUpToDate } from '../../import/migrate/up-to-date.ts';
import type { Settings } from '../../src/config.ts';
import {
  endWithStarter,
  startInBackground,
  stopInBackground,
  tellStarter,
} from '../../src/database/managed/background.ts';
import { type Home, homeAt, openHome } from '../../src/database/managed/home.ts';
import { readServer } from '../../src/database/managed/managed-neo4j.ts';
import { openDatabase } from '../../src/database/managed/open-database.ts';
import { describeOwner, readOwner } from '../../src/database/managed/owner.ts';
import { ConfigurationError, exitCodes } from '../../src/errors.ts';
import { print } from './print.ts';
import {
  type CommandBody,
  type RunCommand,
  type Surroundings,
  sayAside,
  settingsOf,
  untilStopped,
} from './surroundings.ts';

const examples = `
Examples:
  scholargraph db start       keeps the managed Neo4j running; serve and import then use it, in any number
  scholargraph db status      whether it runs, where and since when; exit code 1 where it does not
  scholargraph db stop        ends it`;

/** The program that `db start` runs again, in the background. */
const program = fileURLToPath(new URL('main.ts', import.meta.url));

/** Adds `db` with its `start`, `stop` and `status`, and the hidden `run` that `start` starts. */
export function addDatabase(commandLine: Command, run: RunCommand): void {
  const database = commandLine
    .command('db')
    .description('Starts, stops or shows the managed Neo4j, for several commands to share.')
    .addHelpText('after', examples);
  const add = (name: string, description: string, command: CommandBody, hidden = false): void => {
    database
      .command(name, { hidden })
      .description(description)
      .addHelpText('after', examples)
      .action(() => run(command));
  };
  add('start', 'Runs the managed Neo4j in the background, until db stop.', start);
  add('stop', 'Stops the one that db start has started.', stop);
  add('status', 'Says whether a database runs, where, whose and since when.', status);
  add('run', 'What db start starts: keeps the database running until it is told to stop.', keepRunning, true);
}

async function start(surroundings: Surroundings): Promise<number> {
  const home = managedHome(settingsOf(surroundings));
  const owner = await readOwner(home);
  if (owner?.kind === 'database') {
    await print(surroundings.stdout, await describeRunning(home));
    return exitCodes.done;
  }
  if (owner !== undefined) {
    throw new ConfigurationError(
      `${home.path} belongs to ${describeOwner(owner)}, which runs the database for itself: stop that one first, and start it again after.`,
    );
  }
  await openHome(home.path);
  const progress = sayAside(surroundings);
  const started = await startInBackground(home, [program, 'db', 'run'], { env: surroundings.env, progress });
  if ('exitCode' in started) {
    progress(started.said);
    return started.exitCode;
  }
  await print(surroundings.stdout, await describeRunning(home));
  return exitCodes.done;
}

async function keepRunning(surroundings: Surroundings): Promise<number> {
  const starter = endWithStarter();
  const progress = (message: string): void => {
    surroundings.stdout.write(`${new Date().toISOString()} ${message}\n`);
    tellStarter({ progress: message });
  };
  const stopped = untilStopped(surroundings);
  const database = await openDatabase(settingsOf(surroundings), { asking: 'database', progress });
  try {
    await bringUpToDate(database, progress);
    starter.ready();
    await stopped;
  } finally {
    await database.close();
  }
  return exitCodes.done;
}

async function stop(surroundings: Surroundings): Promise<number> {
  const home = managedHome(settingsOf(surroundings));
  const owner = await readOwner(home);
  if (owner === undefined) await print(surroundings.stdout, `No database runs in ${home.path}.`);
  else if (owner.kind === 'database') {
    await stopInBackground(owner);
    await print(surroundings.stdout, `Stopped the database in ${home.path}.`);
  } else {
    throw new ConfigurationError(
      `The database in ${home.path} belongs to ${describeOwner(owner)}, and stops with it: stop that one.`,
    );
  }
  return exitCodes.done;
}

async function status(surroundings: Surroundings): Promise<number> {
  const settings = settingsOf(surroundings);
  if (settings.neo4j !== undefined) {
    const database = await openDatabase(settings, { asking: 'command', progress: () => {} });
    await database.close();
    await print(surroundings.stdout, `${capitalised(database.description)} answers; NEO4J_URI names it.`);
    return exitCodes.done;
  }
  const home = homeAt(settings.home);
  await print(surroundings.stdout, await describeRunning(home));
  return (await readServer(home)) === undefined ? exitCodes.notRunning : exitCodes.done;
}

async function describeRunning(home: Home): Promise<string> {
  const owner = await readOwner(home);
  const server = await readServer(home);
  if (owner === undefined) {
    return `No database runs in ${home.path}. scholargraph db start starts it; serve and import start it for themselves.`;
  }
  if (server === undefined)
    return `${home.path} belongs to ${describeOwner(owner)}; its database does not run.`;
  return [`Neo4j runs at ${server.uri}.`, `  home   ${home.path}`, `  owner  ${describeOwner(owner)}`].join(
    '\n',
  );
}

/** @throws ConfigurationError where the settings name a server that is none of ours to start and stop */
function managedHome(settings: Settings): Home {
  if (settings.neo4j === undefined) return homeAt(settings.home);
  throw new ConfigurationError(
    `NEO4J_URI names the server ${settings.neo4j.uri}, which is started and stopped where it runs. Unset NEO4J_URI to use the managed Neo4j.`,
  );
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
