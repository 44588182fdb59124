import { mergeRules } from './identity/record.ts';
import type { ChangeCounts, MergeCounts } from './load/graph/counts.ts';
import type { Issue } from './read/issues.ts';
import type { Difference, KindDifference } from './stage/difference.ts';

const columns = ['created', 'updated', 'unchanged', 'withdrawn'] as const;

/** Makes a table: for each name a row of counts, or of one number. */
export function countLines(
  rows: readonly (readonly [name: string, counts: ChangeCounts | number])[],
): string[] {
  const line = (name: string, cells: readonly (string | number)[]): string =>
    `  ${name.padEnd(14)}${cells.map((cell) => String(cell).padStart(11)).join('')}`;
  return [
    line('', columns),
    ...rows.map(([name, counts]) =>
      line(name, typeof counts === 'number' ? [counts] : columns.map((column) => counts[column])),
    ),
  ];
}

/** Says how many records became one with another, by the rule that decided it. */
export function mergeLines(merges: MergeCounts): string[] {
  const parts = mergeRules.flatMap((rule) => (merges[rule] ? [`${merges[rule]} by ${rule}`] : []));
  return parts.length === 0 ? [] : [`Merged: ${parts.join(', ')}.`];
}

/** How many names of one kind a person sees at most. */
const mostNames = 20;

const signs = { created: '+', updated: '~', withdrawn: '-' } as const;

/** Says what would change, by kind and by name. */
export function differenceLines(difference: Difference): string[] {
  return difference.byKind(mostNames).flatMap(kindLines);
}

function kindLines({ kind, created, updated, withdrawn, first }: KindDifference): string[] {
  const more = created + updated + withdrawn - first.length;
  return [
    `${kind}: ${created} added, ${updated} changed, ${withdrawn} withdrawn`,
    ...first.map(({ action, name }) => `  ${signs[action]} ${name}`),
    ...(more > 0 ? [`  … and ${more} more; --json names them all`] : []),
  ];
}

export function issueLines(all: readonly Issue[], severity: Issue['severity'], heading: string): string[] {
  const issues = all.filter((issue) => issue.severity === severity);
  if (issues.length === 0) return [];
  return [`${heading}:`, ...issues.map((issue) => `  ${placeOf(issue)}: ${issue.message}`)];
}

/** Writes a place as `pages/a.txt:12`: editors and terminals make that clickable. */
function placeOf({ source, line }: Issue): string {
  return line === null ? source : `${source}:${line}`;
}
