import type { ChangeCounts, LoadCounts } from '../../import/load/graph/counts.ts';
import type { Database } from '../../src/database/database.ts';
import { nodeLabels } from '../../src/graph/model.ts';
import { rows } from './database.ts';

/** A node or relationship as a person would compare it with itself. */
interface Thing {
  readonly kind: string;
  readonly name: string;
  /** All of its properties. */
  readonly text: string;
  readonly sources: readonly string[];
  /** Of a node the keys under which sources state it. */
  readonly records: readonly string[];
}

/** The nodes and relationships that sources state: by label and key, by type, both ends and discriminator. */
export interface Things {
  readonly nodes: ReadonlyMap<string, Thing>;
  readonly relationships: ReadonlyMap<string, Thing>;
}

/** Reads all there is. */
export async function readThings(database: Database): Promise<Things> {
  const nodes = await rows(
    database,
    `MATCH (node) WHERE any(label IN labels(node) WHERE label IN $labels)
     RETURN head([label IN labels(node) WHERE label IN $labels]) AS kind, node.key AS id,
       coalesce(node.name + ' (' + node.key + ')', node.title + ' (' + node.key + ')',
         node.displayName + ' (' + node.key + ')', node.key) AS name,
       properties(node) AS properties,
       COLLECT { MATCH (node)<-[:STATES]-(source) RETURN source.key } AS sources,
       COLLECT { MATCH (node)<-[stated:STATES]-() RETURN coalesce(stated.key, node.key) } AS records`,
    { labels: nodeLabels },
  );
  const relationships = await rows(
    database,
    `MATCH (from)-[relationship]->(to) WHERE type(relationship) <> 'STATES'
     RETURN type(relationship) AS kind, relationship.sources AS sources, properties(relationship) AS properties,
       from.key + ' → ' + to.key AS name, [] AS records,
       from.key + ' → ' + to.key + ' ' + coalesce(relationship.discriminator, '') AS id`,
  );
  return { nodes: byId(nodes), relationships: byId(relationships) };
}

function byId(all: readonly Record<string, unknown>[]): ReadonlyMap<string, Thing> {
  return new Map(
    all.map(({ kind, id, name, properties, sources, records }) => {
      const thing: Thing = {
        kind: String(kind),
        name: String(name),
        text: JSON.stringify(Object.entries(Object(properties)).sort()),
        sources: [sources].flat().map(String),
        records: [records].flat().map(String),
      };
      return [`${kind} ${id}`, thing];
    }),
  );
}

/** What is different, each as a line of its kind, what became of it, and its name. */
export function differenceOf(before: Things, after: Things): string[] {
  return [
    ...changesOf(before.nodes, after.nodes),
    ...changesOf(before.relationships, after.relationships),
  ].map(({ action, thing }) => changeLine({ kind: thing.kind, action, name: thing.name }));
}

/** One difference as `differenceOf` tells it. */
export function changeLine({ kind, action, name }: Record<'kind' | 'action' | 'name', string>): string {
  return `${kind} ${action} ${name}`;
}

/** What a load of the source, or its withdrawal, should count where it has made the one of the other. */
export function countsOf(
  source: string,
  before: Things,
  after: Things,
): Omit<LoadCounts, 'merges'> & { merges: number } {
  return {
    nodes: changeCounts(source, before.nodes, after.nodes),
    relationships: changeCounts(source, before.relationships, after.relationships),
    merges: mergesBetween(before, after),
  };
}

interface ThingChange {
  readonly action: Exclude<keyof ChangeCounts, 'unchanged'>;
  readonly thing: Thing;
}

function changesOf(before: ReadonlyMap<string, Thing>, after: ReadonlyMap<string, Thing>): ThingChange[] {
  const come = [...after].flatMap(([id, thing]): ThingChange[] => {
    const old = before.get(id);
    if (old === undefined) return [{ action: 'created', thing }];
    return old.text === thing.text ? [] : [{ action: 'updated', thing }];
  });
  const gone = [...before].filter(([id]) => !after.has(id));
  return [...come, ...gone.map(([, thing]): ThingChange => ({ action: 'withdrawn', thing }))];
}

function changeCounts(
  source: string,
  before: ReadonlyMap<string, Thing>,
  after: ReadonlyMap<string, Thing>,
): ChangeCounts {
  const changes = changesOf(before, after);
  const count = (action: ThingChange['action']): number =>
    changes.filter((change) => change.action === action).length;
  const own = [...after].filter(([, { sources }]) => sources.includes(source));
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: own.filter(([id, { text }]) => before.get(id)?.text === text).length,
    withdrawn: count('withdrawn'),
  };
}

/** How many fewer the nodes are than the things that their records were before: nodes, and records that have come. */
function mergesBetween(before: Things, after: Things): number {
  const nodeOf = new Map<string, string>();
  for (const [id, { kind, records }] of before.nodes)
    for (const record of records) nodeOf.set(`${kind} ${record}`, id);
  let merges = 0;
  for (const { kind, records } of after.nodes.values()) {
    const apart = records.map((record) => nodeOf.get(`${kind} ${record}`) ?? `new ${record}`);
    merges += new Set(apart).size - 1;
  }
  return merges;
}
