import { join } from 'node:path';
import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { shippedAliases } from '../../../../../import/formats/aliases.ts';
import { directoryPage } from '../../../../../import/formats/directory-page/format.ts';
import { findInputs } from '../../../../../import/formats/find-inputs.ts';
import { recognise } from '../../../../../import/formats/recognise.ts';
import { formats } from '../../../../../import/known-formats.ts';
import { Issues } from '../../../../../import/read/issues.ts';
import { FactCollector } from '../../../../support/fact-collector.ts';
import { fileInMemory } from '../../../../support/inputs.ts';
import { folderOf, pageText } from '../../../../support/pages.ts';

const html =
  '<!DOCTYPE html>\n<html><body><img alt="Portrait of Ada Abbot"><h1>Ada Abbot</h1></body></html>\n';
const markdown = '![Portrait of Ada Abbot](a.jpg)\n\n# Ada Abbot\n\n## Biography\n\nStudies clouds.\n';

test.each([
  ['HTML', 'ada.en.html', html],
  ['HTML', 'ada.en.txt', html],
  ['HTML', 'lines.txt', '<main>\nPortrait of Ada\n\nAda\n\n<h2>\nBiography\n</h2>\n</main>\n'],
  ['Markdown', 'ada.en.md', markdown],
  ['Markdown', 'ada.en.txt', '# Portrait of Ada\n\nAda\n\nBiography\n\nStudies clouds.\n'],
  ['Markdown', 'ada.txt', '**Portrait of Ada**\n\nAda\n\n**Biography**\n\nStudies clouds.\n'],
  ['a web archive (MHTML)', 'ada.mhtml', `From: <Saved by a browser>\nMIME-Version: 1.0\n\n${html}`],
  ['RTF', 'ada.rtf', '{\\rtf1 Portrait of Ada\\par Ada}'],
])('a page in %s (%s) is refused as a whole, and told how to save', async (form, name, text) => {
  const file = fileInMemory(name, text);
  expect((await recognise(file, formats)).name).toBe('directory-page');
  const issues = new Issues(name);
  const facts = new FactCollector();
  const input = { label: name, origin: { uri: null, stem: 'ada' }, files: [file], isIncomplete: false };
  expect(await directoryPage.read(input, { aliases: shippedAliases, issues, facts })).toBeNull();
  expect(facts.nodes).toEqual([]);
  expect(issues.all).toMatchObject([{ line: 1, severity: 'rejected' }]);
  expect(issues.all[0]?.message).toContain(`This page was saved as ${form}`);
  expect(issues.all[0]?.message).toContain('text file that ends in .txt');
});

test('from a folder, pages in other forms are taken to say so, and notes are not', async () => {
  const folder = await folderOf({
    'a.html': html,
    'b.md': markdown,
    'README.md': '# Pages\n\n## Publications\n',
    'c.txt': pageText({ name: 'Ada' }),
    'notes.mht': 'MIME-Version: 1.0\n\n<html>Clouds</html>',
  });
  const issues = new Issues(folder);
  const found = await findInputs(folder, formats, Readable.from([]), issues);
  expect(found.map(({ input }) => input.label)).toEqual(
    ['a.html', 'b.md', 'c.txt'].map((name) => join(folder, name)),
  );
});
