import { describe, expect, test } from 'vitest';
import { mergeNode, mergeRelationship, type SourceStatement } from '../../../src/graph/merge.ts';
import type { Properties } from '../../../src/graph/model.ts';

function says(source: string, values: Properties): SourceStatement {
  return { source, values };
}

/** Merged in the order given and in the opposite one: it must not matter. */
function merged(label: Parameters<typeof mergeNode>[0], key: string, ...statements: SourceStatement[]) {
  const result = mergeNode(label, key, statements);
  expect(mergeNode(label, key, statements.toReversed())).toEqual(result);
  return result;
}

describe('a node', () => {
  test('takes the word of the first source, by the order of their keys, property by property', () => {
    const paper = merged(
      'Paper',
      'paper:t',
      says('b', { title: 'T from b', year: 2020, venue: 'B' }),
      says('a', { title: 'T from a', abstract: 'A' }),
    );
    expect(paper).toMatchObject({ key: 'paper:t', title: 'T from a', abstract: 'A', year: 2020, venue: 'B' });
  });

  test('joins lists, each value once', () => {
    const person = merged(
      'Person',
      'mila:p',
      says('b', { name: 'P', memberships: ['Chair', 'Member'] }),
      says('a', { name: 'P', memberships: ['Member'] }),
    );
    expect(person.memberships).toEqual(['Member', 'Chair']);
  });

  test('is what any source says it is', () => {
    const stated = (...values: boolean[]) =>
      merged('Person', 'mila:p', ...values.map((isStudent, at) => says(`s${at}`, { isStudent }))).isStudent;
    expect(stated(false, true)).toBe(true);
    expect(stated(false, false)).toBe(false);
    expect(merged('Person', 'mila:p', says('a', { name: 'P' })).isStudent).toBeNull();
  });

  test('keeps the spellings that did not win, and the winner is none of them', () => {
    const person = merged(
      'Person',
      'mila:jose',
      says('a', { name: 'José', otherNames: ['Pepe'] }),
      says('b', { name: 'Jose' }),
      says('c', { name: 'José', otherNames: ['José', 'J.'] }),
    );
    expect(person).toMatchObject({ name: 'José', otherNames: ['Pepe', 'J.', 'Jose'], foldedName: 'jose' });
    // By these a look-up finds the node; José and Jose are one name to it.
    expect(person.foldedOtherNames).toEqual(['pepe', 'j.']);
  });

  test('without other names has none', () => {
    expect(merged('Topic', 'topic:t', says('a', { name: 'T' })).otherNames).toBeNull();
  });

  test('writes null for what nobody says, which removes it', () => {
    expect(merged('Paper', 'paper:t', says('a', { title: 'Straße' }))).toEqual({
      key: 'paper:t',
      title: 'Straße',
      foldedTitle: 'strasse',
      matchName: 'strasse',
      yearDescending: -1,
      yearAscending: 1_000_000,
      abstract: null,
      work: null,
      year: null,
      doi: null,
      venue: null,
      openalex: null,
      authorListComplete: null,
    });
  });

  test('is shown by its name, or what stands for it, or its key', () => {
    const shown = (values: Properties) => {
      const { displayName, foldedName } = merged('Person', 'mila:p', says('a', values));
      return [displayName, foldedName];
    };
    expect(shown({ name: 'Éva', displayName: 'PhD student' })).toEqual(['Éva', 'eva']);
    expect(shown({ displayName: 'PhD student' })).toEqual(['PhD student', 'phd student']);
    expect(shown({})).toEqual(['mila:p', 'mila:p']);
  });

  test('that one source names and another only describes has the name', () => {
    const person = merged(
      'Person',
      'mila:p',
      says('a', { displayName: 'PhD student' }),
      says('b', { name: 'Éva' }),
    );
    expect(person).toMatchObject({ name: 'Éva', displayName: 'Éva' });
  });
});

test('a relationship follows the same rules', () => {
  const merged = mergeRelationship('SUPERVISES', [
    says('b', { role: 'CO', coSupervised: true, level: 'PHD' }),
    says('a', { role: 'PRINCIPAL', coSupervised: false }),
  ]);
  expect(merged).toEqual({
    role: 'PRINCIPAL',
    level: 'PHD',
    status: null,
    coSupervised: true,
    since: null,
    until: null,
  });
});
