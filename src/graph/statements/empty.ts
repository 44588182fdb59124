import type { CypherStatement } from '../statement.ts';

/** Whether the graph holds nothing at all; the lock of imports is no content. */
export const readIsEmpty: CypherStatement<{ readonly isEmpty: boolean }> = {
  text: `
    RETURN NOT EXISTS { MATCH (node) WHERE NOT node:ImportLock } AS isEmpty`,
};
