import { shippedAliases } from '../../../../../import/formats/aliases.ts';
import { openalex } from '../../../../../import/formats/openalex/format.ts';
import type { Input } from '../../../../../import/read/input.ts';
import { type Issue, Issues } from '../../../../../import/read/issues.ts';
import type { Properties, RelationshipType } from '../../../../../src/graph/model.ts';
import type { SourceFact } from '../../../../../src/graph/source-fact.ts';
import { FactCollector, type RelationshipFact } from '../../../../support/fact-collector.ts';
import { documentOf, inputOf } from '../../../../support/inputs.ts';

export type Json = Readonly<Record<string, unknown>>;

/** What reading an input has come to. */
export interface Outcome {
  readonly source: SourceFact | null;
  readonly facts: FactCollector;
  readonly issues: readonly Issue[];
}

export async function readInput(input: Input): Promise<Outcome> {
  const issues = new Issues(input.label);
  const facts = new FactCollector();
  const source = await openalex.read(input, { facts, issues, aliases: shippedAliases });
  return { source, facts, issues: issues.all };
}

/** Reads records as JSON lines. */
export function readRecords(...records: readonly unknown[]): Promise<Outcome> {
  return readText('records.jsonl', lines(...records));
}

/** In pieces so small that they break in every line. */
export function readText(name: string, text: string, pieceSize = 64): Promise<Outcome> {
  return readInput(documentOf(name, text, { pieceSize }));
}

export function readFolder(contents: Readonly<Record<string, string>>, stem = 'snapshot'): Promise<Outcome> {
  return readInput(inputOf(stem, contents));
}

export function lines(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}

/** The long form of an id. */
export function address(id: string): string {
  return `https://openalex.org/${id}`;
}

export function work(id: string, more: Json = {}): Json {
  return { id: address(id), title: `Title of ${id}`, authorships: [], ...more };
}

export function authorship(id: string | null, name: string | null, more: Json = {}): Json {
  const author = { id: id === null ? null : address(id), display_name: name, orcid: null };
  return { author, institutions: [], ...more };
}

export function named(id: string, name: string, more: Json = {}): Json {
  return { id: address(id), display_name: name, ...more };
}

/** What the node with this key says, or undefined. */
export function valuesOf({ facts }: Outcome, key: string): Properties | undefined {
  return facts.nodes.find((node) => node.key === `openalex:${key}`)?.values;
}

export function relationshipsOf({ facts }: Outcome, type: RelationshipType): RelationshipFact[] {
  return facts.relationships.filter((relationship) => relationship.type === type);
}

/** `A1>W1` for each, sorted. */
export function pairs(outcome: Outcome, type: RelationshipType): string[] {
  return relationshipsOf(outcome, type)
    .map(({ from, to }) => `${from}>${to}`.replaceAll('openalex:', ''))
    .toSorted();
}

/** All that was stated, in an order of its own: to compare two readings. */
export function everything({ facts }: Outcome): unknown {
  const sorted = (values: Properties) => Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const texts = [...facts.nodes, ...facts.relationships].map(({ values, ...fact }) =>
    JSON.stringify([fact, sorted(values)]),
  );
  return texts.toSorted();
}

export function messages({ issues }: Outcome): string[] {
  return issues.map(({ line, severity, message }) => `${severity} ${line ?? '-'} ${message}`);
}
