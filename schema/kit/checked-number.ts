import { callerError } from '../../src/cypher/errors.ts';

/** The number that an argument gives. @throws GraphQLError BAD_USER_INPUT unless it goes from `least` to `most` */
export function checkedNumber(name: string, value: unknown, least: number, most: number): number {
  if (typeof value === 'number' && value >= least && value <= most) return value;
  throw callerError(
    'BAD_USER_INPUT',
    `The argument '${name}' is ${value}: it goes from ${least} to ${most}.`,
  );
}
