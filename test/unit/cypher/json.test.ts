import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonString } from '../../../src/cypher/answer/json.ts';

test('a text is quoted as JSON.stringify quotes it, lone surrogates and control characters too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(jsonString(text)).toBe(JSON.stringify(text));
    }),
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
      const text = String.fromCharCode(...units);
      expect(jsonString(text)).toBe(JSON.stringify(text));
    }),
  );
});
