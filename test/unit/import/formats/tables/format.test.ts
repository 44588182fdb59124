import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { tables } from '../../../../../import/formats/tables/format.ts';
import { documentOf, inputOf } from '../../../../support/inputs.ts';
import { joined, notes, readInput, readTables, rejections, things, valuesOf } from './reading.ts';

describe('a data set', () => {
  test('is a folder with a table directly in it, or a table alone', () => {
    expect(tables.recognisesFolder?.(['README.md', 'citations.csv'])).toBe(true);
    expect(tables.recognisesFolder?.(['papers.csv.gz'])).toBe(true);
    expect(tables.recognisesFolder?.(['old/people.csv', 'persons.csv', 'people.txt'])).toBe(false);
    expect(tables.recognises({ name: 'people.csv', head: '' })).toBe(true);
    expect(tables.recognises({ name: 'Paper-Topics.CSV.gz', head: '' })).toBe(true);
    expect(tables.recognises({ name: 'page.txt', head: 'id,name\n' })).toBe(false);
  });

  test('is one source, named after its folder', async () => {
    const read = await readTables({ people: ['id,name', 'a,Ada Abbot'], topics: ['id,name', 't,Graphs'] });
    expect(read.source).toEqual({
      key: 'tables:our-lab',
      kind: 'tables',
      uri: 'file:///data/Our Lab',
      recordCount: 2,
      partial: false,
    });
  });

  test('may be one file, which may be compressed', async () => {
    const alone = await readInput(documentOf('people.csv', 'id,name\na,Ada Abbot\n'));
    expect(alone.source).toMatchObject({ key: 'tables:people', recordCount: 1 });
    const packed = await readInput(inputOf('lab', { 'people.csv.gz': gzipSync('id,name\na,Ada Abbot\n') }));
    expect(valuesOf(packed, 'lab:a')).toEqual({ name: 'Ada Abbot' });
  });

  test('may write the names of its files in any case', async () => {
    const read = await readInput(
      inputOf('lab', { 'People.csv': 'id,name\na,Ada Abbot\n', 'TOPICS.CSV': 'id,name\nt,Graphs\n' }),
    );
    expect(read.issues).toEqual([]);
    expect(read.nodes.map(({ key }) => key)).toEqual(['lab:a', 'lab:t']);
  });

  test('of which a folder could not be listed is partial', async () => {
    const input = inputOf('lab', { 'people.csv': 'id,name\na,Ada Abbot\n' });
    expect((await readInput({ ...input, isIncomplete: true })).source).toMatchObject({
      recordCount: 1,
      partial: true,
    });
  });

  test('cannot come on standard input, where no file has a name', async () => {
    const read = await readInput({
      ...documentOf('stdin', 'id,name\n'),
      origin: { uri: null, stem: 'stdin' },
    });
    expect(read.source).toBeNull();
    expect(rejections(read)).toEqual([
      expect.stringMatching(/standard input has none: write it to a file such as/),
    ]);
  });

  test('of none but other files is refused', async () => {
    const read = await readInput(inputOf('lab', { 'persons.csv': 'id,name\n' }));
    expect(read.source).toBeNull();
    expect(rejections(read)).toEqual([expect.stringContaining('None of its files is a table')]);
  });

  test('says which other tables and columns it did not read', async () => {
    const read = await readTables({
      people: ['id,name,shoe size', 'a,Ada Abbot,38'],
      'people-old': ['id,name', 'b,Boris Castel'],
    });
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:a']);
    expect(notes(read)).toEqual([
      expect.stringMatching(
        /^Our Lab:null No table, and not read: "people-old\.csv"\. Tables are people\.csv,/,
      ),
      expect.stringMatching(/^people\.csv:1 Left out what is in unknown columns: "shoe size"/),
    ]);
    expect(rejections(read)).toEqual([]);
  });

  test('names all files that are not read', async () => {
    const people = 'id,name\na,Ada Abbot\n';
    const others = {
      'README.md': '',
      'old/W.JSON': '{}',
      'w.ndjson': '',
      'works.gz': '',
      'x.csv.gz': '',
      'people.xlsx': '',
      'supervisions.tsv': '',
    };
    const read = await readInput(inputOf('lab', { 'people.csv': people, ...others }));
    expect(notes(read)).toEqual([
      expect.stringContaining(
        'not read: "README.md", "old/W.JSON", "people.xlsx", "supervisions.tsv", "w.ndjson", "works.gz", "x.csv.gz". Tables are',
      ),
    ]);
  });
});

test('nodes hold all that the columns say', async () => {
  const read = await readTables({
    people: [
      'kind,id,name,other_names,orcid,openalex,level,memberships,biography',
      'Student,a, Ada   Abbot ,A. Abbot |Ada B. Abbot|,https://orcid.org/0000-0002-1694-233x,a12,Ph.D.,Fellow,"Two',
      'lines"',
    ],
    institutions: [
      'id,name,other_names,country,ror,openalex',
      'u,Example University,EU,ca,https://ror.org/00JMFR291,https://openalex.org/I12',
    ],
    topics: ['id,name,other_names,openalex', 'openalex:T1,Graphs,,T1'],
    papers: [
      'id,title,year,doi,venue,abstract,authors_complete,openalex',
      'p,Walks,2021,https://doi.org/10.5555/Example.Walks,Journal,"Said ""so""",no,W3',
    ],
  });
  expect(read.issues).toEqual([]);
  expect(read.nodes).toEqual([
    {
      label: 'Person',
      key: 'our-lab:a',
      values: {
        name: 'Ada Abbot',
        otherNames: ['A. Abbot', 'Ada B. Abbot'],
        orcid: '0000-0002-1694-233X',
        openalex: 'A12',
        memberships: ['Fellow'],
        biography: 'Two\nlines',
        isStudent: true,
        level: 'PHD',
        levelAsStated: 'Ph.D.',
      },
    },
    {
      label: 'Institution',
      key: 'our-lab:u',
      values: {
        name: 'Example University',
        otherNames: ['EU'],
        country: 'CA',
        ror: '00jmfr291',
        openalex: 'I12',
      },
    },
    { label: 'Topic', key: 'openalex:T1', values: { name: 'Graphs', openalex: 'T1' } },
    {
      label: 'Paper',
      key: 'our-lab:p',
      values: {
        title: 'Walks',
        year: 2021,
        doi: '10.5555/example.walks',
        venue: 'Journal',
        abstract: 'Said "so"',
        authorListComplete: false,
        openalex: 'W3',
      },
    },
  ]);
});

describe('the list of authors is complete', () => {
  const papers = ['id,title,authors_complete', 'p,Walks,', 'q,Paths,no'];

  test('unless the table says otherwise', async () => {
    const read = await readTables({ papers, authorships: ['paper,person'] });
    expect(valuesOf(read, 'our-lab:p')).toEqual({ title: 'Walks', authorListComplete: true });
    expect(valuesOf(read, 'our-lab:q')).toEqual({ title: 'Paths', authorListComplete: false });
  });

  test('which nobody knows where no author is listed', async () => {
    expect(valuesOf(await readTables({ papers }), 'our-lab:p')).toEqual({ title: 'Walks' });
  });
});

test('relationships join what the ids name, with all that the columns say', async () => {
  const read = await readTables({
    ...things('x:a', 'b', 'p', 'q', 't'),
    authorships: ['paper,person,position,listed_as', 'p,x:a,1,A. Abbot', 'p,b,1,', 'q,b,,'],
    'person-topics': ['person,topic', 'x:a,t'],
    'paper-topics': ['topic,paper', 't,p'],
    citations: ['citing,cited', 'p,q', 'q,p'],
  });
  expect(read.issues).toEqual([]);
  expect(read.source?.recordCount).toBe(7 + 4 * 5);
  expect(joined(read, 'AUTHORED')).toEqual({
    'x:a our-lab:p': { position: 1, listedAs: 'A. Abbot' },
    'our-lab:b our-lab:p': { position: 1 },
    'our-lab:b our-lab:q': {},
  });
  expect(joined(read, 'WORKS_ON')).toEqual({ 'x:a our-lab:t': {} });
  expect(joined(read, 'ABOUT')).toEqual({ 'our-lab:p our-lab:t': {} });
  expect(joined(read, 'CITES')).toEqual({ 'our-lab:p our-lab:q': {}, 'our-lab:q our-lab:p': {} });
});

describe('positions of a person at one institution', () => {
  const header = 'person,institution,title,department,as_student,order,since,until';

  test('are told apart by title, department and beginning', async () => {
    const read = await readTables({
      ...things('a', 'u'),
      affiliations: [header, 'a,u,Professor,Physics,,1,2010-05,', 'a,u,Dean,,no,2,,2024', 'a,u,,,yes,,,'],
    });
    expect(joined(read, 'AFFILIATED_WITH')).toEqual({
      'our-lab:a our-lab:u professor/physics/2010-05': {
        title: 'Professor',
        department: 'Physics',
        order: 1,
        since: '2010-05',
      },
      'our-lab:a our-lab:u dean': { title: 'Dean', asStudent: false, order: 2, until: '2024' },
      'our-lab:a our-lab:u': { asStudent: true },
    });
  });

  test('are the same whatever else the table says', async () => {
    const alone = await readTables({ ...things('a', 'u'), affiliations: [header, 'a,u,Dean,,,,,2024'] });
    const among = await readTables({
      ...things('a', 'b', 'u'),
      affiliations: [header, 'b,u,Dean,,,,,', 'a,u,Professor,,,,,', 'a,u,Dean,,,,,2024'],
    });
    expect(joined(among, 'AFFILIATED_WITH')).toMatchObject(joined(alone, 'AFFILIATED_WITH'));
  });
});
