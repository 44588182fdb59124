import type { Scope } from '../src/cypher/scope.ts';
import { comparison, folded } from './arguments.ts';

/** The folded name starts with the argument's text. Nodes shown without a name of their own are not meant. */
export function startsWith(scope: Scope, path: string): string | undefined {
  return comparison(`${scope.node}.foldedName STARTS WITH`, scope.argument(path, folded));
}
