/** What more records than this have in common, a name or a block of initials, tells nothing of any two of them. */
export const crowd = 100;
