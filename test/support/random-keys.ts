import type { Random } from '../../lib/random.ts';

/** Names that mean something to JavaScript or to a response. */
const aliases = [
  'a',
  'b',
  '__proto__',
  'constructor',
  'then',
  'toJSON',
  'length',
  '__typename',
  'id',
  'nodes',
];

/** Response keys. Each stands for one thing throughout an operation: so fields with equal keys can always be merged. */
export class RandomKeys {
  readonly #random: Random;
  readonly #meanings = new Map<string, string>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** An alias with its colon, or nothing where the field's own name can stand for what is meant. */
  label(name: string, meaning: string): string {
    const wanted = this.#random.chance(0.12) ? this.#random.pick(aliases) : name;
    let key = wanted;
    for (let attempt = 1; (this.#meanings.get(key) ?? meaning) !== meaning; attempt += 1) {
      key = `${wanted}_${attempt}`;
    }
    this.#meanings.set(key, meaning);
    return key === name ? '' : `${key}: `;
  }

  /** An alias, with its colon, that nothing else has. */
  unique(): string {
    const key = `x${this.#meanings.size}`;
    this.#meanings.set(key, key);
    return `${key}: `;
  }
}
