import type { Properties, RelationshipType } from './model.ts';
import { groupPositions } from './positions.ts';
import { groupSupervisions } from './supervisions.ts';

/** What one source says of one relationship between two nodes. */
export interface PairStatement {
  /** Tells what this source says of the two nodes apart; '' where it says one thing. */
  readonly discriminator: string;
  readonly values: Properties;
}

/**
 * Divides all that is said of two nodes by one type into the relationships that it makes, by their discriminators. Each
 * statement is in one of them, and their order doesn't matter.
 */
export function groupsOfPair<Statement extends PairStatement>(
  type: RelationshipType,
  statements: readonly Statement[],
): Map<string, readonly Statement[]> {
  if (type === 'SUPERVISES') return groupSupervisions(statements);
  if (type === 'AFFILIATED_WITH') return groupPositions(statements);
  return Map.groupBy(statements, ({ discriminator }) => discriminator);
}
