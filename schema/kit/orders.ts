import type { ConnectionDeclaration, OrderTerm } from '../../src/cypher/declarations.ts';

type Orders = Pick<ConnectionDeclaration, 'orders' | 'defaultOrder'>;

/** The order of a property of the node that an index holds. */
function byProperty(name: string): OrderTerm {
  return { expression: ({ node }) => `${node}.${name}`, indexed: name };
}

const byName = byProperty('foldedName');

/** By key, which no two nodes share. */
export const keyOrder: Orders & Pick<ConnectionDeclaration, 'tieBreakers'> = {
  orders: { KEY_ASC: [byProperty('key')] },
  defaultOrder: 'KEY_ASC',
  tieBreakers: () => [],
};

/** By name; for connections that have one order only. */
export const nameOrder: Orders = { orders: { NAME_ASC: [byName] }, defaultOrder: 'NAME_ASC' };

/** The orders of `PaperOrder`, latest first unless told. */
export const paperOrders: Orders = {
  orders: {
    YEAR_DESC: [{ ...byProperty('yearDescending'), descending: true }],
    YEAR_ASC: [byProperty('yearAscending')],
    TITLE_ASC: [byProperty('foldedTitle')],
  },
  defaultOrder: 'YEAR_DESC',
};

/** The orders of `CoauthorOrder`; the edge's variables are those of `coauthors`. */
export const coauthorOrders: Orders = {
  orders: {
    PAPER_COUNT_DESC: [{ expression: ({ variable }) => variable('paperCount'), descending: true }, byName],
    LAST_YEAR_DESC: [
      {
        expression: ({ variable }) => `coalesce(${variable('lastYear')}, -1)`,
        descending: true,
      },
      byName,
    ],
    NAME_ASC: [byName],
  },
  defaultOrder: 'PAPER_COUNT_DESC',
};

/** Most joint papers first, then by name: the variable `paperCount` holds their number. */
export const paperCountOrder: Orders = {
  orders: { PAPER_COUNT_DESC: coauthorOrders.orders.PAPER_COUNT_DESC ?? [] },
  defaultOrder: 'PAPER_COUNT_DESC',
};

/** Most common co-authors first, then by name. */
export const commonCoauthorOrder: Orders = {
  orders: {
    COMMON_COAUTHORS_DESC: [
      { expression: ({ variable }) => variable('commonCoauthorCount'), descending: true },
      byName,
    ],
  },
  defaultOrder: 'COMMON_COAUTHORS_DESC',
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

/** The best matches of a search first; the score is a variable of the scope. */
export const relevanceOrder: Orders = {
  orders: { RELEVANCE: [{ expression: ({ variable }) => variable('score'), descending: true }] },
  defaultOrder: 'RELEVANCE',
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

/** Nearest generation first, then by name; the generation is a variable of the scope. */
export const generationOrder: Orders = {
  orders: { GENERATION: [{ expression: ({ variable }) => variable('generation') }, byName] },
  defaultOrder: 'GENERATION',
};

/** By the place that an import derives from the position and the order in which a source lists the authors. */
export const bylineOrder: Orders = {
  orders: { BYLINE: [{ expression: ({ variable }) => `${variable('authored')}.place` }] },
  defaultOrder: 'BYLINE',
};
