import { type NodeLabel, nodeModels, type Properties } from '../../src/graph/model.ts';
import { idProperties } from '../../src/graph/sought.ts';
import type { StatedValues } from '../formats/format.ts';
import { decode, encode } from './encode.ts';
import { textIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import { joinValues, withoutUnsaid } from './stated-values.ts';

/** What a document says of one record. */
export interface StatedNode {
  readonly key: string;
  readonly values: Properties;
}

/** The nodes that a document states, each a record, and the ids by which they may be known elsewhere. */
export class StatedNodes {
  readonly #database: ScratchDatabase;

  constructor(database: ScratchDatabase) {
    this.#database = database;
  }

  /** Joins what two places say of one node; the first word stands. */
  state(label: NodeLabel, key: string, values: StatedValues): void {
    const stated = withoutUnsaid(values);
    const isNew = this.#database.run(
      'INSERT INTO node VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      ...[label, key, encode(stated)],
    );
    if (isNew === 0) this.#join(label, key, stated);
    this.#noteIds(label, key, stated);
  }

  /** Puts these values in the place of what was stated. */
  replace(label: NodeLabel, key: string, values: Properties): void {
    this.#database.run('INSERT OR REPLACE INTO node VALUES (?, ?, ?)', label, key, encode(values));
    this.#noteIds(label, key, values);
  }

  /** Takes back a value that is no id; nothing happens where there is none. */
  unsay(label: NodeLabel, key: string, property: string): void {
    this.#database.run(
      'UPDATE node SET vals = json_remove(vals, ?) WHERE label = ? AND key = ?',
      ...[`$."${property}"`, label, key],
    );
  }

  unsayOfAll(label: NodeLabel, property: string): void {
    this.#database.run(
      'UPDATE node SET vals = json_remove(vals, ?) WHERE label = ?',
      `$."${property}"`,
      label,
    );
  }

  has(label: NodeLabel, key: string): boolean {
    return this.#database.has('SELECT 1 FROM node WHERE label = ? AND key = ?', label, key);
  }

  valuesOf(label: NodeLabel, key: string): Properties | undefined {
    return this.#database.first(valuesIn, 'SELECT vals FROM node WHERE label = ? AND key = ?', label, key);
  }

  /** All of one label, in the order of their keys. */
  of(label: NodeLabel): Generator<StatedNode> {
    return this.#database.each(
      (row) => ({ key: textIn(row, 'key'), values: valuesIn(row) }),
      'SELECT key, vals FROM node WHERE label = ?',
      label,
    );
  }

  count(): number {
    return this.#database.count('SELECT count(*) FROM node');
  }

  /** Whether a text stands anywhere in the values, as JSON writes it. */
  mention(written: string): boolean {
    return this.#database.has('SELECT 1 FROM node WHERE instr(vals, ?) > 0 LIMIT 1', written);
  }

  #join(label: NodeLabel, key: string, stated: Properties): void {
    const before = this.#database.first(
      (row) => textIn(row, 'vals'),
      'SELECT vals FROM node WHERE label = ? AND key = ?',
      ...[label, key],
    );
    const values = before === undefined ? {} : decode(before);
    const joined = encode(joinValues(nodeModels[label].properties, values, stated));
    if (joined !== before)
      this.#database.run('UPDATE node SET vals = ? WHERE label = ? AND key = ?', joined, label, key);
  }

  #noteIds(label: NodeLabel, key: string, values: Properties): void {
    for (const token of idTokens(values)) {
      if (token !== key)
        this.#database.run('INSERT INTO token VALUES (?, ?, ?) ON CONFLICT DO NOTHING', label, token, key);
    }
  }
}

/** The values that name a thing of any label in another system. */
const idNames = [...new Set(Object.values(idProperties).flat())];

/** `orcid:0000-0002-1825-0097` and the like: what brings records of different sources together for certain. */
export function idTokens(values: Properties): string[] {
  return idNames.flatMap((name) => (values[name] === undefined ? [] : [`${name}:${values[name]}`]));
}
