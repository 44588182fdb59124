import type { PlannedObject } from '../../src/cypher/answer/planned.ts';
import { builder } from '../kit/builder.ts';
import { flag, integer } from '../kit/decode.ts';
import { column, here, list } from '../kit/fields.ts';
import { listed } from '../kit/listed.ts';
import { findPerson, PersonBy } from '../kit/lookups.ts';
import { Person } from '../kit/references.ts';
import { alwaysAbout } from '../kit/root-fields.ts';
import { countVersionsArgument } from '../kit/versions.ts';
import { yearArguments } from '../kit/windows.ts';
import { authorsArgument, jointPapers } from './joint-papers.ts';
import {
  defaultNetworkDepth,
  defaultNetworkNodes,
  linksAtMost,
  matchNetwork,
  maximumNetworkDepth,
  maximumNetworkNodes,
  namedSeeds,
  networkReads,
  nodesAtMost,
} from './network-statement.ts';
import { LinkSupervision, supervisionsBetween } from './supervision-between.ts';

const NetworkLink = builder.objectRef<PlannedObject>('NetworkLink').implement({
  description:
    'Two people of a network who have written papers together, or of whom one supervises the other.',
  fields: (t) => ({
    a: t.field({ type: Person, description: 'The one whose key comes first.', ...here('a') }),
    b: t.field({ type: Person, description: 'The other one.', ...here('b') }),
    paperCount: t.int({
      description:
        'How many papers the two have written together, of those asked for, several versions of one as one unless `countVersions` is true; 0 for supervision alone.',
      ...column(integer, ({ variable }) => variable('paperCount')),
    }),
    supervision: t.field({
      type: [LinkSupervision],
      description: 'The supervisions between the two, in either direction, of the years asked for.',
      ...list({ ...supervisionsBetween('a', 'b', (link) => link.outer), atMost: () => 1 }),
    }),
    ...jointPapers('a', 'b', ({ outer: network }) => network)(t),
  }),
});

const Network = builder.objectRef<PlannedObject>('Network').implement({
  description: 'People around some, and what links them.',
  fields: (t) => ({
    nodes: t.field({
      type: [Person],
      description:
        'The seeds, then whoever is one step away, two: of each distance those with most joint papers first.',
      ...list(listed('people', nodesAtMost, ['maxNodes'])),
    }),
    links: t.field({
      type: [NetworkLink],
      description: 'Every pair of these people that is linked, most joint papers first.',
      ...list({
        match: ({ outer: network, variable }) => {
          const [place, from] = [variable('place'), network.variable('linkedFrom')];
          return [
            `UNWIND range(0, size(${from}) - 1) AS ${place}`,
            `WITH *, ${from}[${place}] AS ${variable('a')}, ${network.variable('linkedTo')}[${place}] AS ${variable('b')}, ${network.variable('linkPapers')}[${place}] AS ${variable('paperCount')}`,
          ].join('\n');
        },
        orderBy: ({ variable }) => [variable('place')],
        atMost: linksAtMost,
        bounds: ['maxNodes'],
      }),
    }),
    truncated: t.boolean({
      description: 'Whether there are more people, or more links between these, than the network may hold.',
      ...column(flag, ({ variable }) => `(${variable('isCut')} OR ${variable('areLinksCut')})`),
    }),
  }),
});

builder.queryField('network', (t) =>
  t.field({
    type: Network,
    description:
      'The people around some, by joint papers and supervision, and all links between them. A window of years holds for papers and for supervisions; a supervision counts if it overlaps the window or has no dates.',
    args: {
      seeds: t.arg({
        type: [PersonBy],
        required: true,
        description: 'The people whom it starts from, at most as many as `maxNodes`.',
      }),
      depth: t.arg.int({
        defaultValue: defaultNetworkDepth,
        description: `How many steps it goes from them, from 0 to ${maximumNetworkDepth}.`,
      }),
      only: t.arg.boolean({
        defaultValue: false,
        description: 'Whether to keep to the seeds alone, and to the links between them.',
      }),
      ...yearArguments(t),
      minPapers: t.arg.int({
        description: 'Two people are linked by papers only with at least this many joint ones.',
      }),
      ...countVersionsArgument(t),
      ...authorsArgument(t),
      maxNodes: t.arg.int({
        defaultValue: defaultNetworkNodes,
        description: `How many people it may hold, at most ${maximumNetworkNodes}: the nearest, of equal ones those with most joint papers. Links are held to ten times as many.`,
      }),
    },
    ...alwaysAbout({
      named: namedSeeds,
      find: findPerson,
      reads: networkReads,
      bounds: ['maxNodes'],
      match: matchNetwork,
    }),
  }),
);
