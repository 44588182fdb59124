import type { CypherStatement } from '../statement.ts';

/** Tells whether the graph holds nothing at all; the lock of imports and the version do not count. */
export const readIsEmpty: CypherStatement<{ readonly isEmpty: boolean }> = {
  text: `
    RETURN NOT EXISTS { MATCH (node) WHERE NOT node:ImportLock AND NOT node:GraphVersion } AS isEmpty`,
};
