import { z } from 'zod';
import type { StatedValues } from '../formats/format.ts';
import type { Issue } from '../read/issues.ts';

const issue = z.object({
  source: z.string(),
  line: z.number().nullable(),
  severity: z.enum(['rejected', 'note']),
  message: z.string(),
});

const stored = z.object({
  issues: z.array(z.string()).nullish(),
  hasMoreIssues: z.boolean().nullish(),
});

/** How many issues a source keeps at most. A document with more is read again to tell them. */
const mostIssues = 10_000;

/** Makes the properties in which a source keeps issues, one text each; both are null where there are none. */
export function storedIssues(issues: readonly Issue[]): StatedValues {
  const areTooMany = issues.length > mostIssues;
  return {
    issues: issues.length === 0 || areTooMany ? null : issues.map((each) => JSON.stringify(each)),
    hasMoreIssues: areTooMany ? true : null,
  };
}

/** @returns undefined where they were too many to be kept */
export function readIssues(properties: object): Issue[] | undefined {
  const { issues, hasMoreIssues } = stored.parse(properties);
  return hasMoreIssues === true ? undefined : (issues ?? []).map((text) => issue.parse(JSON.parse(text)));
}
