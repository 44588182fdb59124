import type { Properties } from '../../src/graph/model.ts';

/** What one source says of one record. */
export interface NodeEntry {
  readonly source: string;
  readonly record: string;
  readonly values: Properties;
  /** By what the record is one with another of its node: a text of `storeJoined`. Undefined for the first of them. */
  readonly joined?: string | undefined;
}

/** Two nodes of the graph, by their keys. */
export interface NodePair {
  readonly from: string;
  readonly to: string;
}

/** Names one relationship of the graph among those of its type: keys of nodes. */
export interface RelationshipId extends NodePair {
  /** Tells two relationships between the same two nodes apart; '' where there is only one. */
  readonly discriminator: string;
}

/** What one source says of one relationship: between two records, which are the nodes at its ends. */
export interface RelationshipEntry {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  /**
   * Tells what the source says of the two records apart. The graph may call the relationship otherwise: what other sources
   * say of the same two nodes decides that, too.
   */
  readonly discriminator: string;
  readonly values: Properties;
}

/** What one source says of one relationship from now on; without values it says nothing of it any more. */
export interface RelationshipEdit extends Omit<RelationshipEntry, 'values'> {
  /** The nodes that the records are. */
  readonly pair: NodePair;
  readonly values: Properties | null;
}
