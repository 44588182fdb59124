import type { ConnectionDeclaration } from '../../../src/cypher/declarations.ts';
import { type ArgumentBuilder, builder } from '../../kit/builder.ts';
import { defineConnection } from '../../kit/connections.ts';
import { flag, integer } from '../../kit/decode.ts';
import { column, connection, list, lists } from '../../kit/fields.ts';
import { SupervisionRole, SupervisionStatus } from '../../kit/leaf-types.ts';
import { generationOrder } from '../../kit/orders.ts';
import { pageArguments } from '../../kit/page-arguments.ts';
import { LineageConnection, Person } from '../../kit/references.ts';
import { periodArguments } from '../../kit/windows.ts';
import { isInCycle, matchCycle } from './cycles.ts';
import { defaultLineageDepth, maximumLineageDepth } from './depth.ts';
import { defaultLineagePaths, matchPaths, maximumLineagePaths, pathLimit, peopleOnPaths } from './paths.ts';
import { type LineageDirection, matchRelatives } from './relatives.ts';

builder.interfaceFields(Person, (t) => ({
  ancestors: t.field({
    type: LineageConnection,
    description:
      "The person's supervisors, theirs, and so on, each once, nearest generation first and by name within one. The person is not among them, even where the data go round in a cycle: see `inCycle`.",
    args: lineageArguments(t),
    ...connection(lineage('ancestors')),
  }),
  descendants: t.field({
    type: LineageConnection,
    description:
      'Those whom the person has supervised, those whom they have, and so on, each once, nearest generation first and by name within one. The person is not among them, even where the data go round in a cycle: see `inCycle`.',
    args: lineageArguments(t),
    ...connection(lineage('descendants')),
  }),
  supervisionCycle: t.field({
    type: [Person],
    description: `A shortest way of at most ${maximumLineageDepth} supervisions from the person, each to whom the one before supervises, round to the person again: an error in some source. Both ends included, so that somebody who supervises nobody but themselves stands twice; of several the first by key; empty, as it should be, where there is none.`,
    ...list({
      match: matchCycle,
      orderBy: ({ variable }) => [variable('place')],
      atMost: () => maximumLineageDepth + 1,
    }),
  }),
}));

defineConnection(LineageConnection, {
  node: Person,
  row: 'an ancestor or a descendant',
  edgeFields: (t) => ({
    generation: t.int({
      description:
        'How many supervisions lead from one to the other at least: 1 for a supervisor or a student.',
      ...column(integer, ({ variable }) => variable('generation')),
    }),
    paths: t.field({
      type: [t.listRef(Person)],
      description:
        'All the shortest ways, each from the person whose lineage this is to the relative, both included; by key. At most `maxPaths` of the connection: see `pathsTruncated`.',
      ...lists({
        match: (scope) => {
          const { outer: edge, variable } = scope;
          const keys = `[person IN ${variable('list')} | person.key]`;
          return `${matchPaths(scope, edge, pathLimit(edge))}\nWITH ${variable('list')} ORDER BY ${keys}`;
        },
        atMost: peopleOnPaths,
        bounds: ['maxPaths', 'maxDepth'],
      }),
    }),
    pathsTruncated: t.boolean({
      description: 'Whether there are more shortest ways than `paths` gives.',
      ...column(flag, (edge) => {
        const most = pathLimit(edge);
        return `COUNT { ${matchPaths(edge, edge, `${most} + 1`)} RETURN ${edge.variable('list')} } > ${most}`;
      }),
    }),
    inCycle: t.boolean({
      description: `Whether at most ${maximumLineageDepth} supervisions, of those that the connection's filters let pass, lead from the relative round to the relative again: an error in some source. \`supervisionCycle\` says who is in it.`,
      ...column(flag, (edge) => isInCycle(edge)),
    }),
  }),
});

function lineageArguments(t: ArgumentBuilder) {
  return {
    maxDepth: t.arg.int({
      defaultValue: defaultLineageDepth,
      description: `How many generations, from 1 to ${maximumLineageDepth}.`,
    }),
    role: t.arg({ type: SupervisionRole, description: 'Only along supervisions in this role.' }),
    status: t.arg({
      type: SupervisionStatus,
      description: 'Only along current or only along former supervisions.',
    }),
    ...periodArguments(t, 'supervisions'),
    maxPaths: t.arg.int({
      defaultValue: defaultLineagePaths,
      description: `How many \`paths\` each relative has at most, from 1 to ${maximumLineagePaths}.`,
    }),
    ...pageArguments(t),
  };
}

function lineage(direction: LineageDirection): Omit<ConnectionDeclaration, 'kind'> {
  return { reads: () => 20, match: (scope) => matchRelatives(scope, direction), ...generationOrder };
}
