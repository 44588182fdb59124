/** Phrases by which the issues are known that tell who is who in doubt: their writers use them. */
export const doubtPhrases = {
  /** An id that a document gives to things which it tells apart. */
  id: 'It is left out of all of them, and makes nobody one.',
  /** An id of two whom several sources tell apart. */
  acrossSources: 'So it makes nobody one.',
  /** An institution that is known under a name like this one. */
  institution: 'a letter or two of which are wrong',
} as const;

/** Whether an issue tells of a doubt about who or what something is. */
export function isDoubt(message: string): boolean {
  return Object.values(doubtPhrases).some((phrase) => message.includes(phrase));
}
