import { describe, expect, test } from 'vitest';
import { inputOf } from '../../../../support/inputs.ts';
import { joined, notes, readInput, readTables, rejections, things, valuesOf } from './reading.ts';

describe('a row is rejected, and the others loaded, where', () => {
  test.each([
    ['people', 'id,name', ',Ada Abbot', 'Nothing stands in the column "id"'],
    ['people', 'id,name', 'a, ', 'Nothing stands in the column "name"'],
    ['people', 'id,name', 'a', 'The row has 1 field under a header of 2'],
    ['people', 'id,name', 'a,Abbot, Ada', 'The row has 3 fields under a header of 2'],
    ['people', 'id,name', `a,${'x'.repeat(201)}`, 'write at most 200 characters'],
    ['people', 'id,name', `${'x'.repeat(301)},Ada`, 'The id in the column "id" has more than 300 characters'],
    ['supervisions', 'supervisor,student', 'a,a', 'The row joins "a" to itself'],
    [
      'authorships',
      'paper,person',
      'p,our-lab:x',
      'No row of people.csv that could be loaded has the id "our-lab:x", which stands in the column "person": add or',
    ],
    ['authorships', 'paper,person', 'x,a', 'No row of papers.csv that could be loaded has the id "x", which'],
    ['authorships', 'paper,person', 'x,y', 'has the id "x", which stands in the column "paper"'],
    [
      'people',
      'id,name',
      'a,"Ada" Abbot',
      'A quote that opens in this row is not closed where its field ends. Close',
    ],
    [
      'people',
      'id,name',
      'a,"Ada "the" Abbot"',
      'A quote that opens in this row is not closed where its field ends',
    ],
    ['citations', 'citing,cited', 'p,p', 'The row joins "p" to itself'],
  ])('%s.csv %s: %s', async (table, header, row, message) => {
    const fields = header.split(',').map((_, at) => (at < 2 ? `${at}` : ''));
    const others = things('a', 'b', 'p', '0', '1');
    const read = await readTables({ ...others, [table]: [header, row, fields.join(',')] });
    expect(rejections(read)).toEqual([expect.stringContaining(`${table}.csv:2 `)]);
    expect(rejections(read)[0]).toContain(message);
    const count = (table in others ? 3 : 4) * 5 + 1;
    expect(read.source).toMatchObject({ recordCount: count, partial: false });
    expect(read.nodes.length + read.relationships.length).toBe(count);
  });

  test('an earlier one has its id', async () => {
    const read = await readTables({ people: ['id,name', 'a,Ada', 'our-lab:a,Boris', 'b,Boris'] });
    expect(rejections(read)).toEqual([
      expect.stringMatching(/^people\.csv:3 An earlier row has the id "our-lab:a"/),
    ]);
    expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Ada' });
    expect(read.nodes).toHaveLength(2);
  });

  test('an earlier one is about the same pair', async () => {
    const read = await readTables({
      ...things('p', 'a', 'b', 'u'),
      authorships: ['paper,person,position', 'p,a,1', 'p,b,2', 'p,a,3'],
      affiliations: ['person,institution,title,until', 'a,u,Dean,', 'a,u,dean,2024'],
      supervisions: ['supervisor,student,level', 'a,b,phd', 'a,b,PhD'],
    });
    expect(rejections(read)).toEqual([
      expect.stringMatching(/^affiliations\.csv:3 An earlier row states a position at an institution/),
      expect.stringMatching(
        /^authorships\.csv:4 An earlier row states an author of a paper for the person "a"/,
      ),
      expect.stringMatching(/^supervisions\.csv:3 Line 2 states this supervision at the same level/),
    ]);
    expect(joined(read, 'AUTHORED')['our-lab:a our-lab:p']).toEqual({ position: 1 });
  });
});

describe('a value is left out, and its row loaded, where', () => {
  test.each([
    [
      'people',
      'id,name,kind',
      'a,Ada,professor',
      '"professor" is not researcher or student: write researcher or student.',
    ],
    ['people', 'id,name,orcid', 'a,Ada,0000-0002-1825-0098', '"0000-0002-1825-0098" is not an ORCID iD'],
    ['people', 'id,name,openalex', 'a,Ada,W12', '"W12" is not an OpenAlex id: write one such as A5079238365'],
    ['people', 'id,name,level', 'a,Ada,wizard', '"wizard" is not a level: write phd, masters'],
    ['institutions', 'id,name,country', 'u,Example University,Canada', '"Canada" is not a country'],
    ['institutions', 'id,name,ror', 'u,Example University,12', '"12" is not a ROR id'],
    [
      'papers',
      'id,title,year',
      'p,Walks,20x4',
      'In the column "year", "20x4" is not a year: write four digits',
    ],
    ['papers', 'id,title,doi', 'p,Walks,10.1162/', '"10.1162/" is not a DOI'],
    ['papers', 'id,title,authors_complete', 'p,Walks,perhaps', '"perhaps" is not yes or no'],
    [
      'authorships',
      'paper,person,position',
      'p,a,0',
      '"0" is not a whole number: write a whole number from 1',
    ],
    ['authorships', 'paper,person,position', 'p,a,1.5', '"1.5" is not a whole number'],
    ['supervisions', 'supervisor,student,role', 'a,b,main', '"main" is not principal or co'],
    ['supervisions', 'supervisor,student,status', 'a,b,over', '"over" is not current or former'],
    ['supervisions', 'supervisor,student,level', 'a,b,wizard', '"wizard" is not a level'],
    [
      'supervisions',
      'supervisor,student,until',
      'a,b,2023-02-29',
      '"2023-02-29" is not a date: write 2024, 2024-05 or',
    ],
    [
      'supervisions',
      'supervisor,student,since,until',
      'a,b,2020-05,2019',
      'It ends ("until") before it begins ("since")',
    ],
  ])('%s.csv %s: %s', async (table, header, row, message) => {
    const others = things('a', 'b', 'p', 'u');
    const read = await readTables({ ...others, [table]: [header, row] });
    expect(notes(read)).toEqual([expect.stringContaining(`${table}.csv:2 `)]);
    expect(notes(read)[0]).toContain(message);
    expect(notes(read)[0]).toMatch(/This was left out, and the row loaded as if nothing stood there\.$/);
    expect(rejections(read)).toEqual([
      expect.stringMatching(
        new RegExp(`^${table}\\.csv:null Left out of .*: 1 value that is not .*, in line 2\\.$`),
      ),
    ]);
    expect(read.source).toMatchObject({ recordCount: (table in others ? 3 : 4) * 4 + 1, partial: false });
  });

  test('all that names it is loaded, too', async () => {
    const read = await readTables({
      people: ['id,name,orcid', 'a,Ada,0000-0002-1825-0098'],
      papers: ['id,title,year,doi', 'p,Walks,soon,http://hdl.handle.net/10419/7'],
      authorships: ['paper,person,position', 'p,a,first'],
    });
    expect(notes(read)).toHaveLength(4);
    expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Ada' });
    expect(valuesOf(read, 'our-lab:p')).toEqual({ title: 'Walks', authorListComplete: true });
    expect(joined(read, 'AUTHORED')).toEqual({ 'our-lab:a our-lab:p': {} });
  });

  test('whether a list of authors is complete cannot be read: then nobody knows', async () => {
    const read = await readTables({
      ...things('a'),
      papers: ['id,title,authors_complete', 'p,Walks,perhaps', 'q,Paths,'],
      authorships: ['paper,person'],
    });
    expect(valuesOf(read, 'our-lab:p')).toEqual({ title: 'Walks' });
    expect(valuesOf(read, 'our-lab:q')).toEqual({ title: 'Paths', authorListComplete: true });
  });

  test('something ends before it begins: both dates are, as nothing tells which is wrong', async () => {
    const read = await readTables({
      ...things('a', 'b'),
      supervisions: ['supervisor,student,level,since,until', 'a,b,phd,2020-05,2019'],
    });
    expect(Object.values(joined(read, 'SUPERVISES'))).toEqual([
      { role: 'PRINCIPAL', level: 'PHD', status: 'FORMER', coSupervised: false },
    ]);
  });
});

test('a column that holds something else throughout is told by ten of its values and a count', async () => {
  const rows = Array.from({ length: 130 }, (_, at) => `p${at},Paper ${at},http://hdl.handle.net/10419/${at}`);
  const read = await readTables({ papers: ['id,title,doi', ...rows] });
  expect(read.nodes).toHaveLength(130);
  const said = notes(read);
  expect(said).toHaveLength(10);
  expect(said[0]).toContain('papers.csv:2 In the column "doi", "http://hdl.handle.net/10419/0" is not a DOI');
  expect(rejections(read)).toEqual([
    expect.stringMatching(
      /^papers\.csv:null Left out of the column "doi": 130 values that are not a DOI, in line 2, 3, .*, 101 and 30 more\.$/,
    ),
  ]);
});

describe('no list of authors is called complete', () => {
  const papers = ['id,title,authors_complete', 'p,Walks,', 'q,Paths,yes', 'r,Trees,'];
  const complete = (read: Awaited<ReturnType<typeof readTables>>) =>
    ['p', 'q', 'r'].filter((id) => valuesOf(read, `our-lab:${id}`)?.authorListComplete === true);

  test.each([
    ['an author whose row was rejected', ['p,a', 'q,x', 'r,a'], ['p', 'r']],
    ['a row with a comma too many', ['p,a', 'q,a,1', 'r,a'], ['p', 'r']],
    ['a row that a quote tears, with all that it swallows', ['p,a', 'q,"a', 'r,"b', 's,c'], ['p']],
    ['a second row about one author, who may be two people', ['p,a', 'q,a', 'p,a', 'r,a'], ['q', 'r']],
  ])('that has %s', async (_, authorships, expected) => {
    const people = ['id,name', 'a,Ada', 'x,'];
    const read = await readTables({ people, papers, authorships: ['paper,person', ...authorships] });
    expect(complete(read)).toEqual(expected);
  });

  test.each([
    ['in another encoding', Buffer.from('paper,person\np,a\nq,\xe9\n', 'latin1')],
    ['that breaks off', 'paper,person\np,a\nq,"a\n'],
    ['without a column', 'paper,author\np,a\n'],
    ['that may be cut', 'paper,person\np,a\nq,'],
  ])('of a data set with a table of authors %s', async (_, authorships) => {
    const read = await readInput(
      inputOf('our-lab', {
        'people.csv': 'id,name\na,Ada\n',
        'papers.csv': `${papers.join('\n')}\n`,
        'authorships.csv': authorships,
      }),
    );
    expect(read.nodes).toHaveLength(4);
    expect(complete(read)).toEqual([]);
    expect(read.source).toMatchObject({ partial: true });
  });
});

test('everything that is wrong with a row is said at once', async () => {
  const read = await readTables({ papers: ['id,title,year,doi', ',Walks,x,y', 'q,Paths,,'] });
  expect(rejections(read)).toHaveLength(1);
  expect(rejections(read)[0]).toMatch(/"id".*"year".*"doi"/);
});

test('lines are counted as an editor counts them', async () => {
  const text =
    '\ufeffid,name,biography\r\n\r\na,Ada,"one\r\ntwo\nthree"\r\n,,\r\nb,,\r\nc,"Chloé\nDufour",\nd,\n';
  const read = await readInput(inputOf('our-lab', { 'people.csv': text }, { pieceSize: 3 }));
  expect(rejections(read).map((each) => each.slice(0, 40))).toEqual([
    'people.csv:7 Nothing stands in the colum',
    'people.csv:10 The row has 2 fields under',
  ]);
  expect(valuesOf(read, 'our-lab:a')?.biography).toBe('one\ntwo\nthree');
  expect(valuesOf(read, 'our-lab:c')?.name).toBe('Chloé Dufour');
});

test("a researcher's level is left out, and a note says so", async () => {
  const read = await readTables({ people: ['id,name,level', 'a,Ada,phd'] });
  expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Ada' });
  expect(notes(read)).toEqual([expect.stringMatching(/^people\.csv:2 The level "phd" was left out/)]);
});

describe('a file is rejected, and the others loaded, where', () => {
  const topics = 'id,name\nt,Graphs\n';

  test.each([
    [
      'a column is missing',
      'key,name\na,Ada\n',
      'it has no column "id". It has "key", "name"; people.csv needs "id", "name".',
    ],
    ['no commas are between columns', 'id;name\na;Ada\n', 'Its columns must have commas between them.'],
    ['a column stands twice', 'id,name,Name\na,Ada,Bo\n', 'it has the column "name" twice'],
    ['nothing is in it', '', 'the file is empty, and people.csv needs "id", "name"'],
    [
      'it is not UTF-8',
      Buffer.from('id,pr\xe9nom\na,Ada\n', 'latin1'),
      'Save the text as UTF-8. In Excel that is the type "CSV UTF-8 (Comma delimited)", in LibreOffice the character set "Unicode (UTF-8)". Nothing of this file was read.',
    ],
    [
      'its header has no end',
      '"id,name\na,Ada\n',
      'has a quote that is never closed: close it. Nothing of this file was read.',
    ],
  ])('%s', async (_, people, message) => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': people, 'topics.csv': topics }));
    expect(rejections(read)).toEqual([expect.stringMatching(/^people\.csv:[12] /)]);
    expect(rejections(read)[0]).toContain(message);
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:t']);
    expect(read.source).toMatchObject({ recordCount: 1, partial: true });
  });

  test('Excel has said in its first line what stands between columns', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': '\ufeffsep=;\r\nid;name\r\na;Ada\r\n' }));
    expect(rejections(read)[0]).toMatch(/Remove its first line, "sep=;"\. Its columns must have commas/);
    expect(read.source).toBeNull();
  });

  test('another character stands between columns, and a comma in their names', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': 'id;"name, full"\na;"Abbot, Ada"\n' }));
    expect(rejections(read)[0]).toContain('Its columns must have commas between them.');
  });

  test('and nothing is loaded where no file can be', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': 'name\nAda\n' }));
    expect(read.source).toBeNull();
  });
});

test('a file that breaks off is read up to there, and withdraws nothing', async () => {
  const read = await readInput(inputOf('our-lab', { 'people.csv': 'id,name\na,Ada\nb,"Boris\nc,Chloé\n' }));
  expect(rejections(read)).toEqual([
    'people.csv:3 The row has a quote that is never closed: close it. Nothing from line 3 on was read.',
  ]);
  expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:a']);
  expect(read.source).toMatchObject({ recordCount: 1, partial: true });
});

test.each([
  ['a wrong byte', 'c,Ren\xe9\n', 'people.csv:5 This is not UTF-8: byte 31 cannot be read.'],
  [
    'a wrong byte at the start of a line',
    '\xe9\n',
    'people.csv:5 This is not UTF-8: byte 26 cannot be read.',
  ],
  ['a zero byte', 'c,R\0', 'people.csv:5 This is binary and no text.'],
])('a file with %s is refused as a whole, however it comes', async (_, end, problem) => {
  const people = Buffer.from(`id,name\na,Ada\nb,"Bo\nris"\n${end}`, 'latin1');
  for (let pieceSize = 1; pieceSize <= people.length; pieceSize += 1) {
    const files = { 'people.csv': people, 'topics.csv': 'id,name\nt,Graphs\n' };
    const read = await readInput(inputOf('our-lab', files, { pieceSize }));
    expect(rejections(read)).toEqual([expect.stringContaining(problem)]);
    expect(rejections(read)[0]).toContain('Nothing of this file was read.');
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:t']);
    expect(read.source).toMatchObject({ recordCount: 1, partial: true });
    const alone = await readInput(inputOf('our-lab', { 'people.csv': people }, { pieceSize }));
    expect(alone.source).toBeNull();
  }
});

test('a table in UTF-16 is called so', async () => {
  const people = Buffer.from('\ufeffid,name\r\na,Ada\r\n', 'utf16le');
  const read = await readInput(inputOf('our-lab', { 'people.csv': people }));
  expect(rejections(read)).toEqual([
    expect.stringMatching(
      /^people\.csv:1 This is UTF-16 and not UTF-8\. Save the text as UTF-8\. In Excel that is/,
    ),
  ]);
  expect(read.source).toBeNull();
});

test('a file with a character that is cut is read up to there, however it comes', async () => {
  const people = Buffer.from('id,name\na,Ada\nb,"Bo\nris"\nc,Ren\xc3', 'latin1');
  for (let pieceSize = 1; pieceSize <= people.length; pieceSize += 1) {
    const read = await readInput(inputOf('our-lab', { 'people.csv': people }, { pieceSize }));
    expect(rejections(read)).toEqual([
      expect.stringContaining('people.csv:5 The file stops in the middle of this row.'),
    ]);
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:a', 'our-lab:b']);
    expect(read.source).toMatchObject({ recordCount: 2, partial: true });
  }
});

describe('a quote that is not closed where its field ends is said where it opens, where', () => {
  test('the row becomes too long', async () => {
    const read = await readTables({ people: ['id,name', 'a,"Ada', 'b,Boris",', 'd,Dora'] });
    expect(rejections(read)).toEqual([
      expect.stringMatching(/^people\.csv:2 The row has 3 fields .* goes on to line 3: close the quote/),
    ]);
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:d']);
  });

  test('the next quote is that of another row', async () => {
    const read = await readTables({ people: ['id,name', 'a,"Ada', 'b,Boris', 'c,"Chloé', 'd,Dora'] });
    expect(rejections(read)).toEqual([
      expect.stringMatching(/^people\.csv:2 A quote .* to line 4\. Close it/),
    ]);
    expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:d']);
  });
});

test('a quote inside of a field that begins without one stands for itself, and spaces around quotes do not count', async () => {
  const read = await readTables({
    topics: ['id,name', 'a,5" disks', 'b, "Graphs, again" ', '"c" ,"""Walks"" "\t', 'd,"""So"" said"'],
  });
  expect(read.issues).toEqual([]);
  expect(read.nodes.map(({ values }) => values.name)).toEqual([
    '5" disks',
    'Graphs, again',
    '"Walks"',
    '"So" said',
  ]);
});

test('a file that stops inside a character is read up to its last row', async () => {
  const bytes = Buffer.from('id,name\na,Ada\nb,Chloé').subarray(0, -1);
  const read = await readInput(inputOf('our-lab', { 'people.csv': bytes }));
  expect(rejections(read)).toEqual([
    'people.csv:3 The file stops in the middle of this row. Nothing from line 3 on was read.',
  ]);
  expect(read.nodes.map(({ key }) => key)).toEqual(['our-lab:a']);
  expect(read.source).toMatchObject({ partial: true });
});

test('a row that is too long for one is said to be so', async () => {
  const read = await readTables({
    people: ['id,name,biography', 'a,Ada,', `b,Boris,${'word '.repeat(1_000_000)}`],
  });
  expect(rejections(read)).toEqual([
    'people.csv:3 The row goes on for more than 4 MiB: close the quote that opens in it, or shorten it. Nothing from line 3 on was read.',
  ]);
});

describe('a file that ends without a line break', () => {
  const people = 'id,name\na,Ada\nb,Boris\n';
  const papers = 'id,title,year\np,Walks,2021\n';

  test.each([
    ['authorships.csv', 'paper,person\np,a\np', 'The row has 1 field'],
    ['authorships.csv', 'paper,person\np,a\np,bo', 'has the id "bo"'],
    ['topics.csv', 'id,name\nt,Graphs\nu,', 'Nothing stands in the column "name"'],
  ])('in a row that is rejected withdraws nothing: %s %j', async (name, text, message) => {
    const input = inputOf('our-lab', { 'people.csv': people, 'papers.csv': papers, [name]: text });
    const read = await readInput(input);
    expect(rejections(read)).toEqual([expect.stringContaining(`${name}:3 `)]);
    expect(rejections(read)[0]).toContain(message);
    expect(rejections(read)[0]).toContain('it may be cut, and nothing of what it said before is withdrawn');
    expect(read.source).toMatchObject({ recordCount: 4, partial: true });
  });

  test('in a value that is left out withdraws nothing', async () => {
    const authorships = 'paper,person,position\np,a,1\np,b,2x';
    const files = { 'people.csv': people, 'papers.csv': papers, 'authorships.csv': authorships };
    const read = await readInput(inputOf('our-lab', files));
    expect(notes(read)[0]).toMatch(/^authorships\.csv:3 .*"2x" is not a whole number.* may be cut, and/);
    expect(joined(read, 'AUTHORED')).toEqual({
      'our-lab:a our-lab:p': { position: 1 },
      'our-lab:b our-lab:p': {},
    });
    expect(read.source).toMatchObject({ recordCount: 5, partial: true });
  });

  test('in its header withdraws nothing, and says so', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': 'id,name', 'papers.csv': papers }));
    expect(notes(read)).toEqual([expect.stringContaining('people.csv:1 The file ends here')]);
    expect(read.source).toMatchObject({ recordCount: 1, partial: true });
  });

  test('is whole where its last row is right, as many programs write it', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': 'id,name\na,Ada\nb,Boris' }));
    expect(read.issues).toEqual([]);
    expect(valuesOf(read, 'our-lab:b')).toEqual({ name: 'Boris' });
    expect(read.source).toMatchObject({ recordCount: 2, partial: false });
  });

  test('is whole where a row before its last is wrong', async () => {
    const read = await readInput(inputOf('our-lab', { 'people.csv': 'id,name\na\nb,Boris' }));
    expect(read.source).toMatchObject({ recordCount: 1, partial: false });
  });
});

describe('a data set', () => {
  test('of which every row is rejected is refused: it would take back all that it said', async () => {
    const read = await readTables({
      people: ['id,name', 'a', 'b'],
      citations: ['citing,cited', 'p,q'],
      topics: ['id,name'],
    });
    expect(read.source).toBeNull();
    expect(rejections(read)).toContain(
      'Our Lab:null No row of it could be loaded, so what it said before stays. Mend the rows.',
    );
  });

  test('of headers alone says nothing any more', async () => {
    const read = await readTables({ people: ['id,name'] });
    expect(read.issues).toEqual([]);
    expect(read.source).toMatchObject({ recordCount: 0, partial: false });
  });
});

describe('columns without a name', () => {
  test('are not spoken of where they are empty, or the first, which numbers the rows', async () => {
    const read = await readTables({ people: [',id,name,,', '0,a,Ada,,', '1,b,Boris, ,'] });
    expect(read.issues).toEqual([]);
    expect(read.source?.recordCount).toBe(2);
  });

  test('are spoken of once where something stands in them', async () => {
    const read = await readTables({ people: ['id,name,,', 'a,Ada,,', 'b,Boris,,to check', 'c,Chloé,x,'] });
    expect(notes(read)).toEqual([
      'people.csv:3 From here on, what stands in columns without a name was left out.',
    ]);
    expect(read.source?.recordCount).toBe(3);
  });

  test('are no names of those that a table lacks', async () => {
    const read = await readTables({ people: ['id,,full name', 'a,,Ada'] });
    expect(rejections(read)[0]).toContain('It has "id", "full name";');
  });
});

test('what is invisible makes no other name, id or column', async () => {
  const read = await readTables({
    people: ['id,\ufeffname,biography', 'a\u200b,Ann\u00ad Abbot\u200b,"One\rtwo"', '\u2060a,Ann,'],
  });
  expect(valuesOf(read, 'our-lab:a')).toEqual({ name: 'Ann Abbot', biography: 'One\ntwo' });
  expect(rejections(read)).toEqual([expect.stringMatching(/:4 An earlier row has the id "a"/)]);
});
