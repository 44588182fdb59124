import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateWorld } from '../../../bench/identity/generate.ts';
import { readTables, readWorks } from '../../../bench/identity/labelled.ts';
import { drawName } from '../../../bench/identity/names.ts';
import { formatWorld, isMissed, targetsOf } from '../../../bench/identity/report.ts';
import { bCubed, type DecidedRecord, figuresOf, pairsOf } from '../../../bench/identity/scores.ts';
import { plain, respell, type Spelling, spellings } from '../../../bench/identity/spellings.ts';
import { type Label, type SplitWorld, split } from '../../../bench/identity/split.ts';
import type { World } from '../../../bench/identity/world.ts';
import { writeWorld } from '../../../bench/identity/write.ts';
import { StatedRows } from '../../../bench/import/stated-rows.ts';
import { compareNames } from '../../../import/identity/names/compare-names.ts';
import { parseName } from '../../../import/identity/names/parse-name.ts';
import { Random } from '../../../lib/random.ts';
import { foldText } from '../../../src/graph/text.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scholargraph-identity-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const label: Label = { evidence: 'a paper', spelling: 'equal', situation: undefined, hasNamesake: false };

/** Records by hand: `1a` is person 1 in node a. */
function decided(text: string, of: Label = label): DecidedRecord[] {
  return text.split(' ').map((each, at) => {
    return { key: `r${at}`, name: each, person: Number(each[0]), node: each.slice(1), label: of };
  });
}

describe('measures', () => {
  test.each([
    // Records 1 and 2 of the first are alone in a (2 of 3), the third is in b with the second's only one.
    { records: '1a 1a 1b 2b', precision: 3 / 4, recall: 2 / 3 },
    { records: '1a 1a 2b 2b', precision: 1, recall: 1 },
    { records: '1a 1b 2c 2d', precision: 1, recall: 1 / 2 },
    { records: '1a 1a 2a 2a', precision: 1 / 2, recall: 1 },
    // (3 × 3/5 + 2 × 2/5 + 2 × 1) / 7, and (3 × 1 + 2 × 1/2 + 2 × 1/2) / 7, as person 2 is in both nodes.
    { records: '1a 1a 1a 2a 2a 2b 2b', precision: (9 / 5 + 4 / 5 + 2) / 7, recall: 5 / 7 },
  ])('B3 of $records', ({ records, precision, recall }) => {
    const found = bCubed(decided(records));
    expect(found.precision).toBeCloseTo(precision, 12);
    expect(found.recall).toBeCloseTo(recall, 12);
    expect(found.f1).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  test('pairs are right, missed or wrong', () => {
    const pairs = pairsOf(decided('1a 1a 1b 2b'));
    expect(pairs.map(({ verdict, records }) => [verdict, ...records.map(({ key }) => key)])).toEqual([
      ['right', 'r0', 'r1'],
      ['missed', 'r0', 'r2'],
      ['missed', 'r1', 'r2'],
      ['wrong', 'r2', 'r3'],
    ]);
    expect(figuresOf(pairs)).toEqual({ people: 3, wrong: 1, recall: 1 / 3, precision: 1 / 2 });
    expect(figuresOf([])).toEqual({ people: 0, wrong: 0, recall: Number.NaN, precision: Number.NaN });
  });

  test('targets are measured over all worlds, and what was not measured is not missed', () => {
    const world: World = { name: 'w', about: 'by hand', people: [], papers: [], doubtful: new Set() };
    const company: Label = { ...label, evidence: 'two co-authors', hasNamesake: true };
    const results = [
      { world, records: [...decided('1a 1a 2b 2b'), ...decided('3c 3d 4c', company)] },
      { world, records: decided('5e 5f 6g 6g') },
    ];
    expect(targetsOf(results).map((target) => [target.measured, isMissed(target)])).toEqual([
      [3 / 4, true],
      [0, true],
      [Number.NaN, false],
      [3 / 4, true],
      [0, true],
    ]);
    const text = results.slice(0, 1).map(formatWorld).join('');
    expect(text).toContain('| equal        | 100.0% of 2 |      0.0% of 1 | 66.6% of 3 |           1 |');
    expect(text).toContain('B3: precision 85.7%, recall 85.7%, F1 85.7%');
  });
});

describe('spellings', () => {
  const cases: [Spelling, string, string, string[]][] = [
    ['equal', 'Yoshua', 'Bengio', ['Yoshua Bengio']],
    ['initials', 'Jean-Pierre Alan', 'Serre', ['J.-P. A. Serre', 'J.-P. Serre']],
    ['initials', 'J. P.', 'Serre', []],
    ['last, first', 'Yoshua', 'Bengio', ['Bengio, Yoshua']],
    ['last, first', '', 'Suharto', []],
    ['middle', 'Maria José', 'Silva', ['Maria Silva', 'Maria J. Silva']],
    ['middle', 'Thomas B.', 'Schön', ['Thomas Schön']],
    ['middle', 'Xiao Ming', 'Zhang', []],
    ['letters', 'Jürgen', 'Groß', ['Jurgen Gross', 'Juergen Gross']],
    ['letters', 'Søren', 'Öberg', ['Soren Oberg', 'Soeren Oeberg']],
    ['short form', 'Michael I.', 'Jordan', ['Mike I. Jordan']],
    ['short form', 'Yoshua', 'Bengio', []],
    ['family first', 'Wei', 'Zhang', ['Zhang Wei']],
    ['family first', 'W.', 'Zhang', []],
    ['family first', 'Yoshua', 'Bengio', []],
    ['hyphen', 'Jean-Pierre', 'Serre', ['Jeanpierre Serre', 'Jean Pierre Serre']],
    ['hyphen', 'Xiao Ming', 'Zhang', ['Xiaoming Zhang', 'Xiao-Ming Zhang']],
    ['hyphen', 'Maria José', 'Silva', []],
    [
      'one letter',
      'Ann',
      'Perfect',
      [
        'Ann Perect',
        'Ann Perfct',
        'Ann Perfet',
        'Ann Perffect',
        'Ann Perfeect',
        'Ann Perfecct',
        'Ann Perefct',
        'Ann Perfcet',
        'Ann Perfetc',
      ],
    ],
    ['one letter', 'Ann', 'Short', []],
  ];
  test.each(cases)('%s of %s %s', (kind, given, family, expected) => {
    const random = new Random(1);
    const found = Array.from({ length: 200 }, () => spellings[kind]({ given, family }, random));
    expect([...new Set(found)].filter((text) => text !== undefined).sort()).toEqual(expected.toSorted());
  });

  test('every name that is drawn can be read as the name that it was', () => {
    const random = new Random(1);
    const apart: string[] = [];
    const kinds = new Map<Spelling, number>();
    for (let time = 0; time < 3_000; time += 1) {
      const name = drawName(random, 0.5);
      const { text, kind } = respell(name, random);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (kind === 'equal') expect(text).toBe(plain(name));
      else if (!compareNames(parseName(plain(name)), parseName(text))) apart.push(`${plain(name)}: ${text}`);
    }
    expect(apart).toEqual([]);
    expect([...kinds.keys()].sort()).toEqual(Object.keys(spellings).sort());
  });
});

describe('generated worlds', () => {
  const world = generateWorld('namesakes', 0.3, 1_500, 1);
  const nameOf = (person: number): string => plain(world.people[person] ?? { given: '', family: '' });

  test('a seed always gives the same world', () => {
    expect(generateWorld('namesakes', 0.3, 1_500, 1)).toEqual(world);
    expect(generateWorld('namesakes', 0.3, 1_500, 2)).not.toEqual(world);
  });

  test('nobody stands twice in a byline, and titles and years are given', () => {
    expect(world.papers.filter(({ authors }) => new Set(authors).size < authors.length)).toEqual([]);
    expect(world.papers.filter(({ title, year }) => title === '' || year === undefined)).toEqual([]);
  });

  test('some names are very common, and most are rare', () => {
    const counts = [...Map.groupBy(generateWorld('east-asian', 0.9, 1_500, 1).people, plain).values()];
    expect(Math.max(...counts.map(({ length }) => length))).toBeGreaterThanOrEqual(8);
    expect(counts.filter(({ length }) => length === 1).length).toBeGreaterThan(300);
  });

  test.each(['family', 'one advisor', 'field and institution', 'common co-author'])(
    'has namesakes: %s',
    (name) => {
      const places = [...world.people.keys()].filter((place) => world.people[place]?.situation === name);
      expect(places.length).toBeGreaterThanOrEqual(10);
      const families = Map.groupBy(places, (place) => world.people[place]?.family.replace(' Jr.', ''));
      expect([...families.values()].filter(({ length }) => length < 2)).toEqual([]);
      if (name !== 'family') expect(new Set(places.map(nameOf)).size).toBeLessThanOrEqual(places.length / 2);
    },
  );
});

describe('a world divided between two sources', () => {
  const world = generateWorld('namesakes', 0.3, 1_500, 3);
  const parts = split(world, 3);
  const [one, other] = parts.sides;
  const labelled = (wanted: Label['evidence']): number[] =>
    [...parts.labels].filter(([, { evidence }]) => evidence === wanted).map(([person]) => person);
  const titles = (side: SplitWorld['sides'][0], person: number): Set<string> =>
    new Set(
      side.papers.filter(({ authors }) => authors.includes(person)).map(({ title }) => foldText(title)),
    );
  const shared = (person: number): boolean =>
    [...titles(one, person)].some((title) => titles(other, person).has(title));
  const coauthors = (person: number): number => {
    const [mine = [], theirs = []] = parts.sides.map(({ papers }) =>
      papers.filter(({ authors }) => authors.includes(person)).flatMap(({ authors }) => authors),
    );
    return new Set(mine.filter((each) => each !== person && theirs.includes(each))).size;
  };
  const placed = (person: number): boolean => one.places(person) && other.places(person);

  test.each([
    { kind: 'a paper', fits: shared },
    { kind: 'two co-authors', fits: (person: number) => !shared(person) && coauthors(person) > 1 },
    {
      kind: 'co-author, institution',
      fits: (person: number) => !shared(person) && coauthors(person) === 1 && placed(person),
    },
    {
      kind: 'a co-author',
      fits: (person: number) => !shared(person) && coauthors(person) === 1 && !placed(person),
    },
    { kind: 'an institution', fits: (person: number) => coauthors(person) === 0 && placed(person) },
    { kind: 'the name alone', fits: (person: number) => coauthors(person) === 0 && !placed(person) },
    {
      kind: 'in one source',
      fits: (person: number) => titles(one, person).size === 0 || titles(other, person).size === 0,
    },
  ] as const)('who has in common: $kind', ({ kind, fits }) => {
    const people = labelled(kind);
    expect(people.length).toBeGreaterThan(5);
    expect(people.filter((person) => !fits(person))).toEqual([]);
  });

  test('who wrote two papers of one title has a version in common, and not a paper', () => {
    const papers = Array.from({ length: 100 }, (_, at) => {
      return { title: `Title ${at >> 1}`, year: 2020, venue: undefined, authors: [at >> 1, 50 + (at >> 1)] };
    });
    const people = Array.from({ length: 100 }, (_, at) => ({ given: `Ann${at}`, family: 'Lee' }));
    const { sides, labels } = split({ ...world, papers, people }, 1);
    const ofPair = (at: number): number[] =>
      sides.map((side) => side.papers.filter((paper) => paper.authors[0] === at).length);
    const versions = papers.flatMap((_, at) => (labels.get(at)?.evidence === 'a version' ? [at] : []));
    expect(versions.length).toBeGreaterThan(10);
    expect(versions.map((at) => ofPair(at % 50))).toEqual(versions.map(() => [1, 1]));
  });

  test('twins have one name, and each source knows one of them', () => {
    const twins = [...parts.labels].filter(([, { situation }]) => situation === 'nothing but the name');
    expect(twins.length).toBeGreaterThanOrEqual(4);
    expect(
      twins.filter(([, { evidence, hasNamesake }]) => evidence !== 'in one source' || !hasNamesake),
    ).toEqual([]);
    const inFirst = twins.filter(([person]) => one.company.has(person));
    expect(inFirst.length * 2).toBe(twins.length);
  });

  test('the importer reads what is written: names, papers, bylines and institutions, and no common ids', async () => {
    const { paths, personOf } = await writeWorld(world, parts.sides, join(folder, 'written'));
    for (const [place, side] of parts.sides.entries()) {
      const rows = await StatedRows.read(paths[place] ?? '');
      const people = rows.nodes('Person');
      const name = (key: string): string => side.nameOf(personOf.get(key) ?? -1);
      expect(people.map(({ props }) => props.name)).toEqual(people.map(({ key }) => name(key)));
      expect(people.length).toBe(side.company.size);
      expect(rows.nodes('Paper').map(({ props }) => props.title)).toEqual(
        side.papers.map(({ title }) => title),
      );
      expect(rows.nodes('Paper').filter(({ props }) => 'doi' in props || 'openalex' in props)).toEqual([]);
      expect(rows.relationships('AUTHORED').length).toBe(
        side.papers.flatMap(({ authors }) => authors).length,
      );
      const placedHere = [...side.company.keys()].filter(side.places).length;
      expect(rows.relationships('AFFILIATED_WITH').length).toBe(placedHere);
    }
  });
});

describe('labelled data', () => {
  test('of tables, ids are the truth but where two may be one person', async () => {
    const people = [
      'ann,Ann,Lee,',
      'bo,Bo,Ek,',
      'cy,Cy,Orr,',
      'cy2,Cy J.,Orr,',
      'cy3,Cy K.,Orr,yes',
      'cy4,Cy L.,Orr,yes',
    ];
    const papers = ['p1', 'p2', 'p3', 'p4', 'p5'];
    const bylines = [
      ['ann', 'bo', 'cy'],
      ['ann', 'bo', 'cy2'],
      ['cy3', 'ann', 'bo'],
      ['cy4', 'ann', 'bo'],
      ['ann', 'ann'],
    ];
    const lines = bylines.flatMap((authors, at) =>
      authors.map((author, place) => `p${at + 1},${author},${place + 1}`),
    );
    await writeFile(join(folder, 'people.csv'), ['id,first,last,told_apart', ...people].join('\n'));
    await writeFile(
      join(folder, 'papers.csv'),
      ['id,title,year,venue', ...papers.map((id) => `${id},Title ${id},2020,`)].join('\n'),
    );
    await writeFile(
      join(folder, 'authorships.csv'),
      ['paper,person,position', ...lines.toReversed()].join('\n'),
    );
    const world = await readTables(folder, 100, 1);
    expect(world.people.map(plain)).toEqual([
      'Ann Lee',
      'Bo Ek',
      'Cy Orr',
      'Cy J. Orr',
      'Cy K. Orr',
      'Cy L. Orr',
    ]);
    expect(world.papers.map(({ authors }) => authors)).toEqual([
      [0, 1, 2],
      [0, 1, 3],
      [4, 0, 1],
      [5, 0, 1],
    ]);
    // Cy Orr may be any of the others by name, and the editors' word on two of them says nothing of the other two.
    expect([...world.doubtful].sort()).toEqual([2, 3, 4, 5]);
    expect((await readTables(folder, 3, 1)).papers.length).toBeLessThan(world.papers.length);
  });

  test('of OpenAlex, an ORCID iD makes several records one person', async () => {
    const author = (id: string, name: string, orcid: string | null = null) => {
      return { author: { id: `https://openalex.org/${id}`, display_name: name, orcid } };
    };
    const iD = 'https://orcid.org/0000-0002-1694-233X';
    const works = [
      {
        title: 'One',
        publication_year: 2020,
        authorships: [author('A1', 'Ann B. Lee', iD), author('A3', 'Bo Ek')],
      },
      { title: 'Two', authorships: [author('A2', 'Ann Lee', iD)] },
      { title: null, authorships: [author('A4', 'Cy Orr')] },
    ];
    const file = join(folder, 'works.jsonl');
    await writeFile(file, `${works.map((work) => JSON.stringify(work)).join('\n')}\n`);
    const world = await readWorks(file, 100, 1);
    expect(world.people).toMatchObject([
      { given: 'Ann B.', family: 'Lee', openAlex: ['openalex:A1', 'openalex:A2'] },
      { given: 'Bo', family: 'Ek', openAlex: ['openalex:A3'] },
    ]);
    expect(world.papers).toMatchObject([
      { title: 'One', year: 2020, authors: [0, 1] },
      { title: 'Two', authors: [0] },
    ]);
    expect(world.about).toContain('ORCID iDs are the truth for 1 of all 2');
    const { sides } = split({ ...world, papers: world.papers.flatMap((paper) => Array(40).fill(paper)) }, 1);
    const { paths, personOf } = await writeWorld(world, sides, join(folder, 'written'));
    expect(new Set((await readFile(paths[0] ?? '', 'utf8')).trim().split('\n'))).toEqual(
      new Set(works.slice(0, 2).map((work) => JSON.stringify(work))),
    );
    expect([...personOf]).toEqual(
      expect.arrayContaining([
        ['openalex:A2', 0],
        ['other:p1000000', 0],
      ]),
    );
  });
});
