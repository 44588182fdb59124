import './scalars.ts';
import './node.ts';
import './person.ts';
import './coauthors.ts';
import './supervision.ts';
import './researcher.ts';
import './student.ts';
import './institution.ts';
import './topic.ts';
import './paper.ts';
import './source.ts';
import './search.ts';
import './duplicates.ts';
import './collaboration-path.ts';
import './second-degree.ts';
import './institution-collaborators.ts';
import './network.ts';
import './relationship.ts';
import './lineage.ts';
import './lineage-siblings.ts';
import { builder } from './builder.ts';

/** The public schema; `schema.graphql` beside this file is its printed form. */
export const schema = builder.toSchema();
