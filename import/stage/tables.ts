/**
 * The tables of a stage. `node`, `relationship`, `token` and `same_as` hold what the document states; the others what
 * the loader finds in the graph and decides. A record is what sources know under one key; a node of the graph is what
 * one or more records stand for.
 *
 * Where a table is asked in two ways, its indexes begin with what tells most rows apart: SQLite has no statistics
 * here and would take a label to be as good as a key.
 */
export const createTables = `
  CREATE TABLE node (
    label TEXT, key TEXT, vals TEXT,
    PRIMARY KEY (label, key)
  ) WITHOUT ROWID;

  CREATE TABLE relationship (
    type TEXT, start TEXT, finish TEXT, discriminator TEXT, vals TEXT,
    PRIMARY KEY (type, start, finish, discriminator)
  ) WITHOUT ROWID;

  -- Ids in other systems that bring records together, unless the record's key says the same.
  CREATE TABLE token (
    label TEXT, token TEXT, record TEXT,
    PRIMARY KEY (label, token, record)
  ) WITHOUT ROWID;

  CREATE TABLE same_as (
    one TEXT, other TEXT, verdict TEXT,
    PRIMARY KEY (one, other)
  ) WITHOUT ROWID;

  -- What sources say in the graph today about the nodes that the load may touch, and by what the records are one with others.
  CREATE TABLE statement (
    label TEXT, record TEXT, source TEXT, node TEXT, vals TEXT, joined TEXT,
    PRIMARY KEY (record, label, source)
  ) WITHOUT ROWID;
  CREATE INDEX statement_node ON statement (node, label);

  -- Records that were decided in an earlier part of the same work: a migration decides a graph part by part.
  CREATE TABLE settled (
    label TEXT, record TEXT,
    PRIMARY KEY (record, label)
  ) WITHOUT ROWID;

  -- What the document's source says of relationships today, with the nodes that its records are, and the discriminator of
  -- the relationship that it makes between them.
  CREATE TABLE standing (
    type TEXT, start TEXT, finish TEXT, discriminator TEXT, start_node TEXT, finish_node TEXT, made TEXT, vals TEXT,
    PRIMARY KEY (type, start, finish, discriminator)
  ) WITHOUT ROWID;

  -- Names and ids that may bring records together, those of the graph's among them.
  CREATE TABLE evidence (
    label TEXT, token TEXT, record TEXT,
    PRIMARY KEY (label, token, record)
  ) WITHOUT ROWID;
  CREATE INDEX evidence_record ON evidence (record, label);

  -- Who has a block of initials, whether by a name of initials; who had it by what the document's source said before; and
  -- the blocks that very many have.
  CREATE TABLE initials_block (
    block TEXT, record TEXT, has_initials INTEGER,
    PRIMARY KEY (block, record)
  ) WITHOUT ROWID;
  CREATE TABLE left_block (
    block TEXT, record TEXT,
    PRIMARY KEY (block, record)
  ) WITHOUT ROWID;
  CREATE TABLE crowded_block (block TEXT PRIMARY KEY) WITHOUT ROWID;

  -- The node of each record that could be more than itself, and by what it is one with another record of the node; a record
  -- without a row is a node of its own.
  CREATE TABLE identity (
    label TEXT, record TEXT, node TEXT, joined TEXT,
    PRIMARY KEY (record, label)
  ) WITHOUT ROWID;
  CREATE INDEX identity_node ON identity (node, label);

  -- The titles of papers, as they are compared, with the nodes that the papers are from now on.
  CREATE TABLE title (
    title TEXT, node TEXT,
    PRIMARY KEY (title, node)
  ) WITHOUT ROWID;

  -- Papers that have other versions, in the graph today and from now on, each with the smallest key of its versions.
  CREATE TABLE standing_version (node TEXT PRIMARY KEY, work TEXT) WITHOUT ROWID;
  CREATE TABLE version (node TEXT PRIMARY KEY, work TEXT) WITHOUT ROWID;
  CREATE VIEW changed_version AS
    SELECT node FROM (SELECT * FROM version EXCEPT SELECT * FROM standing_version)
    UNION SELECT node FROM (SELECT * FROM standing_version EXCEPT SELECT * FROM version);

  -- Nodes of which something changes.
  CREATE TABLE involved (
    label TEXT, node TEXT,
    PRIMARY KEY (label, node)
  ) WITHOUT ROWID;

  -- Nodes that this load has created: only what it has put there itself can stand at them.
  CREATE TABLE fresh (
    label TEXT, node TEXT,
    PRIMARY KEY (label, node)
  ) WITHOUT ROWID;

  -- Relationships that this load has written, but for those that only it can have: what stood before and what stands now
  -- (null where there is none).
  CREATE TABLE altered (
    type TEXT, start_node TEXT, finish_node TEXT, discriminator TEXT, before TEXT, after TEXT,
    PRIMARY KEY (type, start_node, finish_node, discriminator)
  ) WITHOUT ROWID;
`;

/** What a load fills, and a second attempt at it fills again, as the next part of a migration does. */
export const loadTables = [
  'statement',
  'standing',
  'evidence',
  'initials_block',
  'left_block',
  'crowded_block',
  'identity',
  'title',
  'standing_version',
  'version',
  'involved',
  'fresh',
  'altered',
] as const;
