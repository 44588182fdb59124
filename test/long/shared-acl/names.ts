import { expect, test } from 'vitest';
import type { Database } from '../../../src/database/database.ts';
import { rows } from '../../support/database.ts';
import { foundAmongTen } from '../../support/found-among-ten.ts';

/** A test of searches for the authors who are in the database. */
export function testNames(database: () => Database): void {
  test('of 200 authors with misspelt names at least 190 are among the first ten', async () => {
    const found = await rows(
      database(),
      'MATCH (person:Person) RETURN person.key AS key, person.name AS name ORDER BY key',
    );
    const people = found.map(({ key, name }) => ({ key: String(key), name: String(name) }));
    expect(people.length).toBeGreaterThan(29_000);
    const { count, missed } = await foundAmongTen(database(), people);
    expect(count, missed.join(', ')).toBeGreaterThanOrEqual(190);
  }, 400_000);
}
