import { expect, test } from 'vitest';
import { lines, whereClause } from '../../../src/cypher/cypher-text.ts';

test('a filter that is not asked for leaves nothing in the text', () => {
  expect(whereClause(['n.year >= $p0', undefined, 'n.key = $p1'])).toBe(
    'WHERE n.year >= $p0 AND n.key = $p1',
  );
  expect(whereClause([undefined])).toBe('');
  expect(lines('MATCH (n)', whereClause([]), 'RETURN n')).toBe('MATCH (n)\nRETURN n');
});
