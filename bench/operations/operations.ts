import { coauthors, coauthorsOfCoauthors } from './coauthors.ts';
import { institution } from './institution.ts';
import type { Operation } from './operation.ts';
import { paper, topic } from './papers.ts';
import { namePrefix, personByKey, personProfile } from './people.ts';
import { students, supervisionTree } from './supervision.ts';

/** The ten reference operations. */
export const operations: readonly Operation[] = [
  personByKey,
  personProfile,
  coauthors,
  coauthorsOfCoauthors,
  students,
  supervisionTree,
  institution,
  topic,
  namePrefix,
  paper,
];
