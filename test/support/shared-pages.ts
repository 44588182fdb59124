import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './programs.ts';

/** The real pages that some checkouts have beside them; tests of them are skipped in the others. */
export const sharedPages = join(root, '../shared/data/pages');

export const hasSharedPages = existsSync(sharedPages);
