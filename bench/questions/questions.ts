import type { Operation } from '../operations/operation.ts';
import { coauthorsInWindow, institutionCollaborators, secondDegree } from './collaborators.ts';
import { personFacets, topicFacets } from './facets.ts';
import { ancestors, descendants, nearestCommonAdvisors, siblings } from './lineage.ts';
import { network } from './network.ts';
import { noPath, randomPath } from './paths.ts';
import { relationship } from './relationship.ts';
import { searchName, searchTitle } from './search.ts';

/** Those whose times are compared with that of one by key. */
export const paths: readonly Operation[] = [randomPath, noPath];

/** What analysts ask about people and what joins them. */
export const questions: readonly Operation[] = [
  searchName,
  searchTitle,
  coauthorsInWindow,
  institutionCollaborators,
  secondDegree,
  ...paths,
  ancestors,
  descendants,
  nearestCommonAdvisors,
  siblings,
  relationship,
  personFacets,
  topicFacets,
  network,
];
