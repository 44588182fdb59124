import type { NodeLabel } from '../../src/graph/model.ts';
import type { FactSink, RelationshipStatement, SameAsLine, StatedValues } from '../formats/format.ts';
import type { Issues } from '../read/issues.ts';
import { StatedCompany } from './company.ts';
import { DoubtedIds } from './doubted-ids.ts';
import { Edits } from './edits.ts';
import { FirstLoad } from './first-load.ts';
import { Identities } from './identities.ts';
import { InitialsBlocks } from './initials-blocks.ts';
import { SameAsLines } from './same-as-lines.ts';
import { ScratchDatabase } from './scratch-database.ts';
import { Settled } from './settled.ts';
import { Standing } from './standing.ts';
import { StatedNodes } from './stated-nodes.ts';
import { StatedRelationships } from './stated-relationships.ts';
import { createTables, loadTables } from './tables.ts';
import { Versions } from './versions.ts';
import { Written } from './written.ts';

/**
 * What one document or data set states, and what its load finds and decides, on disk: the importer needs the same memory
 * whatever the size. Each part asks its own tables; all of the importer's SQL stands in this folder.
 */
export class Stage implements FactSink {
  readonly #database = new ScratchDatabase(createTables);
  readonly nodes = new StatedNodes(this.#database);
  readonly relationships = new StatedRelationships(this.#database);
  readonly sameAsLines = new SameAsLines(this.#database);
  readonly standing = new Standing(this.#database);
  readonly company = new StatedCompany(this.#database);
  readonly identities = new Identities(this.#database);
  readonly blocks = new InitialsBlocks(this.#database);
  readonly versions = new Versions(this.#database);
  readonly edits = new Edits(this.#database, this.identities);
  readonly written = new Written(this.#database);
  readonly settled = new Settled(this.#database);
  readonly firstLoad = new FirstLoad(this.#database, this.identities);

  close(): void {
    this.#database.close();
  }

  node(label: NodeLabel, key: string, values: StatedValues): string {
    this.nodes.state(label, key, values);
    return key;
  }

  has(label: NodeLabel, key: string): boolean {
    return this.nodes.has(label, key);
  }

  unsay(label: NodeLabel, key: string, property: string): void {
    this.nodes.unsay(label, key, property);
  }

  unsayOfAll(label: NodeLabel, property: string): void {
    this.nodes.unsayOfAll(label, property);
  }

  relationship(statement: RelationshipStatement): boolean {
    return this.relationships.state(statement);
  }

  sameAs(line: SameAsLine): void {
    this.sameAsLines.state(line);
  }

  /** Takes out relationships of which an end is not stated; a note counts them, for a work may cite what is elsewhere. */
  leaveOutDangling(issues: Issues): void {
    for (const [type, count] of this.relationships.removeDangling()) {
      if (count > 0)
        issues.note(
          null,
          `${count} ${type} relationships were left out: the data does not state the nodes at both ends.`,
        );
    }
  }

  /** Takes out ids that bring together what the document itself tells apart; the issues name them. */
  leaveOutDoubtedIds(issues: Issues): void {
    new DoubtedIds(this.#database, this.nodes).leaveOut(issues);
  }

  /** How many nodes and relationships are stated. */
  countFacts(): number {
    return this.nodes.count() + this.relationships.count();
  }

  /** Forgets what an earlier attempt at the load has found. */
  restart(): void {
    for (const table of loadTables) this.#database.run(`DELETE FROM ${table}`);
  }
}
