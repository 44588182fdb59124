import fc from 'fast-check';

/** The work of some of the papers `paper:0`, `paper:1`, …, all versions of it alike; the others have no other versions. */
export const randomWorks: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 16 })
  .map((pairs) => new Map(pairs.map(([paper, work]) => [`paper:${paper}`, `work:${work}`])));
