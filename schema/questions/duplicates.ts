import type { ConnectionDeclaration } from '../../src/cypher/declarations.ts';
import type { NodeLabel } from '../../src/graph/model.ts';
import { builder } from '../kit/builder.ts';
import { connection } from '../kit/fields.ts';
import { keyOrder } from '../kit/orders.ts';
import { pageArguments } from '../kit/page-arguments.ts';
import { statedBy } from '../kit/provenance.ts';
import {
  Institution,
  InstitutionConnection,
  Paper,
  PaperConnection,
  Person,
  PersonConnection,
  Topic,
  TopicConnection,
} from '../kit/references.ts';

builder.interfaceField(Person, 'possibleDuplicates', (t) =>
  t.field({
    type: PersonConnection,
    description:
      'Other people with the same name, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same person. Empty for people without a name.',
    args: pageArguments(t),
    ...connection(sameName('Person')),
  }),
);

builder.objectField(Institution, 'possibleDuplicates', (t) =>
  t.field({
    type: InstitutionConnection,
    description:
      'Other institutions with the same name, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Institution')),
  }),
);

builder.objectField(Topic, 'possibleDuplicates', (t) =>
  t.field({
    type: TopicConnection,
    description:
      'Other topics with the same name, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Topic')),
  }),
);

builder.objectField(Paper, 'possibleDuplicates', (t) =>
  t.field({
    type: PaperConnection,
    description:
      'Other papers with the same title, case, accents and punctuation aside, by key: nothing in the sources tells whether they are the same.',
    args: pageArguments(t),
    ...connection(sameName('Paper')),
  }),
);

/** Nodes that an import compared by their names and left apart. A name that is null is equal to none. */
function sameName(label: NodeLabel): Omit<ConnectionDeclaration, 'kind'> {
  return {
    match: ({ node }) => `MATCH (${node}:${label})`,
    where: ({ outer, node }) => [`${node}.matchName = ${outer.node}.matchName`, `${node} <> ${outer.node}`],
    edgeSources: statedBy,
    ...keyOrder,
  };
}
