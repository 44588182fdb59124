import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import type { GraphQLError, ValidationContext, ValidationRule } from 'graphql';
import type { OperationLimits } from '../config.ts';
import { callerError } from '../cypher/errors.ts';

/** Rules of validation that answer COST_LIMIT where an operation is too deep or has too many aliases. */
export function limitRules({ depth, aliases }: OperationLimits): readonly ValidationRule[] {
  const options = { propagateOnRejection: false, onReject: [refuse] };
  return [
    maxDepthRule({ n: depth, flattenFragments: true, ...options }),
    maxAliasesRule({ n: aliases, ...options }),
  ];
}

function refuse(context: ValidationContext | null, { message }: GraphQLError): void {
  const reason = message.replace('Syntax Error: ', '');
  context?.reportError(callerError('COST_LIMIT', `${reason} Ask in several requests.`));
}
