/** Which model a graph follows, and by which rules of identity its records were decided. */
export interface GraphVersion {
  readonly model: number;
  readonly identity: number;
}

/**
 * The versions of this program. Whoever changes what the graph stores counts up `model`; whoever changes the rules of
 * docs/identity.md, or how names are compared, counts up `identity`. Each gets a step in import/migrate/steps.ts.
 */
export const programVersion: GraphVersion = { model: 2, identity: 2 };

/** What a graph is that says nothing: the program before 0.3.0 noted no version. */
export const firstVersion: GraphVersion = { model: 1, identity: 1 };

/** Compares a graph with the program. One that is newer in anything is newer. */
export function ageOf(graph: GraphVersion, program: GraphVersion = programVersion): Age {
  if (graph.model > program.model || graph.identity > program.identity) return 'newer';
  return graph.model < program.model || graph.identity < program.identity ? 'older' : 'current';
}

export type Age = 'older' | 'current' | 'newer';

/** Says a version in words. */
export function describeVersion({ model, identity }: GraphVersion): string {
  return `version ${model} of the model and version ${identity} of the identity rules`;
}
