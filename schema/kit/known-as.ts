import type { NodeLabel } from '../../src/graph/model.ts';
import { queryNames } from '../../src/graph/name-index.ts';
import { type idProperties, soughtAs } from '../../src/graph/sought.ts';

/*
 * A node shows one name and one id of each kind, and its records may know others. These are expressions for the keys of the
 * nodes that a name or an id can mean; an index serves each part.
 */

/**
 * The keys of the nodes with a name. Only where none shows it, they are those of nodes that have it as another name: who
 * asks for a name that is shown gets what shows it.
 * @param labels `Topic`, or several: `Person:Student`
 * @param name an expression for the folded name
 * @param queries an expression for what `nameQueries` makes of it
 */
export function keysOfName(labels: string, name: string, queries: string): string {
  // A node without a name is not meant, although it has a folded name: the folded text of its display name.
  const shown = (node: string): string =>
    `MATCH (${node}:${labels}) WHERE ${node}.foldedName = ${name} AND ${node}.name IS NOT NULL`;
  return [
    'COLLECT {',
    `${shown('known')} RETURN known.key AS key`,
    'UNION',
    `UNWIND CASE WHEN EXISTS { ${shown('shown')} } THEN [] ELSE ${queries} END AS query`,
    `${queryNames('other_names')} AS known`,
    `WITH known WHERE known:${labels} RETURN known.key AS key`,
    '}',
  ].join('\n');
}

/** The keys of the nodes of which a record has an id. @param value an expression for the id */
export function keysOfId<Label extends NodeLabel>(
  label: Label,
  id: (typeof idProperties)[Label][number],
  value: string,
): string {
  return [
    'COLLECT {',
    `MATCH (known:${label}) WHERE known.${id} = ${value} RETURN known.key AS key`,
    'UNION',
    `MATCH ()-[stated:STATES]->(known:${label}) WHERE stated.${soughtAs(id)} = ${value} RETURN known.key AS key`,
    '}',
  ].join('\n');
}

/** The ids of a kind that the records of a node have, the one that it shows first. */
export function idsOf(node: string, id: string): string {
  const other = `stated.${soughtAs(id)}`;
  return `[id IN [${node}.${id}] WHERE id IS NOT NULL] + COLLECT { MATCH (${node})<-[stated:STATES]-() WHERE ${other} IS NOT NULL RETURN DISTINCT ${other} AS id ORDER BY id }`;
}
