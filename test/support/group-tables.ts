import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

type Cell = string | number;

/**
 * Writes a data set of CSV tables with all that makes a load hard: quotes, line breaks, lists, accents, two people with
 * one ORCID iD and two papers with one DOI whose relationships meet, and three rows that are rejected.
 */
export async function writeGroup(folder: string, sizes: { people: number; papers: number }): Promise<void> {
  await mkdir(folder, { recursive: true });
  const write = (name: string, rows: readonly (readonly Cell[])[]): Promise<void> =>
    writeFile(join(folder, `${name}.csv`), rows.map((row) => `${row.map(field).join(',')}\n`).join(''));
  const people = Array.from({ length: sizes.people }, (_, index) => index);
  const papers = Array.from({ length: sizes.papers }, (_, index) => index);

  await write('people', [
    ['id', 'name', 'kind', 'other_names', 'orcid', 'level', 'memberships', 'biography'],
    ...people.map((index) => [
      `p${index}`,
      index % 7 === 0 ? `Zoë "Zed" O’Brien-${index}, Jr` : `Åsa Łukasz ${index}`,
      index % 3 === 2 ? 'student' : '',
      index % 5 === 0 ? `A; L. ${index}|Asa, ${index}|"Å"` : '',
      // The fourth is the first under another id: the two share no paper, which would make the iD doubtful.
      index === 0 || index === 3 ? '0000-0002-1825-0097' : '',
      index % 6 === 2 ? 'phd' : '',
      index % 4 === 0 ? 'Core member|Guest; of honour' : '',
      index % 9 === 0 ? `Studies\n"clouds", and\n\n  rain\t${index}; \\n is no line break.` : '',
    ]),
    ['p-of-nobody', '', '', '', '', '', '', ''],
  ]);
  await write('institutions', [
    ['id', 'name', 'other_names', 'country', 'ror'],
    ['north', 'Université du Nord', 'UdN|U. du Nord; Nord', 'CA', ''],
    ['south', 'South "College"', '', '', ''],
  ]);
  await write('topics', [
    ['id', 'name', 'other_names', 'openalex'],
    ['rain', 'Rain', 'Pluie', 'T10078'],
    ['snow', '雪', '', ''],
  ]);
  await write('papers', [
    ['id', 'title', 'year', 'doi', 'venue', 'abstract', 'authors_complete'],
    ...papers.map((index) => [
      `w${index}`,
      index < 2 ? 'One paper, twice' : `On "rain", part ${index}: what falls\\`,
      index % 8 === 3 ? '' : 1990 + (index % 30),
      index < 2 ? '10.1234/one' : '',
      index % 2 === 0 ? 'Sky, and Sea' : '',
      index % 10 === 0 ? `Line one.\nLine "two".` : '',
      index % 3 === 0 ? 'no' : '',
    ]),
  ]);
  await write('authorships', [
    ['paper', 'person', 'position', 'listed_as'],
    ...papers.flatMap((index) => [
      [`w${index}`, `p${index % sizes.people}`, 1, 'Å. L.'],
      [`w${index}`, `p${(index * 7 + 1) % sizes.people}`, index % 5 === 0 ? '' : 2, ''],
    ]),
    // The second person is on both ids of one paper: two rows, one relationship.
    ['w0', 'p-of-nobody', 3, ''],
  ]);
  await write('affiliations', [
    ['person', 'institution', 'title', 'department', 'as_student', 'order', 'since', 'until'],
    ...people.flatMap((index): Cell[][] => [
      [`p${index}`, 'north', 'Professor', '', '', 1, '2015-09', ''],
      [`p${index}`, index % 2 === 0 ? 'south' : 'north', 'Visitor', 'Clouds, rain', '', 2, '', '2019'],
    ]),
  ]);
  await write('supervisions', [
    ['supervisor', 'student', 'role', 'level', 'status', 'since', 'until'],
    ...people
      .filter((index) => index % 3 === 2)
      .flatMap((index): Cell[][] => [
        ['p0', `p${index}`, '', 'phd', 'current', '2020', ''],
        [index % 2 === 0 ? 'p1' : 'p3', `p${index}`, 'co', 'phd', 'former', '2019-02-03', ''],
      ]),
    // Three supervisions of two people, and two rows that are one.
    ['p0', 'p2', 'co', 'postdoc', '', '2001', '2003'],
    ['p0', 'p2', '', 'postdoc', '', '2005', '2006'],
    ['p0', 'p4', '', 'phd', '', '2001', '2003'],
    ['p0', 'p4', '', '', '', '2002', ''],
    ['p0', 'p0', '', 'phd', '', '', ''],
  ]);
  await write('person-topics', [['person', 'topic'], ...people.map((index) => [`p${index}`, 'rain'])]);
  await write('paper-topics', [['paper', 'topic'], ...papers.map((index) => [`w${index}`, 'snow'])]);
  await write('citations', [
    ['citing', 'cited'],
    ...papers.flatMap((index) => (index < 2 ? [] : [0, 1].map((cited) => [`w${index}`, `w${cited}`]))),
  ]);
}

function field(value: Cell): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
