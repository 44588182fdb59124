import { InputError, type InputFile } from '../../../read/input.ts';
import { type Line, linesOf } from '../../../read/lines.ts';
import type { CountedIssues } from '../counted-issues.ts';

/**
 * Lines of a file up to where it is damaged, or all of them: what could be read before is worth having, and so are the
 * other files of a snapshot.
 * @param issues where the damage is told; null where another reading of the file tells it
 */
export async function* soundLines(file: InputFile, issues: CountedIssues | null): AsyncGenerator<Line> {
  try {
    yield* linesOf(file);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    issues?.cut(file, error.line, error.message);
  }
}
