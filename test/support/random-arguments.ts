import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { Random } from '../../lib/random.ts';
import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import { rootScope } from '../../src/cypher/scope.ts';
import type { Place } from './random-values.ts';
import type { RandomVariables } from './random-variables.ts';

/** Writes arguments and directives at random; some take their values from variables. */
export class RandomArguments {
  readonly #connections: readonly ConnectionDeclaration[];
  readonly #random: Random;
  readonly #variables: RandomVariables;

  constructor(schema: GraphQLSchema, random: Random, variables: RandomVariables) {
    this.#connections = connectionsOf(schema);
    this.#random = random;
    this.#variables = variables;
  }

  /** `(first: 2, after: $v1)`, or nothing. */
  write(field: GraphQLField<unknown, unknown>): string {
    const target = getNamedType(field.type).name;
    let order = this.#orderOf(field, '');
    const texts = this.#choose(field).map(({ name, type }) => {
      const text = this.#text(type, { name, target, order, isOneOf: false });
      if (name === 'orderBy') order = this.#orderOf(field, text);
      return `${name}: ${text}`;
    });
    return texts.length === 0 ? '' : `(${texts.join(', ')})`;
  }

  /** `@skip` or `@include`, mostly nothing. */
  writeDirective(): string {
    if (!this.#random.chance(0.12)) return '';
    const name = this.#random.pick(['include', 'skip']);
    const place = { name: 'if', target: '', order: noOrder, isOneOf: false };
    const literal = String(this.#random.chance(name === 'include' ? 0.8 : 0.2));
    const condition = this.#random.chance(0.5)
      ? literal
      : this.#variables.use(new GraphQLNonNull(GraphQLBoolean), place);
    return ` @${name}(if: ${condition})`;
  }

  /** The order comes first: cursors depend on it. */
  #choose({ args }: GraphQLField<unknown, unknown>): GraphQLArgument[] {
    const page = new Set(['first', 'last', 'after', 'before']);
    const isPage = args.some(({ name }) => name === 'first');
    const others = args.filter(({ name }) => !page.has(name));
    // A field that finds one node takes one of its arguments, such as a key or a name.
    const isChoice = !isPage && others.length > 1 && !others.some(({ type }) => isNonNullType(type));
    if (isChoice && this.#random.chance(0.97)) return [this.#random.pick(others)];
    const names = isPage ? this.#pageNames() : [];
    return [
      ...others.filter(({ type }) => isNonNullType(type) || this.#random.chance(0.4)),
      ...args.filter(({ name }) => names.includes(name)),
    ];
  }

  #pageNames(): string[] {
    const side = this.#random.pick(['first', 'first', 'first', 'first', 'last', 'last', 'last', '']);
    const both = this.#random.chance(0.01) ? ['first', 'last'] : [side];
    return [
      ...both,
      ...(this.#random.chance(0.18) ? ['after'] : []),
      ...(this.#random.chance(0.1) ? ['before'] : []),
    ];
  }

  /** @param orderBy the argument as it is written; a variable's order is not known */
  #orderOf({ extensions: { cypher } }: GraphQLField<unknown, unknown>, orderBy: string): Place['order'] {
    const declared = cypher?.kind === 'edgePapers' ? this.#papersOfEdges() : cypher;
    if (declared === undefined || !('defaultOrder' in declared)) return noOrder;
    const names = new Set(orderBy.match(/[A-Z_]{3,}/g) ?? [declared.defaultOrder]);
    return { name: [...names].join(','), tieBreakers: declared.tieBreakers?.(rootScope).length ?? 1 };
  }

  /** The papers that edges have: their order is the same, whatever the connection whose edges they are. */
  #papersOfEdges(): Omit<ConnectionDeclaration, 'kind'> | undefined {
    return this.#connections.flatMap(({ edgePapers }) => edgePapers ?? [])[0];
  }

  #text(type: GraphQLInputType, place: Place): string {
    if (!isNonNullType(type) && !place.isOneOf && this.#random.chance(0.05)) return 'null';
    if (this.#random.chance(0.75)) return this.#variables.use(type, place);
    const nullable = getNullableType(type);
    if (isInputObjectType(nullable)) {
      const { isOneOf } = nullable;
      const fields = Object.values(nullable.getFields());
      const given = isOneOf ? [this.#random.pick(fields)] : fields.filter(() => this.#random.chance(0.3));
      const texts = given.map(
        (field) => `${field.name}: ${this.#text(field.type, { ...place, name: field.name, isOneOf })}`,
      );
      return `{${texts.join(', ')}}`;
    }
    if (isListType(nullable) && this.#random.chance(0.8)) {
      const item: GraphQLInputType = nullable.ofType;
      const items = Array.from({ length: this.#random.below(4) }, () => this.#text(item, place));
      return `[${items.join(', ')}]`;
    }
    return this.#variables.literal(type, place);
  }
}

const noOrder = { name: '', tieBreakers: 1 };

/** All connections that the schema's fields are declared as. */
function connectionsOf(schema: GraphQLSchema): ConnectionDeclaration[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) => Object.values(type.getFields()))
    .flatMap(({ extensions: { cypher } }) => (cypher?.kind === 'connection' ? [cypher] : []));
}
