import { InputError, type InputFile } from '../../read/input.ts';
import { type Line, linesOf } from '../../read/lines.ts';
import type { Findings } from './findings.ts';

/**
 * Lines of a file up to where it is damaged, or all of them: what could be read before is worth having, and so are the
 * other files of a snapshot.
 * @param findings hear of the damage; null where another reading of the file tells it
 */
export async function* soundLines(file: InputFile, findings: Findings | null): AsyncGenerator<Line> {
  try {
    yield* linesOf(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    findings?.cut(file, error.line, error.message);
  }
}
