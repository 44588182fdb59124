import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';

/**
 * A folder of real data that some checkouts have beside them. Tests of it are skipped in the others: what they show, tests
 * of small and generated data show too.
 */
export interface SharedData {
  readonly path: string;
  readonly isThere: boolean;
}

export const sharedPages = sharedData('pages');
export const sharedAcl = sharedData('acl-2016-2020');
export const sharedAdvisors = sharedData('cs-advisors');
export const sharedOpenAlex = sharedData('openalex');

/** Small inputs that went wrong, a folder each. */
export const sharedCases = sharedData('../cases');

function sharedData(name: string): SharedData {
  const path = join(root, '../shared/data', name);
  return { path, isThere: existsSync(path) };
}
