import type { CypherStatement } from '../statement.ts';

/** Whether the graph holds nothing, or only what an earlier load of the sample had brought in when it was ended. */
export const readNeedsSample: CypherStatement<{ readonly needsSample: boolean }> = {
  text: `
    RETURN NOT EXISTS { MATCH (node:Person|Institution|Topic|Paper) }
      OR EXISTS { MATCH (lock:ImportLock {key: 'import'}) WHERE lock.isLoadingSample } AS needsSample`,
};

/** Notes that the sample is being loaded, or (null) that all of it is there. */
export const noteLoadingSample: CypherStatement<never> = {
  text: `
    MERGE (lock:ImportLock {key: 'import'})
    SET lock.isLoadingSample = $isLoadingSample`,
};
