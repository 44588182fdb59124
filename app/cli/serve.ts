import { once } from 'node:events';
import type { Command } from 'commander';
import { readSettings } from '../../src/config.ts';
import { exitCodes } from '../../src/errors.ts';
import { createLogger } from '../../src/log.ts';
import type { ServiceOptions } from '../server.ts';
import type { Done } from './action.ts';

const examples = `
Examples:
  scholargraph serve                  GraphiQL at http://127.0.0.1:4000/graphql
  PORT=8080 scholargraph serve        at another port
  scholargraph serve --no-sample      on your own data alone`;

/** Adds `serve`, which runs until the process is told to stop. */
export function addServe(program: Command, done: Done): void {
  program
    .command('serve')
    .description('Serves the graph over GraphQL, until Ctrl-C.')
    .option('--no-sample', 'leave an empty graph empty, instead of loading the sample')
    .addHelpText('after', examples)
    .action(async (options: ServiceOptions) => done(await serve(options)));
}

async function serve(options: ServiceOptions): Promise<number> {
  const settings = readSettings(process.env);
  const logger = createLogger(settings);
  // The schema and all that it needs: the other commands start faster without.
  const { Service } = await import('../server.ts');
  const service = new Service(logger);
  const stopSignal = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const started = Date.now();
  try {
    const address = await Promise.race([service.start(settings, options), stopSignal.then(() => undefined)]);
    // Nothing is lost by leaving a start where it is: the supervisor ends the database, transactions are whole.
    if (address === undefined) process.exit(exitCodes.done);
    logger.info(`Ready after ${((Date.now() - started) / 1000).toFixed(1)} s: GraphiQL is at ${address}`);
    await stopSignal;
    logger.info('Stopping');
  } finally {
    await service.stop();
  }
  logger.info('Stopped');
  return exitCodes.done;
}
