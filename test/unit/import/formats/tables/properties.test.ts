import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tablesInOrder } from '../../../../../import/formats/tables/declared/known-tables.ts';
import { readCsvRows } from '../../../../../import/formats/tables/read/csv-rows.ts';
import { fileInMemory, inputOf } from '../../../../support/inputs.ts';
import { readInput, rejections, valuesOf } from './reading.ts';

const field = fc.string({
  unit: fc.constantFrom('a', 'é', '𝔸', '"', ',', '\n', '\r\n', '\r', ' ', '\t', ';', '|'),
  maxLength: 8,
});
const pieceSize = fc.integer({ min: 1, max: 40 });

test('rows are read as they were written, at the lines at which they stand', async () => {
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 8 });
  const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
  await fc.assert(
    fc.asyncProperty(
      table,
      lineBreak,
      fc.boolean(),
      fc.boolean(),
      pieceSize,
      async (rows, end, bom, isCut, size) => {
        const written = rows.map((row) => stringify([row], { record_delimiter: end, quoted: true }));
        const text = (bom ? '\ufeff' : '') + written.join('').slice(0, isCut ? -end.length : undefined);
        const file = fileInMemory('people.csv', text, { pieceSize: size });
        const read = [];
        for await (const row of readCsvRows(file)) read.push(row);
        const linesOf = (text: string) => text.split(/\r\n|\n|\r/).length - 1;
        const expected = rows.flatMap((fields, at) => {
          const line = 1 + linesOf(written.slice(0, at).join(''));
          const lastLine = linesOf(written.slice(0, at + 1).join(''));
          const row = {
            line,
            lastLine,
            fields,
            isTorn: false,
            isEnded: !isCut || at < rows.length - 1,
          };
          return fields.some((field) => field !== '') ? [row] : [];
        });
        expect(read).toEqual(expected);
      },
    ),
  );
});

test('any table of valid rows is stated whole', async () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'é', '"', ',', '\n', ' ', "'"),
    minLength: 1,
    maxLength: 12,
  });
  const paper = fc.record({
    id: fc.stringMatching(/^[a-z]{1,6}$/),
    title: word.map((text) => `T${text}`),
    abstract: word.map((text) => `${text}.`),
    year: fc.option(fc.integer({ min: 1000, max: 2999 })),
  });
  const papers = fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 10 });
  await fc.assert(
    fc.asyncProperty(papers, pieceSize, async (rows, size) => {
      const text = stringify(rows, { header: true, columns: ['year', 'abstract', 'id', 'title'] });
      const read = await readInput(inputOf('lab', { 'papers.csv': text }, { pieceSize: size }));
      expect(rejections(read)).toEqual([]);
      expect(read.source?.recordCount).toBe(rows.length);
      for (const { id, title, abstract, year } of rows) {
        expect(valuesOf(read, `lab:${id}`)).toEqual({
          title: title.replace(/\s+/g, ' ').trim(),
          abstract: abstract.trim(),
          ...(year === null ? {} : { year }),
        });
      }
    }),
  );
});

test('whatever the bytes are, they are reported and never thrown', async () => {
  const names = tablesInOrder.map(({ name }) => `${name}.csv`);
  const header = fc.constantFrom(
    '',
    ...tablesInOrder.map(({ columns }) => `${columns.map(({ name }) => name)}\n`),
  );
  const noise = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', '\ufeff', ' ', '\0'), maxLength: 100 })
      .map((text) => Buffer.from(text)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), header, noise, pieceSize, async (name, first, rest, size) => {
      const bytes = Buffer.concat([Buffer.from(first), rest]);
      const read = await readInput(inputOf('lab', { [name]: bytes }, { pieceSize: size }));
      if (read.source === null) expect(rejections(read)).not.toEqual([]);
      else expect(read.source.recordCount).toBe(read.nodes.length + read.relationships.length);
    }),
    { numRuns: 500 },
  );
});

test('the order of rows changes nothing that is stated', async () => {
  const person = fc.constantFrom('a', 'b', 'c');
  // Apart, so that none is refused.
  const periods = [
    ['2001', '2003'],
    ['2004', '2006-05'],
    ['2006-06', ''],
  ] as const;
  const row = fc
    .tuple(person, person, fc.constantFrom('phd', 'masters', ''), fc.constantFrom(...periods))
    .filter(([one, other]) => one !== other);
  const rows = fc.uniqueArray(row, { selector: (each) => each.join(), maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(rows, fc.infiniteStream(fc.nat()), async (inOrder, random) => {
      const shuffled = inOrder
        .map((each) => ({ each, at: random.next().value }))
        .toSorted((one, other) => one.at - other.at)
        .map(({ each }) => each);
      const [one, other] = await Promise.all(
        [inOrder, shuffled].map((each) =>
          readInput(
            inputOf('lab', {
              'people.csv': 'id,name\na,Ada\nb,Boris\nc,Chloé\n',
              'supervisions.csv': stringify([
                ['supervisor', 'student', 'level', 'since', 'until'],
                ...each.map(([from, to, level, [since, until]]) => [from, to, level, since, until]),
              ]),
            }),
          ),
        ),
      );
      const byText = (read: typeof one) => read?.relationships.map((each) => JSON.stringify(each)).toSorted();
      expect(byText(other)).toEqual(byText(one));
      expect(one?.relationships).toHaveLength(inOrder.length);
    }),
  );
});
