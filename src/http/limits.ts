import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import type { OperationLimits } from '../config.ts';
import { callerError } from '../cypher/errors.ts';

/** Rules of validation that answer COST_LIMIT where an operation is too deep or has too many aliases. */
export function limitRules({ depth, aliases }: OperationLimits): readonly ValidationRule[] {
  return [
    maxDepthRule({ n: depth, flattenFragments: true, ...refusing('MAX_DEPTH', depth) }),
    maxAliasesRule({ n: aliases, ...refusing('MAX_ALIASES', aliases) }),
  ];
}

function refusing(setting: string, limit: number) {
  const refuse = (context: ValidationContext | null, { message }: GraphQLError): void => {
    const reason = message.replace('Syntax Error: ', '');
    const advice = `Ask in several requests. The setting ${setting} sets the limit.`;
    context?.reportError(callerError('COST_LIMIT', `${reason} ${advice}`, { limit, setting }));
  };
  return { propagateOnRejection: false, onReject: [refuse] };
}
