import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isObject } from '../../../../../import/formats/openalex/read/json.ts';
import { fileAt } from '../../../../../import/read/input-file.ts';

import { sharedOpenAlex } from '../../../../support/shared-data.ts';
import { type Outcome, readInput, relationshipsOf } from './openalex.ts';

const { path: folder, isThere } = sharedOpenAlex;

function readShared(name: string): Promise<Outcome> {
  const origin = { uri: `file://${folder}/${name}`, stem: name.replace(/\.[a-z]+$/, '') };
  return readInput({ label: name, origin, files: [fileAt(`${folder}/${name}`, name)], isIncomplete: false });
}

/** Every string or pair that a plain look at the lines counts. */
function countPlainly(name: string) {
  const works: unknown[] = readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const titled = works
    .filter(isObject)
    .filter(({ title }) => typeof title === 'string' && title.trim() !== '');
  const distinct = (list: unknown[]) => new Set(list.map((each) => JSON.stringify(each))).size;
  const below = (field: string, get: (each: Record<string, unknown>) => unknown) =>
    titled.flatMap(({ id, [field]: list }) =>
      (Array.isArray(list) ? list : []).filter(isObject).map((each) => [id, get(each)]),
    );
  return {
    lines: works.length,
    papers: distinct(titled.map(({ id }) => id)),
    authored: distinct(below('authorships', ({ author }) => (isObject(author) ? author.id : null))),
    about: distinct(below('topics', ({ id }) => id)),
  };
}

describe.skipIf(!isThere)('the shared records', () => {
  it.each(['works.jsonl', 'works-2023-no-authors.jsonl'])(
    '%s: every record with a title is a paper',
    async (name) => {
      const outcome = await readShared(name);
      const counts = countPlainly(name);
      const papers = outcome.facts.nodes.filter(({ label }) => label === 'Paper');
      const untitled = outcome.issues.filter(({ severity }) => severity === 'rejected');
      expect(papers).toHaveLength(counts.papers);
      expect(untitled).toHaveLength(counts.lines - counts.papers);
      expect(
        untitled.every(({ line, message }) => line !== null && /^W\d+: It has no title/.test(message)),
      ).toBe(true);
      expect(relationshipsOf(outcome, 'AUTHORED')).toHaveLength(counts.authored);
      if (counts.about > 0) expect(relationshipsOf(outcome, 'ABOUT')).toHaveLength(counts.about);
    },
  );

  it('objects of the API are sources of their own ids', async () => {
    const ids = ['W2741809807', 'A5023888391', 'I27837315', 'T11636'];
    const outcomes = await Promise.all(ids.map((id) => readShared(`${id}.json`)));
    expect(outcomes.map(({ source }) => source?.key)).toEqual(ids.map((id) => `openalex:${id}`));
    expect(outcomes.flatMap(({ issues }) => issues)).toEqual([]);
    expect(outcomes[0] && relationshipsOf(outcomes[0], 'AUTHORED')).toHaveLength(9);
    expect((await readShared('A5317838346.json')).source).toBeNull();
  });
});
