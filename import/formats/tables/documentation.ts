import { tablesInOrder } from './declared/known-tables.ts';
import type { Table, TableColumn } from './declared/table.ts';

/** The reference of every table in Markdown, as docs/tables.md shows it: made of what reads them. */
export function describeTables(): string {
  return tablesInOrder.map(describeTable).join('\n\n');
}

function describeTable({ name, description, columns }: Table): string {
  return [
    `## ${name}.csv`,
    '',
    description,
    '',
    '| column | holds | |',
    '| --- | --- | --- |',
    ...columns.map(describeColumn),
  ].join('\n');
}

function describeColumn({ name, is, required, description }: TableColumn): string {
  const holds = is === 'id' ? 'an id' : is.name;
  return `| \`${name}\` | ${cell(holds)} | ${cell(required ? `**Required.** ${description}` : description)} |`;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
