import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { findInputs } from '../../../../import/formats/find-inputs.ts';
import { foreignFile } from '../../../../import/formats/foreign.ts';
import { recognise } from '../../../../import/formats/recognise.ts';
import { formatNamed, formats } from '../../../../import/known-formats.ts';
import { Issues } from '../../../../import/read/issues.ts';
import { fileInMemory } from '../../../support/inputs.ts';
import { folderOf } from '../../../support/pages.ts';

test.each([
  ['a.bib', '% Mine\n@Book{x, title={Walks}}', 'a list of BibTeX'],
  ['stdin', '@article{x,', 'a list of BibTeX'],
  ['a.txt', '\ufeffTY  - JOUR\nTI  - Walks\n', 'a reference list in RIS'],
  ['a.txt', 'PMID- 1\nTI  - Walks\n', 'a list of PubMed'],
  ['a.txt', 'FN Clarivate Analytics Web of Science\n', 'a list of Web of Science'],
  ['a.enw', '%0 Journal Article\n', 'a list of EndNote'],
  ['a.xml', '<?xml version="1.0"?>\n<dblp>\n', 'a list of DBLP'],
  ['a.csv', '"Authors","Title","Year","EID"\n', 'an export of Scopus'],
  ['a.csv', '"Key","Item Type","Title"\n', 'an export of Zotero'],
  ['a.csv', 'a,aLabel\nhttp://www.wikidata.org/entity/Q1,Ada\n', 'an answer of Wikidata'],
  ['a.json', '{"head": {"vars": ["a"]}, "results": {"bindings": []}}', 'an answer of Wikidata'],
  ['a.json', '{"status":"ok","message-type":"work","message":{}}', 'an answer of Crossref'],
  ['a.json', '{"orcid-identifier":{"path":"0000-0002-1825-0097"}}', 'a record of ORCID'],
  ['a.json', '[{"id":"https://ror.org/00jmfr291","names":[]}]', 'data of the Research Organization Registry'],
  ['a.json', '{"paperId":"x","title":"Walks"}', 'an answer of Semantic Scholar'],
  ['a.json', '{"results":[{"id":"~Ada_Abbot1"}]}', 'an answer of OpenReview'],
  ['a.json', '[{"id":"x","type":"article-journal","title":"Walks"}]', 'a reference list in CSL JSON'],
  ['people.tsv', 'id\tname\n', 'a table with tabs'],
  ['people.xlsx', Buffer.from('PK\u0003\u0004\u0014\0\u0006', 'latin1'), 'a spreadsheet'],
  ['people.xls', Buffer.from('\xd0\xcf\x11\xe0', 'latin1'), 'a spreadsheet'],
  ['a.pdf', Buffer.from('%PDF-1.4\n\xe2\xe3\0', 'latin1'), 'a PDF'],
])('%s with %j is refused with words that say what to do', async (name, content, is) => {
  const message = await recognise(fileInMemory(name, content), formats).catch(String);
  expect(message).toMatch(
    new RegExp(`^InputError: This is ${is}\\. It is not read: (?:write|save|open) .*\\.$`),
  );
});

test('a page of the web is refused so', async () => {
  const page = fileInMemory('a.txt', '<!DOCTYPE html>\n<html><body>Portrait</body></html>');
  await expect(recognise(page, formats)).rejects.toThrow(/^This is .*HTML.*\.txt/s);
});

test('whoever names the format is believed', async () => {
  const named = formatNamed('openalex');
  expect(await recognise(fileInMemory('a.json', '{"paperId":"x"}'), [named])).toBe(named);
});

test('what formats know, and what nobody does, is not foreign', () => {
  for (const head of ['{"id":"https://openalex.org/W1","title":"a"}', 'id,name\n', 'Notes.', '{}', '']) {
    expect(foreignFile({ name: 'a.json', head })).toBeUndefined();
  }
});

test('a folder hands on files of kinds that many people have, which say what to do, and passes over the rest', async () => {
  const folder = await folderOf({
    'a.bib': '@book{x,',
    'b.XLSX': 'PK',
    'c.md': 'Notes.',
    'd.png': '',
    'e.jsonl': '{}',
  });
  const issues = new Issues(folder);
  const found = await findInputs(folder, formats, Readable.from([]), issues);
  expect(found.map(({ input }) => input.label.slice(folder.length + 1))).toEqual([
    'a.bib',
    'b.XLSX',
    'e.jsonl',
  ]);
});
