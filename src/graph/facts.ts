import type { NodeLabel, Properties, RelationshipType } from './model.ts';

/**
 * What one document states, in the graph's own terms: the importer's last stage before loading makes it, the
 * loader takes it. Every relationship's two ends are among the document's nodes.
 */
export interface DocumentFacts {
  readonly source: SourceFact;
  readonly nodes: readonly NodeFact[];
  readonly relationships: readonly RelationshipFact[];
}

export interface SourceFact {
  /** Names the document whatever its version: importing the same key again replaces what it said before. */
  readonly key: string;
  /** The format, e.g. `directory-page`. */
  readonly kind: string;
  /** Where it was read from: a file URL, or null for standard input. */
  readonly uri: string | null;
  /** How many records it holds: for a profile page its student entries and publications. */
  readonly recordCount: number;
  /**
   * True where the text is known to stop early. Such a document adds what it says and withdraws nothing:
   * what it no longer says may have stood in the part that is missing.
   */
  readonly partial: boolean;
  /** The last day (`2026-12-31`) on which the same bytes state this; absent where they always do. */
  readonly validUntil?: string | undefined;
}

export interface NodeFact {
  readonly label: NodeLabel;
  /** Unique among the nodes of the label and stable over re-imports, e.g. `mila:guillaume-lajoie`. */
  readonly key: string;
  readonly values: Properties;
}

export interface RelationshipFact {
  readonly type: RelationshipType;
  /** Keys of the nodes at its ends; the model says which labels they have. */
  readonly from: string;
  readonly to: string;
  /** Tells two relationships of one type between the same two nodes apart; '' where there is only one. */
  readonly discriminator: string;
  readonly values: Properties;
}
