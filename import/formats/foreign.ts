import { endingOf } from '../read/endings.ts';
import type { Glimpse } from './format.ts';

/** A kind of file that people have and that no format reads. */
interface ForeignKind {
  /** What it is, as a sentence goes on: `a workbook of Excel`. */
  readonly is: string;
  /** The endings of its files, where they tell. */
  readonly endings?: readonly string[];
  /** How its text begins, or what stands in it, where that tells. */
  readonly head?: RegExp;
  /** What to do with it. */
  readonly advice: string;
}

const asTables =
  'It is not read: write what it says as CSV tables (papers.csv, people.csv, authorships.csv; docs/tables.md), or take the works from OpenAlex, which knows them by their DOIs.';
const asCsv =
  'It is not read: save each of its sheets as a CSV file under the name of a table, such as people.csv, in UTF-8 with commas (in Excel "CSV UTF-8").';
const asText =
  'It is not read: open it, select the text of a profile page, and save that as a text file (.txt) in UTF-8.';

/** Those that tell by their text come first: a file may have been renamed. */
const foreignKinds: readonly ForeignKind[] = [
  { is: 'a PDF', endings: ['.pdf'], head: /^%PDF-/, advice: asText },
  {
    is: 'a spreadsheet',
    endings: ['.xlsx', '.xls', '.xlsm', '.ods', '.numbers'],
    head: /^PK[^ -~]/,
    advice: asCsv,
  },
  {
    is: 'a document of a word processor',
    endings: ['.docx', '.doc', '.odt', '.rtf'],
    head: /^\{\\rtf/,
    advice: asText,
  },
  {
    is: 'a web page (HTML)',
    endings: ['.html', '.htm', '.xhtml'],
    head: /^\s*(?:<!doctype html|<html)\b/i,
    advice: asText,
  },
  {
    is: 'a list of DBLP',
    head: /^\s*(?:<\?xml[^>]*>)?\s*(?:<!DOCTYPE dblp[^>]*>)?\s*<dblp/i,
    advice: asTables,
  },
  { is: 'XML', endings: ['.xml'], head: /^\s*<\?xml/, advice: asTables },
  {
    is: 'a list of BibTeX',
    endings: ['.bib', '.bibtex'],
    head: /^\s*(?:%[^\n]*\n\s*)*@[a-z]+\s*[{(]/i,
    advice: asTables,
  },
  { is: 'a list of PubMed', endings: ['.nbib'], head: /^\s*PMID- /, advice: asTables },
  { is: 'a reference list in RIS', endings: ['.ris'], head: /^\s*TY {2}- /, advice: asTables },
  { is: 'a list of EndNote', endings: ['.enw', '.enl'], head: /^\s*%0 \w/, advice: asTables },
  {
    is: 'a list of Web of Science',
    endings: ['.ciw'],
    head: /^\s*FN (?:Clarivate|Thomson|ISI)/,
    advice: asTables,
  },
  { is: 'an export of Scopus', head: /^"?Authors"?,.*"?EID"?/, advice: asTables },
  { is: 'an export of Zotero', head: /^"?Key"?,"?Item Type"?,/, advice: asTables },
  {
    is: 'an answer of Wikidata',
    head: /^\s*\{\s*"head"\s*:\s*\{\s*"vars"|^[^\n]*Label[^\n]*\r?\n"?http:\/\/www\.wikidata\.org\/entity\//,
    advice: asTables,
  },
  {
    is: 'an answer of Crossref',
    head: /^\s*\{\s*"status"\s*:\s*"ok"\s*,\s*"message-type"/,
    advice: asTables,
  },
  { is: 'a record of ORCID', head: /^\s*\{[^[]{0,300}"orcid-identifier"\s*:/, advice: asTables },
  {
    is: 'data of the Research Organization Registry',
    head: /^\s*[[{](?:.|\n){0,200}"id"\s*:\s*"https:\/\/ror\.org\//,
    advice:
      'It is not read: write the institutions as a table, institutions.csv, with the ROR ids in its column "ror" (docs/tables.md).',
  },
  { is: 'an answer of Semantic Scholar', head: /^\s*[[{](?:.|\n){0,200}"paperId"\s*:/, advice: asTables },
  { is: 'an answer of OpenReview', head: /^\s*\{(?:.|\n){0,200}"id"\s*:\s*"~[^"]+\d"/, advice: asTables },
  {
    is: 'a reference list in CSL JSON',
    head: /^\s*\[\s*\{(?:.|\n){0,300}"type"\s*:\s*"(?:article|book|chapter|paper|thesis|report|webpage|dataset)/,
    advice: asTables,
  },
  {
    is: 'a table with tabs',
    endings: ['.tsv', '.tab'],
    advice:
      'It is not read: save it with commas between its columns, in UTF-8, under the name of a table, such as people.csv (docs/tables.md).',
  },
];

/** The endings of files that are surely meant, although nothing reads them: in a folder, too, each says what to do. */
export const foreignEndings: readonly string[] = foreignKinds.flatMap(({ endings = [] }) => endings);

/** What a file is that no format reads, and what to do with it; undefined where that is not known. */
export function foreignFile({ name, head }: Glimpse): string | undefined {
  const text = head.replace(/^\ufeff/, '');
  const kind =
    foreignKinds.find((each) => each.head?.test(text) === true) ??
    foreignKinds.find(({ endings = [] }) => endingOf(name, endings) !== undefined);
  return kind === undefined ? undefined : `This is ${kind.is}. ${kind.advice}`;
}
