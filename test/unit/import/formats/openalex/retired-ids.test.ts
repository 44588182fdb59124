import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberTable } from '../../../../../import/formats/openalex/read/number-table.ts';
import { RetiredIds } from '../../../../../import/formats/openalex/read/retired-ids.ts';

describe('a table of numbers', () => {
  it('answers as a Map does', () => {
    const key = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 ** 15 - 1 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(key, fc.nat())), fc.array(key), (entries, asked) => {
        const table = new NumberTable();
        for (const [at, value] of entries) table.set(at, value);
        const map = new Map(entries);
        expect(table.size).toBe(map.size);
        for (const at of [...asked, ...map.keys()]) expect(table.get(at)).toBe(map.get(at));
      }),
    );
  });

  it('grows', () => {
    const table = new NumberTable();
    for (let key = 1; key <= 100_000; key += 1) table.set(5_000_000_000 + key * 4096, key);
    expect(table.size).toBe(100_000);
    for (let key = 1; key <= 100_000; key += 777) expect(table.get(5_000_000_000 + key * 4096)).toBe(key);
    expect(table.get(5_000_000_000)).toBeUndefined();
    expect(table.get(0)).toBeUndefined();
  });
});

describe('retired ids', () => {
  it('are followed to their end, each letter for itself', () => {
    const retired = new RetiredIds();
    retired.merge('A1', 'A2');
    retired.merge('A2', 'A5317838399');
    retired.merge('W1', 'W9');
    retired.merge('W3', 'A3');
    retired.delete('W9');
    retired.delete('A1');
    expect(['A1', 'A2', 'A3', 'W1', 'W2', 'W3', 'W9'].map((id) => retired.resolve(id))).toEqual([
      'A5317838399',
      'A5317838399',
      'A3',
      null,
      'W2',
      'W3',
      null,
    ]);
    expect(retired.size).toBe(4);
  });

  it('in a circle stand for the lowest of it', () => {
    const retired = new RetiredIds();
    for (const [id, into] of ['9 7', '7 3', '3 8', '8 7', '4 4'].map((pair) => pair.split(' '))) {
      retired.merge(`I${id}`, `I${into}`);
    }
    expect(['I9', 'I7', 'I3', 'I8', 'I4'].map((id) => retired.resolve(id))).toEqual([
      'I3',
      'I3',
      'I3',
      'I3',
      'I4',
    ]);
  });

  it('end for any mergers, at an end that stays', () => {
    const id = fc.integer({ min: 1, max: 8 }).map((number) => `W${number}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id)), fc.array(id), (mergers, deleted) => {
        const retired = new RetiredIds();
        for (const [from, into] of mergers) retired.merge(from, into);
        for (const each of deleted) retired.delete(each);
        for (const each of mergers.flat()) {
          const end = retired.resolve(each);
          expect(end === null ? null : retired.resolve(end)).toBe(end);
        }
      }),
    );
  });
});
