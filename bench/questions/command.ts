import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRunCommand, keepResults, parseSome, type RunOptions, timeOperations } from '../command.ts';
import type { Operation } from '../operations/operation.ts';
import { personByKey } from '../operations/people.ts';
import { formatRuns } from '../report/report.ts';
import { questions } from './questions.ts';
import { formatQuestions } from './report.ts';

interface Options extends RunOptions {
  readonly questions: readonly Operation[];
}

/** `npm run bench -- questions`; with a file, keeps the results there and renews the tables of all results beside it. @returns the exit code */
export async function benchQuestions(args: readonly string[]): Promise<number> {
  const options = createRunCommand(
    'bench questions',
    'Compares the answers to questions about relationships with hand-written statements; bench/README.md says how.',
  )
    .option(
      '--questions <names>',
      'some of the questions, with commas between',
      parseSome(questions, 'question'),
      questions,
    )
    .parse(args, { from: 'user' })
    .opts<Options>();
  // One by key is what paths are compared with.
  const asked = options.profile ? options.questions : [personByKey, ...options.questions];
  const results = await timeOperations(asked, options);
  if (results === undefined) return 0;
  process.stdout.write(`${formatQuestions(results)}\n`);
  if (options.json === undefined) return 0;
  const runs = await keepResults(results, options.json, (size) => `questions-${size}.json`);
  await writeFile(join(dirname(options.json), 'questions.md'), formatRuns(runs, formatQuestions));
  return 0;
}
