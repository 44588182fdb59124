import { GraphQLError } from 'graphql';
import { builder } from './builder.ts';

const pattern = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

builder.scalarType('PartialDate', {
  description:
    'A date as precise as its source: "2024", "2024-05" or "2024-05-17". A directory gives a year, a snapshot gives a day.',
  serialize: (value) => checked(value),
  parseValue: (value) => checked(value),
});

function checked(value: unknown): string {
  if (typeof value === 'string' && pattern.test(value)) return value;
  throw new GraphQLError(
    `${JSON.stringify(value)} is no PartialDate: write "2024", "2024-05" or "2024-05-17".`,
  );
}
