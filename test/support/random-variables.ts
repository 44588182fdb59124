import {
  astFromValue,
  type GraphQLInputType,
  GraphQLNonNull,
  getNullableType,
  isNonNullType,
  print,
} from 'graphql';
import { Random } from '../../lib/random.ts';
import { type Draw, type KnownNode, type Place, randomValue } from './random-values.ts';

/** A variable that an operation declares. */
interface Variable {
  readonly name: string;
  readonly type: GraphQLInputType;
  readonly place: Place;
  /** As it stands in the operation. */
  readonly defaultValue: string | undefined;
}

/** How many texts an operation's statements can have: shapes of its variables, which its sets of values share. */
const shapes = 2;

/** How many values a variable takes in turn; the fewer, the more statements have been answered before. */
const variants = 4;

/** The variables of one operation, declared where arguments want them. */
export class RandomVariables {
  readonly #random: Random;
  readonly #draw: Draw;
  readonly #variables: Variable[] = [];

  constructor(random: Random, known: readonly KnownNode[]) {
    this.#random = random;
    this.#draw = { shape: random, value: random, known };
  }

  /** `$v1`, a new one or one that is there and fits. */
  use(type: GraphQLInputType, place: Place): string {
    const reused = this.#variables.find((variable) => fits(variable, type, place));
    if (reused !== undefined && this.#random.chance(0.5)) return `$${reused.name}`;
    const variable = this.#declare(type, place);
    this.#variables.push(variable);
    return `$${variable.name}`;
  }

  /** A literal in the place of a variable. */
  literal(type: GraphQLInputType, place: Place): string {
    const node = astFromValue(randomValue(type, place, this.#draw), type);
    if (!node) throw new Error(`There is no literal for ${place.name}.`);
    return print(node);
  }

  /** The definitions of those variables that stand in the text. */
  definitions(text: string): string {
    const used = this.#used(text).map(
      ({ name, type, defaultValue }) =>
        `$${name}: ${type}${defaultValue === undefined ? '' : ` = ${defaultValue}`}`,
    );
    return used.length === 0 ? '' : `(${used.join(', ')})`;
  }

  /** One of any number of sets of values; those that are even share a shape, and those that are odd. */
  values(text: string, seed: number, set: number): Record<string, unknown> {
    const choice = new Random(seed * 1_000 + 100 + set);
    const values = this.#used(text).map((variable, index) => {
      // Each variable has its own: a list that is longer in one set draws more, and the next must not differ by it.
      const shape = new Random(seed * 1_000 + (set % shapes) + (index + 1) * 7_919_000);
      const value = new Random(seed * 1_000 + 500 + index * variants + choice.below(variants));
      return [variable.name, valueFor(variable, { ...this.#draw, shape, value })] as const;
    });
    return Object.fromEntries(values.filter(([, value]) => value !== undefined));
  }

  #used(text: string): Variable[] {
    return this.#variables.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(text));
  }

  /** A nullable one may stand where null must not, if it has a default; `@oneOf` takes no such. */
  #declare(type: GraphQLInputType, place: Place): Variable {
    const nullable = getNullableType(type);
    const mustNotBeNull = isNonNullType(type) || place.isOneOf;
    const isNonNull = place.isOneOf || this.#random.chance(mustNotBeNull ? 0.9 : 0.25);
    const hasDefault = (mustNotBeNull && !isNonNull) || this.#random.chance(0.3);
    return {
      name: `v${this.#variables.length}`,
      type: isNonNull ? new GraphQLNonNull(nullable) : nullable,
      place,
      defaultValue: hasDefault ? this.literal(nullable, place) : undefined,
    };
  }
}

/** Whether the variable may stand there, and its values mean something there. */
function fits({ type, defaultValue, place }: Variable, wanted: GraphQLInputType, there: Place): boolean {
  const isSamePlace =
    place.name === there.name &&
    place.target === there.target &&
    place.order.name === there.order.name &&
    place.isOneOf === there.isOneOf;
  if (!isSamePlace || String(getNullableType(type)) !== String(getNullableType(wanted))) return false;
  return isNonNullType(type) || (!isNonNullType(wanted) && !place.isOneOf) || defaultValue !== undefined;
}

/** Undefined where the request gives none. */
function valueFor({ type, place, defaultValue }: Variable, draw: Draw): unknown {
  const presence = draw.shape.next();
  const isNullable = !isNonNullType(type);
  if (presence < 0.3 && (isNullable || defaultValue !== undefined)) return undefined;
  if (presence > 0.88 && isNullable) return null;
  const value = randomValue(type, place, draw);
  return draw.value.chance(0.003) ? { wrong: value } : value;
}
