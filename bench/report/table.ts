/** Markdown, with all columns but the first aligned right. @param rows the first is the heading */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const padded = (cell: string, at: number): string =>
    at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0);
  const rule = widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const [heading = [], ...body] = rows.map((row) => row.map(padded));
  return [heading, rule, ...body].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** Replaces the section of a text that has the same heading, or adds it at the end. */
export function withSection(text: string, section: string): string {
  const heading = section.slice(0, section.indexOf('\n') + 1);
  const sections = text.split(/\n(?=## )/).map((each) => `${each.trimEnd()}\n`);
  const at = sections.findIndex((each) => each.startsWith(heading));
  sections.splice(at === -1 ? sections.length : at, 1, `${section}\n`);
  return sections.join('\n');
}
