import fc from 'fast-check';
import { type GraphQLOutputType, getNullableType, isEnumType, isListType, isNonNullType } from 'graphql';
import { oddTitle } from './odd-questions.ts';

/** What no statement answers with, whatever is stored: a fault of ours, or of the database. */
export const nonsense = fc.constantFrom<unknown>(
  null,
  undefined,
  'x',
  '',
  7,
  -1.5,
  true,
  {},
  [],
  [null],
  [[]],
  [{ key: 1 }],
  { key: 'x' },
);

/** Keys, names and texts that JSON, HTML or Unicode make something of. */
export const texts = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ada', 'p:ada', 'a:one', 'Été', '', ' ', 'x') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(oddTitle, '2019-09', 'Éclair "quoted"', '\ud800', '\u2028', '</script>'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
);
const integers = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -1, max: 2030 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, -0, 2_147_483_647, -2_147_483_648, 1_000_000) },
);
/** Numbers that a field of whole numbers cannot show. */
export const wrongNumbers = fc.constantFrom(
  2_147_483_648,
  1.5,
  1e21,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  5e-324,
);
const numbers = fc.oneof(integers, fc.double({ noNaN: true, noDefaultInfinity: true }));

/** The column of an edge's cursor. */
export const orderValues = fc.array(fc.oneof(texts, integers), { maxLength: 3 });

/** A value of the type as the database has it, null where a node may lack it. */
export function storedValue(type: GraphQLOutputType): fc.Arbitrary<unknown> {
  if (isNonNullType(type)) return known(type.ofType);
  return fc.option(known(type), { freq: 3 });
}

function known(type: GraphQLOutputType): fc.Arbitrary<unknown> {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return fc.option(fc.array(texts, { maxLength: 3 }), { freq: 4 });
  if (isEnumType(nullable)) return fc.constantFrom(...nullable.getValues().map(({ name }) => name));
  switch (nullable.toString()) {
    case 'Int':
      return integers;
    case 'Float':
      return numbers;
    case 'Boolean':
      return fc.boolean();
    case 'PartialDate':
      return fc.constantFrom('2019', '2019-09', '2019-09-30');
    default:
      return texts;
  }
}
