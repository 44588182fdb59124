import { z } from 'zod';
import type { Issue } from '../issues.ts';

const issue = z.object({
  source: z.string(),
  line: z.number().nullable(),
  severity: z.enum(['rejected', 'note']),
  message: z.string(),
});

/** More than a source can reasonably carry: then the document is read again to say them. */
const mostIssues = 10_000;

/** Issues as a source keeps them, one text each. @returns null where there are too many */
export function storedIssues(issues: readonly Issue[]): string[] | null {
  return issues.length > mostIssues ? null : issues.map((each) => JSON.stringify(each));
}

/** @returns undefined where they were too many to be kept */
export function readIssues(stored: unknown): Issue[] | undefined {
  return z
    .array(z.string())
    .optional()
    .parse(stored)
    ?.map((text) => issue.parse(JSON.parse(text)));
}
