import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { namedOneByOne } from '../../../../../import/formats/openalex/counted-issues.ts';
import { type Input, InputError } from '../../../../../import/read/input.ts';
import { documentOf, inputOf } from '../../../../support/inputs.ts';
import { address, lines, named, type Outcome, pairs, readInput, readText, work } from './openalex.ts';

const three = [work('W1'), work('W2'), work('W3')];

function keys({ facts }: Outcome): string[] {
  return facts.nodes.map(({ key }) => key.replace('openalex:', '')).toSorted();
}

/** File, line and the first words of each rejection. */
function rejections({ issues }: Outcome): string[] {
  return issues
    .filter(({ severity }) => severity === 'rejected')
    .map(
      ({ source, line, message }) => `${source} ${line ?? '-'} ${message.split(' ').slice(0, 4).join(' ')}`,
    );
}

describe('JSON lines', () => {
  it.each([
    ['cut in the last line', lines(...three).slice(0, -9), ['W1', 'W2'], true],
    ['whole without a line break at the end', lines(...three).trimEnd(), ['W1', 'W2', 'W3'], false],
    ['damaged in a line that ends', `${lines(...three)}{"id": \n`, ['W1', 'W2', 'W3'], false],
    ['damaged in a line that is not the last', `{"id": \n${lines(...three)}`, ['W1', 'W2', 'W3'], false],
    [
      'with a last record that has no title',
      lines(...three, work('W4', { title: '' })).trimEnd(),
      ['W1', 'W2', 'W3'],
      false,
    ],
    ['of several kinds, cut', lines(named('A1', 'Ada'), ...three).slice(0, -9), ['A1', 'W1', 'W2'], true],
  ])('are partial where they are cut: %s', async (_, text, expected, partial) => {
    const outcome = await readText('works.jsonl', text);
    expect(keys(outcome)).toEqual(expected);
    expect(outcome.source?.partial).toBe(partial);
    expect(rejections(outcome).length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['works', three],
    ['records of several kinds', [named('T1', 'Light'), ...three]],
  ])('that are packed and cut give the lines before, and are partial: %s', async (_, records) => {
    const packed = gzipSync(lines(...records));
    const outcome = await readInput(documentOf('works.jsonl.gz', packed.subarray(0, packed.length - 9)));
    expect(outcome.source).toMatchObject({ partial: true });
    expect(keys(outcome)).toContain('W1');
    expect(rejections(outcome)).toEqual(['works.jsonl.gz - This is no whole']);
  });

  it('name the line in which they are cut however much else was rejected', async () => {
    const untitled = Array.from({ length: namedOneByOne + 1 }, () => work('W2', { title: null }));
    const outcome = await readText('w.jsonl', `${lines(work('W1'), ...untitled)}{"id"`, 65_536);
    expect(outcome.source?.partial).toBe(true);
    expect(outcome.issues.some(({ line }) => line === namedOneByOne + 3)).toBe(true);
  });
});

/** Three parts, of which the second is this one. */
function snapshot(damaged: string | Uint8Array): Input {
  const part = (day: number) => `data/works/updated_date=2024-01-0${day}/part_000.gz`;
  return inputOf('snapshot', {
    [part(1)]: gzipSync(lines(work('W1'))),
    [part(2)]: damaged,
    [part(3)]: gzipSync(lines(work('W3', { referenced_works: [address('W1')] }))),
  });
}

const second = 'snapshot/data/works/updated_date=2024-01-02/part_000.gz';

describe('a part of a snapshot', () => {
  const whole = gzipSync(lines(work('W2'), work('W4')));

  it.each([
    ['cut', whole.subarray(0, whole.length - 9), ['W1', 'W2', 'W3', 'W4'], `${second} - This is no whole`],
    ['of no bytes', new Uint8Array(), ['W1', 'W3'], `${second} - This is no whole`],
    ['that is not packed', lines(work('W2')), ['W1', 'W3'], `${second} - This is no whole`],
    [
      'cut before it was packed',
      gzipSync(lines(work('W2'), work('W4')).slice(0, -9)),
      ['W1', 'W2', 'W3'],
      `${second} 2 This is not JSON,`,
    ],
  ])('%s is named, and the other parts are loaded', async (_, damaged, expected, rejection) => {
    const outcome = await readInput(snapshot(damaged));
    expect(keys(outcome)).toEqual(expect.arrayContaining(['W1', 'W3']));
    expect(expected).toEqual(expect.arrayContaining(keys(outcome)));
    expect(pairs(outcome, 'CITES')).toEqual(['W3>W1']);
    expect(rejections(outcome)).toEqual([rejection]);
    expect(outcome.source?.partial).toBe(true);
  });

  it('with bytes that are no text is named, and the other parts are loaded', async () => {
    const latin1 = Buffer.from(lines(work('W2', { title: 'Caf\u00e9' })), 'latin1');
    const outcome = await readInput(snapshot(gzipSync(latin1)));
    expect(keys(outcome)).toEqual(['W1', 'W3']);
    expect(rejections(outcome)).toEqual([`${second} 1 This is not UTF-8:`]);
    expect(outcome.source?.partial).toBe(true);
  });

  it('that may not be read is named, and the other parts are loaded', async () => {
    const input = snapshot('');
    const files = input.files.map((file) => ({
      ...file,
      chunks: () => {
        if (file.label === second) throw new InputError('This may not be read by this user.');
        return file.chunks();
      },
    }));
    const outcome = await readInput({ ...input, files });
    expect(keys(outcome)).toEqual(['W1', 'W3']);
    expect(rejections(outcome)).toEqual([`${second} - This may not be`]);
    expect(outcome.source?.partial).toBe(true);
  });

  it('that could not be listed makes it partial', async () => {
    const input = snapshot(gzipSync(''));
    expect((await readInput(input)).source?.partial).toBe(false);
    expect((await readInput({ ...input, isIncomplete: true })).source?.partial).toBe(true);
  });
});

describe('a table of ids', () => {
  const header = 'merge_date,id,merge_into_id\n';

  it.each([
    ['whole', `${header}2024,W1,W2`, false],
    ['cut', `${header}2024,W1,W2\n2024,W3,`, true],
    ['cut while packed', gzipSync(`${header}2024,W1,W2\n`).subarray(0, -9), true],
  ])('%s is read as far as it can be', async (_, table, partial) => {
    const ending = typeof table === 'string' ? '' : '.gz';
    const outcome = await readInput(
      inputOf('snapshot', {
        'data/works/updated_date=2024-01-01/part_000.jsonl': lines(...three),
        [`merged_ids/works/2024.csv${ending}`]: table,
      }),
    );
    expect(keys(outcome)).toContain('W3');
    expect(outcome.source?.partial).toBe(partial);
    expect(rejections(outcome)).toHaveLength(partial ? 1 : 0);
  });
});
