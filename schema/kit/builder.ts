import SchemaBuilder from '@pothos/core';
import type { GraphContext } from '../../src/cypher/answer/graph-reader.ts';

interface OwnTypes {
  Context: GraphContext;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    PartialDate: { Input: string; Output: string };
  };
}

/** The builder's types, with Pothos's defaults. */
export type SchemaTypes = PothosSchemaTypes.ExtendDefaultTypes<OwnTypes>;

export const builder = new SchemaBuilder<OwnTypes>({ defaultFieldNullability: false });

builder.queryType({
  description: 'Who works with whom, who trained whom, on what and where.',
});
