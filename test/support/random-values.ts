import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Random } from '../../lib/random.ts';
import { encodeId } from '../../schema/kit/ids.ts';
import { encodeCursor } from '../../src/cypher/cursor.ts';
import type { Database } from '../../src/database/database.ts';
import { rows } from './database.ts';

/** A node that is in the graph, by the name of its type in the schema. */
export interface KnownNode {
  readonly type: string;
  readonly key: string;
  readonly name: string;
}

/** What generated arguments can name: also by the keys of records that were merged into a node. */
export async function knownNodes(database: Database): Promise<KnownNode[]> {
  const found = await rows(
    database,
    `MATCH (node) WHERE node.key IS NOT NULL AND NOT node:ImportLock AND NOT node:GraphVersion
     UNWIND [node.key] + COLLECT { MATCH (node)<-[stated:STATES]-() WHERE stated.key IS NOT NULL RETURN DISTINCT stated.key } AS key
     RETURN CASE WHEN node:Student THEN 'Student' WHEN node:Person THEN 'Researcher' ELSE labels(node)[0] END AS type,
            key, coalesce(node.name, node.title, node.kind, '') AS name ORDER BY key`,
  );
  return found.map(({ type, key, name }) => ({ type: String(type), key: String(key), name: String(name) }));
}

/** Where a value is wanted. */
export interface Place {
  /** The argument, or the field of an input object. */
  readonly name: string;
  /** The type that the field leads to. */
  readonly target: string;
  /** The order that a cursor belongs to, and how many values tell its equal rows apart. */
  readonly order: { readonly name: string; readonly tieBreakers: number };
  /** Whether the value stands in a `@oneOf` object, where a variable must not be nullable. */
  readonly isOneOf: boolean;
}

/** What shapes a statement's text is drawn apart from other values: these vary while the text stays. */
export interface Draw {
  readonly shape: Random;
  readonly value: Random;
  readonly known: readonly KnownNode[];
}

/** A value of the type, not null. */
export function randomValue(type: GraphQLInputType, place: Place, draw: Draw): unknown {
  const nullable = isNonNullType(type) ? getNullableType(type) : type;
  if (isEnumType(nullable)) return draw.shape.pick(nullable.getValues()).name;
  if (isListType(nullable)) {
    const item = nullable.ofType;
    return Array.from({ length: randomLength(getNullableType(item), draw) }, () =>
      randomValue(item, place, draw),
    );
  }
  if (isInputObjectType(nullable)) return randomObject(nullable, place, draw);
  if (nullable.name === 'Boolean') return draw.shape.chance(0.5);
  return nullable.name === 'Int' ? randomInteger(place.name, draw.value) : randomText(place, draw);
}

/** Of objects few: each names somebody, and one who is not there makes all of it an error. */
function randomLength(item: GraphQLInputType, { shape, value }: Draw): number {
  if (isEnumType(item)) return shape.below(4);
  if (isInputObjectType(item)) return value.chance(0.05) ? 0 : 1 + value.below(2);
  return value.below(5);
}

function randomObject(type: GraphQLInputObjectType, place: Place, draw: Draw): Record<string, unknown> {
  const fields = Object.values(type.getFields());
  const given = type.isOneOf ? [draw.shape.pick(fields)] : fields.filter(() => draw.shape.chance(0.35));
  return Object.fromEntries(
    given.map(({ name, type: inner }) => [
      name,
      !type.isOneOf && draw.shape.chance(0.1) ? null : randomValue(inner, { ...place, name }, draw),
    ]),
  );
}

function randomInteger(name: string, random: Random): number {
  if (name === 'minPapers') return random.below(4);
  if (name === 'maxNodes')
    return random.chance(0.03) ? random.pick([0, 501]) : random.pick([4, 4, 6, 6, 8, 200]);
  if (name === 'maxDepth' || name === 'maxPaths') return random.chance(0.03) ? 0 : 1 + random.below(9);
  if (name === 'maxLength' || name === 'depth') return random.chance(0.03) ? -1 : 1 + random.below(3);
  if (name === 'since' || name === 'until') return random.pick([0, 2017, 2018, 2019, 2020, 2021]);
  return random.chance(0.015) ? random.pick([-1, 101, 1000]) : random.below(6);
}

const strangeTexts = ['', ' ', 'nobody', 'Ünï\u0000\u001f"\\\n', '\u2028 𝛼 😀', 'ＡＤＡ', 'Wei Cao'];

function randomText(place: Place, draw: Draw): string {
  const { value: random } = draw;
  switch (place.name) {
    case 'after':
    case 'before':
      return randomCursor(place, draw);
    case 'id':
    case 'ids':
      return randomId(place, draw);
    case 'country':
      return random.pick(['CA', 'Canada', 'US', '']);
    case 'doi':
      return random.pick(['10.1/one', 'https://doi.org/10.1/ONE', 'doi:10.1/one', '10.1/none']);
    case 'orcid':
      return random.chance(0.1)
        ? '0'
        : random.pick(['0000-0002-1825-0097', 'https://orcid.org/0000-0002-1825-0097']);
    case 'openalex':
      return random.chance(0.1) ? 'A0' : random.pick(['A5', 'https://openalex.org/A5']);
  }
  if (random.chance(0.05)) return random.pick(strangeTexts);
  const node = randomNode(place, draw);
  if (place.name === 'key') return node.key;
  if (place.name === 'name') return random.chance(0.2) ? node.name.toUpperCase() : node.name;
  if (place.name === 'nameStartsWith') return node.name.slice(0, 1 + random.below(4));
  if (place.name === 'titleContains') return node.name.slice(2, 4 + random.below(6));
  return random.chance(0.5) ? node.key : node.name;
}

/** The types of node that a text means: by the argument's name, else by where its field leads. */
const typesMeant: Readonly<Record<string, readonly string[]>> = {
  institution: ['Institution'],
  topic: ['Topic'],
  supervisor: ['Researcher'],
  titleContains: ['Paper'],
  Person: ['Researcher', 'Student'],
};

function randomNode({ name, target }: Place, { value, known }: Draw): KnownNode {
  const types = typesMeant[name] ?? typesMeant[target] ?? [target];
  const meant = known.filter((node) => types.includes(node.type) && node.name !== '');
  return value.pick(meant.length === 0 ? known : meant);
}

function randomId({ target }: Place, { value, known }: Draw): string {
  if (value.chance(0.02)) return value.pick(['', 'x', 'UGVyc29u', '\u0000', encodeId('Planet', 'p:ada')]);
  const kinds = typesMeant[target] ?? [];
  const meant = known.filter(({ type }) => kinds.includes(type));
  const { type, key } = value.pick(meant.length === 0 ? known : meant);
  const kind = type === 'Researcher' || type === 'Student' ? 'Person' : type;
  return encodeId(kind, value.chance(0.05) ? 'gone' : key);
}

/** What each order compares, before what tells equal rows apart. */
const orderTerms: Readonly<Record<string, readonly ('number' | 'text')[]>> = {
  YEAR_DESC: ['number'],
  YEAR_ASC: ['number'],
  TITLE_ASC: ['text'],
  NAME_ASC: ['text'],
  PAPER_COUNT_DESC: ['number', 'text'],
  COMMON_COAUTHORS_DESC: ['number', 'text'],
  LAST_YEAR_DESC: ['number', 'text'],
  ROLE: ['number', 'text'],
  BYLINE: ['number'],
  KEY_ASC: ['text'],
  RELEVANCE: ['number'],
  GENERATION: ['number', 'text'],
};

function randomCursor({ order }: Place, { value, known }: Draw): string {
  if (value.chance(0.05)) return value.pick(['', 'x', 'bnVsbA', encodeCursor(order.name, []), '\u0000é']);
  const name = value.chance(0.05) ? 'TITLE_ASC' : order.name;
  const terms = name.split(',').flatMap((term) => orderTerms[term] ?? []);
  const numbers = [-1, 0, 1, 2, 2018, 2020, 1_000_000];
  const values = terms.map((term) =>
    term === 'number' ? value.pick(numbers) : value.pick(known).name.toLowerCase(),
  );
  const tieBreakers = Array.from({ length: order.tieBreakers }, (_, index) =>
    index === 0 ? value.pick(known).key : '',
  );
  return encodeCursor(name, [...values, ...tieBreakers]);
}
