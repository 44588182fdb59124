import type { Property } from './properties.ts';
import { idProperties, soughtAs } from './sought.ts';

/*
 * What the graph keeps beside what sources say of people, institutions, topics and papers: the sources themselves, who says
 * what, and the state of imports. Declared for docs/graph.md; tests hold it to what an import writes.
 */

/** The node of a document or data set. */
export const sourceNode: Readonly<Record<string, Property>> = {
  key: {
    type: 'string',
    meaning:
      'Names the document whatever its version: `directory-page:…`, `tables:…`, `openalex:…`, `same-as:…`.',
  },
  kind: { type: 'string', meaning: 'The format: `directory-page`, `tables`, `openalex` or `same-as`.' },
  uri: { type: 'string', meaning: 'Where it was read from, as a file URL. Absent for standard input.' },
  recordCount: { type: 'int', meaning: 'How many of its records were loaded.' },
  partial: { type: 'boolean', meaning: 'True where some of it is known to be missing.' },
  validUntil: {
    type: 'string',
    meaning: 'The last day (`2026-12-31`) on which the same bytes say the same. Absent where they always do.',
  },
  digest: { type: 'string', meaning: 'Of its bytes and of all else that decides what it states.' },
  importedAt: { type: 'string', meaning: 'When this version came in: date and time in UTC, ISO 8601.' },
  complete: {
    type: 'boolean',
    meaning: 'False while an import or a withdrawal of it is under way or was interrupted.',
  },
  nodes: { type: 'int', meaning: 'How many keys of nodes it states.' },
  relationships: { type: 'int', meaning: 'How many relationships it states.' },
  issues: { type: 'string[]', meaning: 'What was rejected or noted when it was read: JSON, one text each.' },
  hasMoreIssues: { type: 'boolean', meaning: 'True where there were too many issues to keep them here.' },
  judgements: {
    type: 'string[]',
    meaning: 'The lines of a file of corrections: JSON, `[one, other, "same" or "different"]` each.',
  },
  undecided: {
    type: 'string[]',
    meaning:
      'Keys that an interrupted import was deciding anew: the next import of the source decides them again.',
  },
};

/** What STATES carries beside the values of the stated properties: see `statementBookkeeping`. */
export const statementProperties: Readonly<Record<string, Property>> = {
  key: {
    type: 'string',
    meaning: "The record's key in the source. Absent where it is the node's.",
  },
  matchName: {
    type: 'string',
    meaning:
      "The name or title that the source gives, as identity compares it. Absent where it is the node's.",
  },
  ...Object.fromEntries(
    [...new Set(Object.values(idProperties).flat())].map((id) => [
      soughtAs(id),
      {
        type: 'string',
        meaning: `The \`${id}\` that the source gives, where the node shows another one.`,
      } as const,
    ]),
  ),
  joined: {
    type: 'string',
    meaning:
      'By what the record is one with another of the node, JSON: `{rule, with, things, more, names}`. `with` is the key of the other record, `things` the first of those that both have, `more` how many there are beside these, `names` how the names of two people agree. Absent at the record whose key the node has: the others lead there, one over the other.',
  },
};

/** What every relationship that sources state carries beside its own properties. */
export const relationshipBookkeeping: Readonly<Record<string, Property>> = {
  sources: { type: 'string[]', meaning: 'The keys of the sources that state the relationship, in order.' },
  stated: {
    type: 'string',
    meaning:
      "What each source says, of which records: JSON, a list of `{source, from, to, discriminator, values}`; `from` and `to` are absent where they are the keys of the ends, `discriminator` where it is the relationship's. Absent where every source says just what the relationship shows.",
  },
  discriminator: {
    type: 'string',
    meaning:
      'Tells relationships of one type between the same two nodes apart. Absent: the only one, or the first.',
  },
};

/** The one node that an import locks while it writes. */
export const lockNode: Readonly<Record<string, Property>> = {
  key: { type: 'string', meaning: 'Always `import`.' },
  taken: { type: 'int', meaning: 'When an import last took the lock: milliseconds since 1970.' },
  isLoadingSample: { type: 'boolean', meaning: 'True while the sample is being loaded.' },
};

/** The one node that says by which version of the program the graph was made. */
export const versionNode: Readonly<Record<string, Property>> = {
  key: { type: 'string', meaning: 'Always `graph`.' },
  model: {
    type: 'int',
    meaning: 'The version of the stored model. A graph without the node that holds sources has version 1.',
  },
  identity: {
    type: 'int',
    meaning: 'The version of the rules of identity by which its records were decided; 1 without the node.',
  },
};
