import {
  doTypesOverlap,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isUnionType,
} from 'graphql';
import { Random } from '../../lib/random.ts';
import { RandomArguments } from './random-arguments.ts';
import { RandomKeys } from './random-keys.ts';
import type { KnownNode } from './random-values.ts';
import { RandomVariables } from './random-variables.ts';

/** A valid operation, and any number of sets of values for its variables. */
export interface RandomOperation {
  readonly text: string;
  /** Sets that are even share what shapes the statements' texts, and sets that are odd do. */
  readonly variables: (set: number) => Record<string, unknown>;
}

/** The same seed makes the same operation, as long as the nodes are the same. */
export function randomOperation(
  schema: GraphQLSchema,
  known: readonly KnownNode[],
  seed: number,
): RandomOperation {
  const random = new Random(seed);
  const variables = new RandomVariables(random, known);
  const args = new RandomArguments(schema, random, variables);
  const body = new SelectionWriter(schema, random, args).writeOperation();
  const text = `query Seed${seed}${variables.definitions(body)} ${body}`;
  return { text, variables: (set) => variables.values(body, seed, set) };
}

class SelectionWriter {
  readonly #schema: GraphQLSchema;
  readonly #types: readonly GraphQLCompositeType[];
  readonly #random: Random;
  readonly #arguments: RandomArguments;
  readonly #fragments: {
    readonly name: string;
    readonly type: GraphQLCompositeType;
    readonly text: string;
  }[] = [];
  readonly #keys: RandomKeys;
  /** How many more selections may nest: each costs the database planning time. */
  #budget = 8;

  constructor(schema: GraphQLSchema, random: Random, args: RandomArguments) {
    this.#schema = schema;
    this.#types = Object.values(schema.getTypeMap())
      .filter((type) => isCompositeType(type))
      .filter(({ name }) => !name.startsWith('__'));
    this.#random = random;
    this.#arguments = args;
    this.#keys = new RandomKeys(random);
  }

  /** The selections of a query, and the fragments that they spread. */
  writeOperation(): string {
    const query = this.#schema.getQueryType();
    if (!query) throw new Error('The schema has no queries.');
    for (let count = this.#random.below(4); count > 0; count -= 1) {
      const type = this.#random.pick(this.#types);
      this.#budget = 4;
      const selections = this.#selectionSet(type, 3);
      const name = `F${this.#fragments.length}`;
      this.#fragments.push({ name, type, text: `fragment ${name} on ${type} ${selections}` });
    }
    this.#budget = 4 + this.#random.below(9);
    let text = this.#selectionSet(query, 3 + this.#random.below(5));
    // A fragment spreads earlier ones only.
    for (const { name, text: fragment } of this.#fragments.toReversed()) {
      if (new RegExp(`\\.\\.\\.${name}\\b`).test(text)) text += `\n${fragment}`;
    }
    return text;
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.#random.below(type === this.#schema.getQueryType() ? 3 : 4);
    return `{ ${Array.from({ length: count }, () => this.#selection(type, depth)).join(' ')} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const choice = this.#random.next();
    if (choice < 0.07) return this.#typename();
    const nests = this.#budget > 0 && depth > 0;
    return (nests ? this.#unusual(type, depth, choice) : undefined) ?? this.#field(type, depth);
  }

  /** A selection that is no plain field; undefined where it is to be one. */
  #unusual(type: GraphQLCompositeType, depth: number, choice: number): string | undefined {
    if (choice < 0.16) return this.#spread(type);
    if (choice < (isAbstractType(type) ? 0.6 : 0.25)) return this.#inlineFragment(type, depth);
    if (choice < 0.75 && isAbstractType(type)) return this.#exclusiveFields(type, depth);
    return choice > 0.99 && type === this.#schema.getQueryType() ? this.#introspection() : undefined;
  }

  #typename(): string {
    return `${this.#keys.label('__typename', 'String!')}__typename${this.#arguments.writeDirective()}`;
  }

  #introspection(): string {
    return `${this.#keys.label('__type', '__type("Paper")')}__type(name: "Paper") { kind name }`;
  }

  #spread(type: GraphQLCompositeType): string | undefined {
    const fitting = this.#fragments.filter((fragment) => doTypesOverlap(this.#schema, type, fragment.type));
    if (fitting.length === 0) return undefined;
    return `...${this.#random.pick(fitting).name}${this.#arguments.writeDirective()}`;
  }

  #inlineFragment(type: GraphQLCompositeType, depth: number): string {
    this.#budget -= 1;
    const target = this.#random.pick(
      this.#types.filter((other) => doTypesOverlap(this.#schema, type, other)),
    );
    if (this.#random.chance(0.1)) {
      return `...${this.#arguments.writeDirective()} ${this.#selectionSet(type, depth)}`;
    }
    return `... on ${target}${this.#arguments.writeDirective()} ${this.#selectionSet(target, depth)}`;
  }

  /** Two concrete types that answer one response key with different fields. */
  #exclusiveFields(type: GraphQLCompositeType, depth: number): string {
    const types = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : [];
    const [one, other] = this.#random.shuffle(types);
    if (one === undefined || other === undefined) return this.#typename();
    const field = this.#random.pick(this.#fieldsOf(one, depth));
    const twins = this.#fieldsOf(other, depth).filter((twin) => shapeOf(twin) === shapeOf(field));
    if (twins.length === 0) return this.#typename();
    const key = this.#keys.unique();
    return [
      `... on ${one} { ${this.#fieldAs(key, field, depth)} }`,
      `... on ${other} { ${this.#fieldAs(key, this.#random.pick(twins), depth)} }`,
    ].join(' ');
  }

  #field(type: GraphQLCompositeType, depth: number): string {
    const fields = this.#fieldsOf(type, depth);
    const nesting = fields.filter((field) => !isLeafType(getNamedType(field.type)));
    const some = nesting.length > 0 && this.#random.chance(0.6) ? nesting : fields;
    return some.length === 0 ? this.#typename() : this.#fieldAs(undefined, this.#random.pick(some), depth);
  }

  /** The fields that may be selected as deep as this. */
  #fieldsOf(type: GraphQLCompositeType, depth: number): GraphQLField<unknown, unknown>[] {
    if (isUnionType(type)) return [];
    const nests = depth > 0 && this.#budget > 0;
    return Object.values(type.getFields()).filter((field) => nests || isLeafType(getNamedType(field.type)));
  }

  /** @param label the response key's text, where it is settled */
  #fieldAs(label: string | undefined, field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const args = this.#arguments.write(field);
    const alias = label ?? this.#keys.label(field.name, `${field.name}${args}: ${shapeOf(field)}`);
    const head = `${alias}${field.name}${args}`;
    if (!isCompositeType(type)) return head + this.#arguments.writeDirective();
    this.#budget -= 1;
    const selected = () =>
      `${head}${this.#arguments.writeDirective()} ${this.#selectionSet(type, depth - 1)}`;
    return this.#random.chance(0.1) ? `${selected()} ... { ${selected()} }` : selected();
  }
}

/** Fields of types that exclude each other can share a response key where these are equal. */
function shapeOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  return isLeafType(named) ? String(type) : String(type).replace(named.name, '*');
}
