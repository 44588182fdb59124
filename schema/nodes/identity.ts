import { joinedInWords, readJoined } from '../../src/graph/joined.ts';
import { builder } from '../kit/builder.ts';
import { listOf, optional, text } from '../kit/decode.ts';
import { column, here, list } from '../kit/fields.ts';
import { Identity, IdentityRecord, Institution, Paper, Person, Source, Topic } from '../kit/references.ts';

builder.objectType(Identity, {
  description: 'What sources know of a node, record by record, and why these records are one.',
  fields: (t) => ({
    records: t.field({
      type: [IdentityRecord],
      description:
        'The records that the node stands for, by their keys: one for each source that states a record.',
      ...list({
        match: ({ outer, node, variable }) =>
          `MATCH (${outer.node})<-[${variable('stated')}:STATES]-(${node})`,
        orderBy: (scope) => [recordKey(scope.variable('stated'), scope.outer.node), `${scope.node}.key`],
      }),
    }),
  }),
});

builder.objectType(IdentityRecord, {
  description:
    'What one source knows under one key. Several records may be one node; docs/identity.md has the rules.',
  fields: (t) => ({
    key: t.string({
      description: 'The key under which the source knows it. The node has the smallest of these keys.',
      ...column(text, ({ outer, variable }) => recordKey(variable('stated'), outer.node)),
    }),
    source: t.field({ type: Source, description: 'The source that states it.', ...here() }),
    names: t.stringList({
      description: 'The name or title that the source gives, then its other names.',
      ...column(listOf(text), ({ variable }) => namesOf(variable('stated'))),
    }),
    evidence: t.stringList({
      description:
        'Why the record is one with others of the node, each as the end of a sentence: `has the ORCID iD 0000-0002-1825-0097 in common with lab:7`. Over these links each record leads to every other. Empty where the node has one record. `scholargraph identity explain` says more of any two.',
      ...column(evidenceIn, ({ outer, variable }) => {
        const stated = variable('stated');
        const joins = `COLLECT { MATCH (${outer.node})<-[each:STATES]-() WHERE each.joined IS NOT NULL WITH DISTINCT ${recordKey('each', outer.node)} AS record, each.joined AS joined RETURN [record, joined] ORDER BY record }`;
        return `[${recordKey(stated, outer.node)}, ${stated}.joined, ${joins}]`;
      }),
    }),
  }),
});

const description =
  'The records of sources that are this node, and why they are one: for whoever asks whether two of them should be.';

builder.interfaceField(Person, 'identity', (t) => t.field({ type: Identity, description, ...here() }));
builder.objectField(Institution, 'identity', (t) => t.field({ type: Identity, description, ...here() }));
builder.objectField(Topic, 'identity', (t) => t.field({ type: Identity, description, ...here() }));
builder.objectField(Paper, 'identity', (t) => t.field({ type: Identity, description, ...here() }));

/** The key of a record that a relationship STATES is about. */
function recordKey(stated: string, node: string): string {
  return `coalesce(${stated}.key, ${node}.key)`;
}

/** A paper has a title, everything else a name. */
function namesOf(stated: string): string {
  return `[name IN [${stated}.name, ${stated}.title] + coalesce(${stated}.otherNames, []) WHERE name IS NOT NULL]`;
}

/** Says what a record's own link says, and those of others that lead to it. */
function evidenceIn(value: unknown): string[] {
  const [key, own, joins] = listOf((each) => each)(value);
  const record = text(key);
  const mine = optional(text)(own);
  const others = listOf(listOf(text))(joins).flatMap(([from = '', joined = '']) => {
    const said = readJoined(joined);
    return said.with === record ? [{ ...said, with: from }] : [];
  });
  return [...(mine === null ? [] : [readJoined(mine)]), ...others].map((joined) => joinedInWords(joined));
}
