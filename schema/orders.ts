import type { ConnectionDeclaration, OrderTerm } from '../src/cypher/declarations.ts';

type Orders = Pick<ConnectionDeclaration, 'orders' | 'defaultOrder'>;

/** A year beyond all others, so that papers without one come last in either direction. */
const noYear = { earliest: -1, latest: 1_000_000 } as const;

const byName: OrderTerm = { expression: ({ node }) => `${node}.foldedName` };

/** By name; for connections that have one order only. */
export const nameOrder: Orders = { orders: { NAME_ASC: [byName] }, defaultOrder: 'NAME_ASC' };

/** The orders of `PaperOrder`, latest first unless told. */
export const paperOrders: Orders = {
  orders: {
    YEAR_DESC: [{ expression: ({ node }) => `coalesce(${node}.year, ${noYear.earliest})`, descending: true }],
    YEAR_ASC: [{ expression: ({ node }) => `coalesce(${node}.year, ${noYear.latest})` }],
    TITLE_ASC: [{ expression: ({ node }) => `${node}.foldedTitle` }],
  },
  defaultOrder: 'YEAR_DESC',
};

/** The orders of `CoauthorOrder`; the edge's variables are those of `coauthors`. */
export const coauthorOrders: Orders = {
  orders: {
    PAPER_COUNT_DESC: [{ expression: ({ variable }) => variable('paperCount'), descending: true }, byName],
    LAST_YEAR_DESC: [
      {
        expression: ({ variable }) => `coalesce(${variable('lastYear')}, ${noYear.earliest})`,
        descending: true,
      },
      byName,
    ],
    NAME_ASC: [byName],
  },
  defaultOrder: 'PAPER_COUNT_DESC',
};

/** The orders of `ResearcherOrder`. */
export const researcherOrders: Orders = {
  orders: {
    NAME_ASC: [byName],
    PAPER_COUNT_DESC: [
      { expression: ({ node }) => `COUNT { (${node})-[:AUTHORED]->() }`, descending: true },
      byName,
    ],
  },
  defaultOrder: 'NAME_ASC',
};

/** Principal supervisors before co-supervisors. */
export const supervisorOrder: Orders = {
  orders: {
    ROLE: [
      {
        expression: ({ variable }) =>
          `CASE ${variable('supervises')}.role WHEN 'PRINCIPAL' THEN 0 ELSE 1 END`,
      },
      byName,
    ],
  },
  defaultOrder: 'ROLE',
};

/** A place beyond all others, so that authors whose place is unknown come last. */
const noPlace = 1_000_000;

/** The byline; without it the order of a list that leaves authors out; then the rest by name. */
export const bylineOrder: Orders = {
  orders: {
    BYLINE: [
      { expression: ({ variable }) => `coalesce(${variable('authored')}.position, ${noPlace})` },
      { expression: ({ variable }) => `coalesce(${variable('authored')}.order, ${noPlace})` },
      byName,
    ],
  },
  defaultOrder: 'BYLINE',
};
