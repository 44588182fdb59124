import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'graphql';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import type { BoundStatement } from '../../src/graph/statement.ts';
import type { Question } from './planned-statements.ts';
import { root } from './programs.ts';

const folder = `${root}/test/statements`;

/** An operation whose statements are kept in a file, for whoever reviews a change of the planner. */
export interface GoldenOperation extends Question {
  readonly name: string;
  /** The operation as it stands in `NAME.graphql`. */
  readonly source: string;
  /** Where its statements stand: `NAME.cypher`. */
  readonly cypherFile: string;
}

/** All of them, by name. */
export function goldenOperations(): GoldenOperation[] {
  return namesOf('.graphql').map((name) => {
    const path = `${folder}/${name}`;
    const source = readFileSync(`${path}.graphql`, 'utf8');
    const values = `${path}.variables.json`;
    const variableValues = existsSync(values)
      ? z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(values, 'utf8')))
      : {};
    return { name, source, document: parse(source), variableValues, cypherFile: `${path}.cypher` };
  });
}

/** Names without the rest that belongs to them: operations without statements, statements and values without an operation. */
export function lonelyFiles(): string[] {
  const operations = namesOf('.graphql');
  const statements = namesOf('.cypher');
  return [
    ...operations.filter((name) => !statements.includes(name)).map((name) => `${name}.graphql`),
    ...statements.filter((name) => !operations.includes(name)).map((name) => `${name}.cypher`),
    ...namesOf('.variables.json')
      .filter((name) => !operations.includes(name))
      .map((name) => `${name}.variables.json`),
  ];
}

/** The text of a `.cypher` file: for each root field its response key, the values of its parameters, and what is sent. */
export function cypherFileText(statements: Iterable<readonly [key: string, BoundStatement]>): string {
  return [...statements]
    .map(([key, { text, parameters }]) => {
      const values = Object.entries(parameters).map(([name, value]) => `// $${name} = ${literal(value)}`);
      return [`// ${key}`, ...values, text, ''].join('\n');
    })
    .join('\n');
}

/** A value as Cypher writes it: a whole number and a float are two things. */
function literal(value: unknown): string {
  if (neo4j.isInt(value)) return value.toString();
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(1) : String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).map(([name, item]) => `${name}: ${literal(item)}`);
  return `{${fields.join(', ')}}`;
}

function namesOf(ending: string): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();
}
