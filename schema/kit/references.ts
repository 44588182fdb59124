import type { PlannedConnection, PlannedObject } from '../../src/cypher/answer/planned.ts';
import { builder } from './builder.ts';

/** Types refer to each other in cycles; files refer to these references instead. */
export const Node = builder.interfaceRef<PlannedObject>('Node');
export const Person = builder.interfaceRef<PlannedObject>('Person');
export const Researcher = builder.objectRef<PlannedObject>('Researcher');
export const Student = builder.objectRef<PlannedObject>('Student');
export const Institution = builder.objectRef<PlannedObject>('Institution');
export const Topic = builder.objectRef<PlannedObject>('Topic');
export const Paper = builder.objectRef<PlannedObject>('Paper');
export const Source = builder.objectRef<PlannedObject>('Source');
export const Affiliation = builder.objectRef<PlannedObject>('Affiliation');
export const Identity = builder.objectRef<PlannedObject>('Identity');
export const IdentityRecord = builder.objectRef<PlannedObject>('IdentityRecord');

/** What a search finds. */
export const SearchResult = builder.unionType('SearchResult', {
  description: 'What a search finds: people, institutions, topics and papers.',
  types: [Researcher, Student, Institution, Topic, Paper],
  resolveType: (source) => source.typeName,
  extensions: {
    cypher: {
      typeName: (node: string) =>
        `CASE WHEN ${node}:Student THEN 'Student' WHEN ${node}:Person THEN 'Researcher' ELSE labels(${node})[0] END`,
    },
  },
});

export const PersonConnection = builder.objectRef<PlannedConnection>('PersonConnection');
export const ResearcherConnection = builder.objectRef<PlannedConnection>('ResearcherConnection');
export const StudentConnection = builder.objectRef<PlannedConnection>('StudentConnection');
export const InstitutionConnection = builder.objectRef<PlannedConnection>('InstitutionConnection');
export const TopicConnection = builder.objectRef<PlannedConnection>('TopicConnection');
export const PaperConnection = builder.objectRef<PlannedConnection>('PaperConnection');
export const PersonPaperConnection = builder.objectRef<PlannedConnection>('PersonPaperConnection');
export const PaperAuthorConnection = builder.objectRef<PlannedConnection>('PaperAuthorConnection');
export const CoauthorConnection = builder.objectRef<PlannedConnection>('CoauthorConnection');
export const SecondDegreeConnection = builder.objectRef<PlannedConnection>('SecondDegreeConnection');
export const InstitutionCollaborationConnection = builder.objectRef<PlannedConnection>(
  'InstitutionCollaborationConnection',
);
export const SearchConnection = builder.objectRef<PlannedConnection>('SearchConnection');
export const SourceConnection = builder.objectRef<PlannedConnection>('SourceConnection');
export const SuperviseeConnection = builder.objectRef<PlannedConnection>('SuperviseeConnection');
export const SupervisorConnection = builder.objectRef<PlannedConnection>('SupervisorConnection');
export const LineageConnection = builder.objectRef<PlannedConnection>('LineageConnection');
export const SiblingConnection = builder.objectRef<PlannedConnection>('SiblingConnection');
export const PersonDuplicateConnection = builder.objectRef<PlannedConnection>('PersonDuplicateConnection');
export const InstitutionDuplicateConnection = builder.objectRef<PlannedConnection>(
  'InstitutionDuplicateConnection',
);
export const TopicDuplicateConnection = builder.objectRef<PlannedConnection>('TopicDuplicateConnection');
export const PaperDuplicateConnection = builder.objectRef<PlannedConnection>('PaperDuplicateConnection');
