/** Cypher text with the shape of the rows it answers with. */
export interface CypherStatement<Row> {
  readonly text: string;
  /** Never set: it only carries the row's type. */
  readonly row?: Row;
}

/** Cypher text with the values of its parameters, ready to be sent. */
export interface BoundStatement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
