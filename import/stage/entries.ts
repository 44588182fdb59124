import type { Properties } from '../../src/graph/model.ts';

/** What one source says of one record. */
export interface NodeEntry {
  readonly source: string;
  readonly record: string;
  readonly values: Properties;
}

/** Names one relationship of the graph among those of its type: keys of nodes. */
export interface RelationshipId {
  readonly from: string;
  readonly to: string;
  /** Tells two relationships between the same two nodes apart; '' where there is only one. */
  readonly discriminator: string;
}

/** What one source says of one relationship: between two records, which are the nodes at its ends. */
export interface RelationshipEntry {
  readonly source: string;
  readonly from: string;
  readonly to: string;
  readonly values: Properties;
}

/** What one source says of one relationship from now on; without values it says nothing of it any more. */
export interface RelationshipEdit extends Omit<RelationshipEntry, 'values'> {
  readonly id: RelationshipId;
  readonly values: Properties | null;
}
