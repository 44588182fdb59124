import SchemaBuilder, { type ArgBuilder } from '@pothos/core';
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

/** What declares the arguments of a field. */
export interface ArgumentBuilder {
  readonly arg: ArgBuilder<SchemaTypes>;
}

export const builder = new SchemaBuilder<OwnTypes>({ defaultFieldNullability: false });

builder.queryType({
  description: 'Who works with whom, who trained whom, on what and where.',
});
