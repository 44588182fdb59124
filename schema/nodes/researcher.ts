import { lines } from '../../src/cypher/cypher-text.ts';
import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { listOf, optional, text } from '../kit/decode.ts';
import { property } from '../kit/fields.ts';
import { ResearcherOrder } from '../kit/leaf-types.ts';
import { PersonBy, personBy } from '../kit/lookups.ts';
import { researcherOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { keyOrName, presentKeys, startsWith } from '../kit/predicates.ts';
import { assertedEdge, statedBy } from '../kit/provenance.ts';
import { Node, Person, Researcher, ResearcherConnection } from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';
import { duringWindow, isWindowed, periodMeaning } from '../kit/windows.ts';

builder.objectType(Researcher, {
  description: 'A person whom no source lists as a student: the owner of a profile, a supervisor, an author.',
  interfaces: [Node, Person],
  fields: (t) => ({
    biography: t.string({
      nullable: true,
      description: 'The biography of the profile, without contact details; null without a profile.',
      ...property(optional(text), 'biography'),
    }),
    memberships: t.stringList({
      description: 'Memberships and chairs that the profile lists, e.g. "Core Academic Member".',
      ...property(listOf(text), 'memberships'),
    }),
  }),
});

defineConnection(ResearcherConnection, {
  node: Researcher,
  row: 'a researcher',
  edgeFields: assertedEdge,
});

const ResearcherFilter = builder.inputType('ResearcherFilter', {
  description: 'Which researchers: those to whom all that is given applies.',
  fields: (t) => ({
    nameStartsWith: t.string({
      description: 'The name starts with this text, without regard to case and accents.',
    }),
    topic: t.string({ description: 'Works on the topic with this key or name.' }),
    institution: t.string({ description: 'Holds a position at the institution with this key or name.' }),
    since: t.int({
      description: `Holds a position, at \`institution\` where that is given, that had not ended before this year; ${periodMeaning}.`,
    }),
    until: t.int({
      description: `Holds a position, at \`institution\` where that is given, that had begun by the end of this year; ${periodMeaning}.`,
    }),
  }),
});

builder.queryFields((t) => ({
  researcher: t.field({
    type: Researcher,
    nullable: true,
    description: 'A researcher, or null where there is none. A student is no researcher here: see `person`.',
    args: { by: t.arg({ type: PersonBy, required: true, description: 'Names the researcher.' }) },
    ...lookup(personBy('Researcher')),
  }),
  researchers: t.field({
    type: ResearcherConnection,
    description: 'Researchers, by name unless told.',
    args: {
      filter: t.arg({ type: ResearcherFilter, description: 'All researchers without it.' }),
      orderBy: t.arg({ type: [ResearcherOrder], description: 'The order of the researchers.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      match: (scope) => {
        const { node, variable, has } = scope;
        return lines(
          presentKeys(scope, { topic: 'Topic', institution: 'Institution' }),
          has('filter.topic') ? `MATCH (${variable('topic')}:Topic)<-[:WORKS_ON]-(${node}:Researcher)` : '',
          has('filter.institution')
            ? `MATCH (${variable('institution')}:Institution)<-[${position(scope)}]-(${node}:Researcher)`
            : '',
          `MATCH (${node}:Researcher)`,
        );
      },
      where: (scope) => [
        startsWith(scope, 'filter.nameStartsWith'),
        keyOrName(scope, 'topic'),
        keyOrName(scope, 'institution'),
        isWindowed(scope) && !scope.has('filter.institution')
          ? `EXISTS { (${scope.node})-[${position(scope)}]->() }`
          : undefined,
      ],
      // Two positions at one institution are two ways to reach one researcher.
      aggregate: ({ node, has }) => (has('filter.institution') ? `DISTINCT ${node}` : undefined),
      edgeSources: statedBy,
      ...researcherOrders,
    }),
  }),
}));

function position(scope: Scope): string {
  return duringWindow(scope.variable('position'), 'AFFILIATED_WITH', scope, 'filter.');
}
