import { fileURLToPath } from 'node:url';

/** The shell script that runs a program for as long as its owner lives. */
export const supervisor = fileURLToPath(new URL('supervise.sh', import.meta.url));
