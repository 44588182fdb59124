import { execFile } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearGraph, graphLines, neo4jVariables, rows, useDatabase } from '../../support/database.ts';
import { importInto } from '../../support/loading.ts';
import { folderOf, pageText } from '../../support/pages.ts';
import { type Ended, runImport } from '../../support/programs.ts';

const database = useDatabase();
beforeEach(() => clearGraph(database()));

const ada = pageText({ name: 'Ada Abbot', topics: ['Causality'], students: ['PhD - UdeM'] });
const zoe = pageText({ name: 'Zoé Fontaine', topics: ['Causality'] });

function run(...paths: string[]): Promise<Ended> {
  return runImport(paths, { env: neo4jVariables() });
}

const owners = 'MATCH (p:Person) WHERE p.memberships IS NOT NULL RETURN p.name AS name ORDER BY name';

const bad: Record<string, [content: string | Uint8Array, reason: RegExp]> = {
  'b-letter.txt': [
    'Dear Ada,\n\nthank you for your page.\n',
    /: This is no profile page: the heading "Portrait of NAME"/,
  ],
  'c-empty.txt': ['', /: This is empty\./],
  'd-space.txt': ['\n \n\t\n', /: This holds white space only\./],
  'e-binary.txt': [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0, 0]), /: This is binary and no text\./],
  'f-latin1.txt': [
    Buffer.from('Portrait of A\n\nRené\n', 'latin1'),
    /:3: This is not UTF-8: byte 19 cannot be read/,
  ],
  'g-heading.txt': ['Portrait of Ada Abbot\n', /: This is no whole profile page: no line repeats the name/],
  'h-two.txt': [`${ada}${zoe}`, /:\d+: A second profile page begins here: "Zoé Fontaine"/],
  'i-story.txt': ['Portrait of a Lady\n\nPortrait of a Lady\n\nA novel.\n', /: This is no/],
};

test('each bad file is named with its reason and place, and the others are loaded', async () => {
  const files = Object.fromEntries(Object.entries(bad).map(([name, [content]]) => [name, content]));
  const folder = await folderOf({ 'a.txt': ada, ...files, 'z.txt': zoe });
  const ended = await run(folder);

  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/^Imported 2 documents, 8 rejected as a whole/);
  const lines = ended.stdout.split('\n');
  for (const [name, [, reason]] of Object.entries(bad)) {
    const about = lines.filter((line) => line.includes(join(folder, name)));
    expect(about).toHaveLength(1);
    expect(about[0]).toMatch(reason);
  }
  expect(await rows(database(), owners)).toEqual([{ name: 'Ada Abbot' }, { name: 'Zoé Fontaine' }]);
});

test('a file of 50 MB, a missing one, a folder without pages and a link to nothing, among good ones', async () => {
  const large = `${ada}${'x'.repeat(50_000_000)}`;
  const files = { 'a.txt': ada, 'large.bin': '', 'large.txt': large, 'notes/readme.md': '#', 'z.txt': zoe };
  const folder = await folderOf(files);
  await truncate(join(folder, 'large.bin'), 50_000_000);
  await symlink('nowhere', join(folder, 'link.txt'));
  await mkdir(join(folder, 'empty'));
  const names = ['a.txt', 'large.bin', 'large.txt', 'missing.txt', 'notes', 'empty', 'link.txt', 'z.txt'];
  const ended = await run(...names.map((name) => join(folder, name)));

  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/^Imported 2 documents, 6 rejected as a whole/);
  for (const reason of [
    'large.bin:1: This is binary and no text.',
    'large.txt: This is larger than 5 MiB',
    'missing.txt: There is no such file or folder',
    'notes: This folder holds no data set and no file that ends in .csv, .csv.gz, .txt, ',
    'empty: This folder holds no data set and no file that ends in .csv, .csv.gz, .txt, ',
    'link.txt: There is no such file or folder',
  ]) {
    expect(ended.stdout).toContain(join(folder, reason));
  }
  expect(await rows(database(), owners)).toHaveLength(2);
});

test('tables among other things are loaded, unchanged while they are, and named by whatever their folder is called', async () => {
  const folder = await folderOf({ 'lab/people.csv': 'id,name\na,Ada\nb,\n', 'figs/plot.svg': '<svg/>' });
  const lab = join(folder, 'lab');
  await symlink('../figs', join(lab, 'figures'));
  await symlink('nowhere', join(lab, 'old.bak'));
  await promisify(execFile)('mkfifo', [join(lab, 'queue')]);
  for (const [path, headline] of [
    [`${lab}/`, /^Imported 1 document, in /],
    [lab, /^Imported 1 document, 1 of them unchanged, in /],
    [join(lab, '../lab/'), /^Imported 1 document, 1 of them unchanged, in /],
  ] as const) {
    const ended = await run(path);
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(headline);
    expect(ended.stdout).toContain(`  ${join(lab, 'people.csv')}:3: `);
    await writeFile(join(folder, 'figs/plot.svg'), `<svg id="${path}"/>`);
  }
});

test('where nothing can be loaded the graph stays empty', async () => {
  const folder = await folderOf({ 'b.txt': 'No page.\n' });
  const ended = await run(folder);
  expect(ended).toMatchObject({ code: 1, stderr: expect.not.stringContaining('Error') });
  expect(ended.stdout).toMatch(/^Imported 0 documents, 1 rejected as a whole/);
  expect(await graphLines(database())).toEqual([]);
});

describe('line ends', () => {
  test.each([
    ['of Windows', '\r\n'],
    ['of old Macs', '\r'],
  ])('%s make no difference', async (_, end) => {
    await run(join(await folderOf({ 'ada.txt': ada }), 'ada.txt'));
    const lines = (await graphLines(database())).map(withoutAddress);
    await clearGraph(database());
    const ended = await run(join(await folderOf({ 'ada.txt': ada.replaceAll('\n', end) }), 'ada.txt'));
    expect(ended).toMatchObject({ code: 0 });
    expect((await graphLines(database())).map(withoutAddress)).toEqual(lines);
  });
});

test('a file that vanishes after the folder was read is named, and the others are loaded', async () => {
  const folder = await folderOf({ 'a.txt': ada, 'b.txt': zoe, 'c.txt': pageText({ name: 'Boris Castel' }) });
  const report = await importInto(database(), [folder], {
    onProgress: (done) => {
      if (done === 0) rmSync(join(folder, 'b.txt'));
    },
  });
  expect(report.issues).toMatchObject([
    { source: join(folder, 'b.txt'), message: 'There is no such file or folder, or it is gone by now.' },
  ]);
  expect(report.exitCode).toBe(1);
  expect(await rows(database(), owners)).toEqual([{ name: 'Ada Abbot' }, { name: 'Boris Castel' }]);
});

test('names, titles and topics that no index could hold are left out, and the rest is loaded', async () => {
  const long = '\ufdfa'.repeat(300);
  const folder = await folderOf({
    'ada.txt': pageText({
      name: 'Ada Abbot',
      topics: [long, 'Causality'],
      publications: [{ title: `${long}: a` }],
    }),
  });
  const ended = await run(folder);
  expect(ended.code).toBe(1);
  expect(ended.stdout).toMatch(/ada\.txt:\d+: This topic is longer than the 300 characters/);
  expect(ended.stdout).toMatch(/ada\.txt:\d+: This title is longer than the 1000 characters/);
  expect(await rows(database(), 'MATCH (t:Topic) RETURN t.name AS name')).toEqual([{ name: 'Causality' }]);
});

/** Without the source's address and the digest of its bytes. */
function withoutAddress(line: string): string {
  return line.replace(/"uri":"[^"]*"/, '"uri":""').replace(/"digest":"[^"]*"/, '"digest":""');
}
