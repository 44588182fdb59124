import SchemaBuilder from '@pothos/core';
import type { GraphReader } from '../../src/cypher/answer/graph-reader.ts';

/** What every resolver of a root field is given. */
export interface Context {
  readonly graph: GraphReader;
}

interface OwnTypes {
  Context: Context;
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
