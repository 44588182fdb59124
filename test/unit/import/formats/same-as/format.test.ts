import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shippedAliases } from '../../../../../import/formats/aliases.ts';
import type { SameAsLine } from '../../../../../import/formats/format.ts';
import { sameAs } from '../../../../../import/formats/same-as/format.ts';
import { type Issue, Issues } from '../../../../../import/read/issues.ts';
import type { SourceFact } from '../../../../../src/graph/source-fact.ts';
import { FactCollector } from '../../../../support/fact-collector.ts';
import { documentOf } from '../../../../support/inputs.ts';

interface Read {
  readonly source: SourceFact | null;
  readonly sameAsLines: readonly SameAsLine[];
  readonly issues: readonly Issue[];
}

async function read(text: string, name = 'lab.csv', pieceSize = 7): Promise<Read> {
  const facts = new FactCollector();
  const issues = new Issues(name);
  const source = await sameAs.read(documentOf(name, text, { pieceSize }), {
    aliases: shippedAliases,
    issues,
    facts,
  });
  return { source, sameAsLines: facts.sameAsLines, issues: issues.all };
}

describe('a same-as file', () => {
  test('says of two keys that they are the same or different', async () => {
    const text = 'one,other,verdict\nmila:ada,openalex:A1,same\nlab:7,mila:ada,different\n';
    expect(await read(text)).toEqual({
      source: {
        key: 'same-as:lab',
        kind: 'same-as',
        uri: 'file:///data/lab.csv',
        recordCount: 2,
        partial: false,
      },
      sameAsLines: [
        { one: 'mila:ada', other: 'openalex:A1', verdict: 'same' },
        { one: 'lab:7', other: 'mila:ada', verdict: 'different' },
      ],
      issues: [],
    });
  });

  test('may have comments, blank lines, spaces, quotes, either line end, capitals and no header', async () => {
    const text = [
      '# Judged in "November", by Eve',
      '  # a line, "of its own',
      '',
      ' a:1 ,\tb:1\u200b , SAME ',
      '"a:1, second" , "b:""2""",Different',
      'a:#3,b:o"neil,same',
    ];
    const expected = [
      { one: 'a:1', other: 'b:1', verdict: 'same' },
      { one: 'a:1, second', other: 'b:"2"', verdict: 'different' },
      { one: 'a:#3', other: 'b:o"neil', verdict: 'same' },
    ];
    for (const end of ['\n', '\r\n']) {
      const { sameAsLines, issues } = await read(text.join(end));
      expect(sameAsLines).toEqual(expected);
      expect(issues).toEqual([]);
    }
  });

  test.each([
    ['a:1,b:1', 'It has 2 fields and not three'],
    ['a:1', 'It has 1 field and not three'],
    ['a:1;b:1;same', 'write key,key,same or key,key,different, with commas between them'],
    ['a:1,b:1,same\rc:1,d:1,same', 'It has 5 fields and not three'],
    ['a:1,"b:1" b,same', 'Its quotes do not match'],
    ['a:1,b:1,same,', 'It has 4 fields and not three'],
    [',b:1,same', 'Its first key is empty'],
    ['a:1,"  ",same', 'Its second key is empty'],
    ['a:1,a:1,same', 'It compares "a:1" with itself'],
    ['a:1, a:1 ,different', 'It compares "a:1" with itself'],
    ['a:1,b:1,sam', '"sam" is no verdict'],
    ['a:1,b:1,', '"" is no verdict'],
    ['a:1,"b:1,same', 'Its quotes do not match'],
    ['y:1,x:1,different', 'It says the opposite of line 2, which stands'],
  ])('rejects the line %s and takes those around it', async (line, message) => {
    const { source, sameAsLines, issues } = await read(
      `# Some\nx:1,y:1,same\n\n${line}\nv:1,w:1,different\n`,
    );
    expect(issues).toEqual([
      { source: 'lab.csv', line: 4, severity: 'rejected', message: expect.stringContaining(message) },
    ]);
    expect(sameAsLines.map(({ one }) => one)).toEqual(['x:1', 'v:1']);
    expect(source?.recordCount).toBe(2);
  });

  test('may say a thing twice, and either way round', async () => {
    const { source, sameAsLines, issues } = await read('a:1,b:1,same\nb:1,a:1,same\n');
    expect(sameAsLines).toEqual([{ one: 'a:1', other: 'b:1', verdict: 'same' }]);
    expect(issues).toEqual([]);
    expect(source?.recordCount).toBe(2);
  });

  test('with the header alone says nothing any more', async () => {
    const { source, sameAsLines, issues } = await read('# All settled.\none,other,verdict\n');
    expect(source?.recordCount).toBe(0);
    expect([sameAsLines, issues]).toEqual([[], []]);
  });

  test.each(['', '\n \n', '# one,other,verdict\n'])('that is empty (%j) is refused', async (text) => {
    const { source, issues } = await read(text);
    expect(source).toBeNull();
    expect(issues).toEqual([
      {
        source: 'lab.csv',
        line: null,
        severity: 'rejected',
        message: expect.stringContaining('leave the header'),
      },
    ]);
  });

  test('that is another table is refused, and not read to its end', async () => {
    const { source, sameAsLines, issues } = await read(
      '7,Ada Byron,1815\n'.repeat(100_000),
      'people.csv',
      4096,
    );
    expect(source).toBeNull();
    expect(sameAsLines).toEqual([]);
    expect(issues).toHaveLength(101);
    expect(issues.filter(({ line }) => line === null)).toMatchObject([
      { severity: 'rejected', message: expect.stringMatching(/^None of its lines .* such as people\.csv/) },
    ]);
  });

  test.each([
    ['stops in a line that is wrong is cut', 'a:1,b:1,same\nc:1,d:1,differen', true],
    ['stops after a line that is right is whole', 'a:1,b:1,same\nc:1,d:1,different', false],
    ['ends in a line that is wrong is whole', 'a:1,b:1,same\nc:1,d:1,differen\n', false],
  ])('that %s', async (_, text, partial) => {
    const { source, issues } = await read(text);
    expect(source?.partial).toBe(partial);
    expect(
      issues.some(({ message }) => message.includes('nothing of what it said before is withdrawn')),
    ).toBe(partial);
  });

  test('of which a line is wrong after the hundredth, or before the first that is right, is taken', async () => {
    const wrong = 'a:1,b:1,sam\n';
    const { source, issues } = await read(`${wrong.repeat(99)}a:1,b:1,same\n${wrong}`);
    expect(source?.recordCount).toBe(1);
    expect(issues).toHaveLength(100);
    expect(issues.at(-1)?.line).toBe(101);
  });

  test('names its source after itself', async () => {
    const { source } = await read('a:1,b:1,same', 'My Judgements (Ève).csv');
    expect(source?.key).toBe('same-as:my-judgements-eve');
    expect((await read('a:1,b:1,same', '---.csv')).source?.key).toBe('same-as:unnamed');
  });

  test('is read alike in pieces of any size', async () => {
    const text = 'one,other,verdict\r\n"é:1",ü:1,same\r\n# ∞\r\nx,"y\nv:1,w:1,DIFFERENT';
    const whole = await read(text, 'lab.csv', 1000);
    expect(whole.sameAsLines).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (size) => {
        expect(await read(text, 'lab.csv', size)).toEqual(whole);
      }),
    );
  });
});

describe('a file is recognised as same-as', () => {
  test.each([
    ['lab.csv', 'one,other,verdict\n'],
    ['lab.csv', 'One, Other, Verdict'],
    ['LAB.CSV', '# first\n\n \na:1,b:1,Same\r\n'],
    ['lab.csv.gz', '"a,1",b:1,different\nx'],
    ['lab.csv', 'a:1,a:1,same\n'],
    ['stdin', 'a:1,b:1,same\n'],
    ['lab.csv', 'a:1,b:1,sam\na:1,b:1\na:1,c:1,same\n'],
  ])('%s: %j', (name, head) => {
    expect(sameAs.recognises({ name, head })).toBe(true);
  });

  test.each([
    ['lab.csv', ''],
    ['lab.csv', '# a:1,b:1,same\n'],
    ['lab.csv', 'a:1,b:1,same,\n'],
    ['lab.csv', 'a:1,"b:1,same\n'],
    ['stdin', 'Portrait of Ada Byron\n'],
    ['lab.txt', 'a:1,b:1,same\n'],
    ['csv', 'a:1,b:1,same\n'],
  ])('but not %s: %j', (name, head) => {
    expect(sameAs.recognises({ name, head })).toBe(false);
  });
});
