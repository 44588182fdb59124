import {
  type NodeLabel,
  type Properties,
  type RelationshipType,
  relationshipModels,
} from '../../src/graph/model.ts';
import { decidedEnds, pairIn } from './decided-ends.ts';
import type { NodePair } from './entries.ts';
import type { Identities } from './identities.ts';
import { type StageRow, textIn, textOrNullIn, valuesIn } from './row.ts';
import type { ScratchDatabase } from './scratch-database.ts';
import type { StatedNode } from './stated-nodes.ts';

/** What is stated of two nodes of the graph, between two records. */
export interface DecidedRelationship {
  readonly pair: NodePair;
  readonly from: string;
  readonly to: string;
  readonly discriminator: string;
  readonly values: Properties;
}

/** What is stated, as it goes into a graph that holds nothing. */
export class FirstLoad {
  readonly #database: ScratchDatabase;
  readonly #identities: Identities;

  constructor(database: ScratchDatabase, identities: Identities) {
    this.#database = database;
    this.#identities = identities;
  }

  /** The nodes of a label, each with the records that it stands for. */
  *nodes(label: NodeLabel): Generator<{ readonly key: string; readonly records: readonly StatedNode[] }> {
    const rows = this.#database.each(
      (row) => ({ ...statedNode(row), decided: textOrNullIn(row, 'decided') }),
      `SELECT node.key, node.vals, identity.node AS decided FROM node
       LEFT JOIN identity ON identity.label = node.label AND identity.record = node.key
       WHERE node.label = ?`,
      label,
    );
    for (const { decided, ...stated } of rows) {
      const { key } = stated;
      if (decided === null) yield { key, records: [stated] };
      // A node comes with the record whose key it has.
      else if (decided === key) yield { key, records: this.#recordsOf(label, key) };
    }
  }

  /** What is stated of relationships of a type; what is said of two nodes follows each other. */
  relationships(type: RelationshipType): Generator<DecidedRelationship> {
    const { from, to } = relationshipModels[type];
    const { columns, joins } = decidedEnds(type);
    // The table's own order does where no record has another's key.
    const isMerged = this.#identities.areMerged([from, to]);
    const order = isMerged ? 'ORDER BY start_node, finish_node' : '';
    return this.#database.each(
      (row) => ({
        pair: pairIn(row),
        from: textIn(row, 'start'),
        to: textIn(row, 'finish'),
        discriminator: textIn(row, 'discriminator'),
        values: valuesIn(row),
      }),
      `SELECT relationship.*, ${columns} FROM relationship ${joins} WHERE type = ? ${order}`,
      type,
    );
  }

  #recordsOf(label: NodeLabel, node: string): StatedNode[] {
    return this.#database.all(
      statedNode,
      `SELECT node.key, node.vals FROM identity
       JOIN node ON node.label = identity.label AND node.key = identity.record
       WHERE identity.label = ? AND identity.node = ?`,
      ...[label, node],
    );
  }
}

function statedNode(row: StageRow): StatedNode {
  return { key: textIn(row, 'key'), values: valuesIn(row) };
}
