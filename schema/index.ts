// The nodes of the graph.
import './nodes/node.ts';
import './nodes/person.ts';
import './nodes/researcher.ts';
import './nodes/student.ts';
import './nodes/institution.ts';
import './nodes/topic.ts';
import './nodes/paper.ts';
import './nodes/source.ts';
import './nodes/affiliation.ts';
import './nodes/supervision.ts';
import './nodes/identity.ts';
// The questions about them.
import './questions/search.ts';
import './questions/facets.ts';
import './questions/coauthors.ts';
import './questions/second-degree.ts';
import './questions/institution-collaborators.ts';
import './questions/collaboration-path.ts';
import './questions/network.ts';
import './questions/relationship.ts';
import './questions/lineage/lineage.ts';
import './questions/lineage/siblings.ts';
import './questions/duplicates.ts';
import { builder } from './kit/builder.ts';

/** The public schema; `schema.graphql` beside this file is its printed form. */
export const schema = builder.toSchema();
