import type { Command } from 'commander';
import { exitCodes } from '../../src/errors.ts';
import { createLogger } from '../../src/log.ts';
import type { ServiceOptions } from '../server.ts';
import { type RunCommand, type Surroundings, settingsOf, untilStopped } from './surroundings.ts';

const examples = `
Examples:
  scholargraph serve                  GraphiQL at http://127.0.0.1:4000/graphql
  PORT=8080 scholargraph serve        at another port
  scholargraph serve --no-sample      on your own data alone`;

/** Adds `serve`, which runs until it is told to stop. */
export function addServe(program: Command, run: RunCommand): void {
  program
    .command('serve')
    .description('Serves the graph over GraphQL, until Ctrl-C.')
    .option('--no-sample', 'leave an empty graph empty, instead of loading the sample')
    .addHelpText('after', examples)
    .action((options: ServiceOptions) => run((surroundings) => serve(surroundings, options)));
}

async function serve(surroundings: Surroundings, options: ServiceOptions): Promise<number> {
  const settings = settingsOf(surroundings);
  const logger = createLogger(settings, surroundings.stdout);
  // The schema and all that it needs: the other commands start faster without.
  const { Service } = await import('../server.ts');
  const service = new Service(logger);
  const stopped = untilStopped(surroundings);
  const started = Date.now();
  let isAbandoned = false;
  try {
    const address = await Promise.race([service.start(settings, options), stopped]);
    if (address === undefined) {
      // Nothing is lost by leaving a start where it is: the supervisor ends the database, transactions are whole.
      isAbandoned = true;
      return exitCodes.done;
    }
    logger.info(
      `Ready after ${((Date.now() - started) / 1000).toFixed(1)} s: ${settings.access.hasGraphiQL ? 'GraphiQL' : 'GraphQL'} is at ${address}`,
    );
    await stopped;
    logger.info('Stopping');
  } finally {
    if (!isAbandoned) await service.stop();
  }
  logger.info('Stopped');
  return exitCodes.done;
}
