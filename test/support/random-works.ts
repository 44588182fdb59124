import fc from 'fast-check';

/** What some of the papers `paper:0`, `paper:1`, … are versions of; the others are works of their own. */
export const randomWorks: fc.Arbitrary<ReadonlyMap<string, string>> = fc
  .array(fc.tuple(fc.nat(20), fc.nat(3)), { maxLength: 16 })
  .map((pairs) => new Map(pairs.map(([paper, work]) => [`paper:${paper}`, `paper:${work}`])));
