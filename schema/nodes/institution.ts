import type { Scope } from '../../src/cypher/scope.ts';
import { builder } from '../kit/builder.ts';
import { defineConnection } from '../kit/connections.ts';
import { listOf, optional, text } from '../kit/decode.ts';
import { connection, list, property } from '../kit/fields.ts';
import { relayId } from '../kit/ids.ts';
import { PaperOrder, StudentLevel } from '../kit/leaf-types.ts';
import { byKeyOrName } from '../kit/lookups.ts';
import { nameOrder, paperOrders } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { comparison, startsWith } from '../kit/predicates.ts';
import { assertedBetween, statedBy } from '../kit/provenance.ts';
import {
  Institution,
  InstitutionConnection,
  Node,
  PaperConnection,
  ResearcherConnection,
  Source,
  StudentConnection,
} from '../kit/references.ts';
import { lookup, rootConnection } from '../kit/root-fields.ts';
import { duringWindow, periodArguments, yearArguments, yearPredicates } from '../kit/windows.ts';
import { ExternalId, externalIds } from './external-id.ts';

const affiliated = assertedBetween(
  (asserted, edge) => `<-[${duringWindow(asserted, 'AFFILIATED_WITH', edge)}]-`,
);

/** A position within the window that a connection of people asks for. */
const position = (scope: Scope) => duringWindow(scope.variable('position'), 'AFFILIATED_WITH', scope);

builder.objectType(Institution, {
  description: 'A university, company, hospital or institute at which people hold positions or study.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id(relayId('Institution')),
    key: t.string({
      description: 'Readable and stable over re-imports, e.g. `institution:mcgill-university`.',
      ...property(text, 'key'),
    }),
    name: t.string({ description: 'The full name.', ...property(text, 'name') }),
    otherNames: t.stringList({
      description: 'The names as the sources state them, where they differ: short forms, misspellings.',
      ...property(listOf(text), 'otherNames'),
    }),
    country: t.string({
      nullable: true,
      description: 'ISO 3166-1 alpha-2 code of the country; null where no source gives it.',
      ...property(optional(text), 'country'),
    }),
    externalIds: t.field({
      type: [ExternalId],
      description:
        "Ids of the institution in other systems: of each kind the first source's first, then all others that sources give.",
      ...externalIds('ror', 'openalex'),
    }),
    researchers: t.field({
      type: ResearcherConnection,
      description: 'The researchers who hold a position here, by name.',
      args: { ...periodArguments(t, 'those with positions'), ...pageArguments(t) },
      ...connection({
        match: (scope) => `MATCH (${scope.outer.node})<-[${position(scope)}]-(${scope.node}:Researcher)`,
        aggregate: ({ node }) => `DISTINCT ${node}`,
        walk: { label: 'Researcher', type: 'AFFILIATED_WITH', relationship: position },
        edgeSources: affiliated,
        ...nameOrder,
      }),
    }),
    students: t.field({
      type: StudentConnection,
      description: 'The students who are enrolled here or come from here.',
      args: {
        level: t.arg({ type: StudentLevel, description: 'Only students at this level.' }),
        ...periodArguments(t, 'those with places'),
        ...pageArguments(t),
      },
      ...connection({
        match: (scope) => `MATCH (${scope.outer.node})<-[${position(scope)}]-(${scope.node}:Student)`,
        where: (scope) => [comparison(`${scope.node}.level =`, scope.argument('level'))],
        aggregate: ({ node }) => `DISTINCT ${node}`,
        walk: { label: 'Student', type: 'AFFILIATED_WITH', relationship: position },
        edgeSources: affiliated,
        ...nameOrder,
      }),
    }),
    papers: t.field({
      type: PaperConnection,
      description:
        'The papers of everybody who holds a position or studies here, each once, wherever they were when they wrote it.',
      args: {
        ...yearArguments(t),
        orderBy: t.arg({ type: [PaperOrder], description: 'The order of the papers.' }),
        ...pageArguments(t),
      },
      ...connection({
        match: ({ outer, node }) => `MATCH (${outer.node})<-[:AFFILIATED_WITH]-()-[:AUTHORED]->(${node})`,
        where: (scope) => yearPredicates(scope.node, scope),
        aggregate: ({ node }) => `DISTINCT ${node}`,
        edgeSources: assertedBetween((asserted) => `<-[:AFFILIATED_WITH]-()-[${asserted}:AUTHORED]->`),
        ...paperOrders,
      }),
    }),
    sources: t.field({
      type: [Source],
      description: 'The sources that state something of the institution, by key.',
      ...list(statedBy),
    }),
  }),
});

defineConnection(InstitutionConnection, { node: Institution, row: 'an institution' });

const InstitutionFilter = builder.inputType('InstitutionFilter', {
  description: 'Which institutions: those to which all that is given applies.',
  fields: (t) => ({
    nameStartsWith: t.string({
      description: 'The name starts with this text, without regard to case and accents.',
    }),
    country: t.string({ description: 'ISO 3166-1 alpha-2 code of the country.' }),
  }),
});

builder.queryFields((t) => ({
  institution: t.field({
    type: Institution,
    nullable: true,
    description: 'The institution with this key or this name; give one of the two.',
    args: {
      key: t.arg.string({ description: 'The key, e.g. `institution:mcgill-university`.' }),
      name: t.arg.string({
        description:
          'The full name, without regard to case and accents. Where none is shown under it: a name that a source gives beside the one that is shown.',
      }),
    },
    ...lookup(byKeyOrName('Institution')),
  }),
  institutions: t.field({
    type: InstitutionConnection,
    description: 'Institutions, by name.',
    args: {
      filter: t.arg({ type: InstitutionFilter, description: 'All institutions without it.' }),
      ...pageArguments(t),
    },
    ...rootConnection({
      match: ({ node }) => `MATCH (${node}:Institution)`,
      where: (scope) => [
        startsWith(scope, 'filter.nameStartsWith'),
        comparison(`${scope.node}.country =`, scope.argument('filter.country')),
      ],
      ...nameOrder,
    }),
  }),
}));
