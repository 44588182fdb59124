import { describe, expect, test } from 'vitest';
import { explanationJson, explanationText } from '../../../app/cli/explanation-text.ts';
import type { SameAsLine } from '../../../import/formats/format.ts';
import { explain } from '../../../import/identity/explain/explain.ts';
import { identify } from '../../../import/identity/identify.ts';
import type { IdentityRecord } from '../../../import/identity/record.ts';
import { type ExplainedPair, nameKey } from '../../../import/load/explain.ts';
import { different, institution, paper, person, same, topic } from '../import/identity/records.ts';

/** Explains the first and the last of the records. */
function pairOf(records: readonly IdentityRecord[], sameAsLines: readonly SameAsLine[] = []): ExplainedPair {
  const [one, other] = [records[0], records.at(-1)].map((record) => record?.key ?? '');
  const identities = identify(records, sameAsLines);
  const explanation = explain(records, sameAsLines, identities, [one ?? '', other ?? '']);
  if (explanation === undefined) throw new Error('There is nothing to explain.');
  const nodeOf = (key = ''): string => identities.find((each) => each.records.includes(key))?.key ?? '';
  const names = new Map([[nameKey('Paper', 'w'), 'On reeds']]);
  return { label: explanation.one.label, explanation, stored: [nodeOf(one), nodeOf(other)], names };
}

interface Case {
  readonly what: string;
  readonly records: readonly IdentityRecord[];
  readonly sameAsLines?: readonly SameAsLine[];
  readonly lines: readonly string[];
}

const ones: readonly Case[] = [
  {
    what: 'a chain of links, each with what the two have in common',
    records: [
      person('a:1', 'Ada Finch', 'orcid:0000'),
      person('b:2', 'A. Finch', 'orcid:0000', 'byline:w a:1'),
      person('c:3', 'Ada M. Finch', 'byline:w a:1'),
    ],
    lines: [
      'a:1 and c:3 are one person:',
      '  a:1 has the ORCID iD 0000 in common with b:2. [orcid]',
      '  b:2 stands in one place of the byline of the paper "On reeds" (w) with c:3, under the names "A. Finch" and "Ada M. Finch" (initials). [byline]',
    ],
  },
  {
    what: 'a same-as line, and the node that has another key',
    records: [person('b:2', 'Ada'), person('a:1', 'Eve'), person('c:3', 'Bo')],
    sameAsLines: [same('a:1', 'b:2'), same('a:1', 'c:3')],
    lines: [
      'b:2 and c:3 are one person, a:1:',
      '  b:2 is a:1 by the word of a same-as file. [same-as]',
      '  a:1 is c:3 by the word of a same-as file. [same-as]',
    ],
  },
  {
    what: 'several things in common, of which the first are named',
    records: ['a:1', 'b:2'].map((key) =>
      person(key, 'Ada Finch', 'coauthor:holm|c', 'coauthor:ek|b', 'coauthor:van-dyk|j', 'coauthor:wu|x'),
    ),
    lines: [
      'a:1 and b:2 are one person:',
      '  a:1 has the co-author B. Ek, the co-author C. Holm, the co-author J. Van-Dyk and 1 more in common with b:2, under the name "Ada Finch". [name and co-author]',
    ],
  },
  {
    what: 'initials, and the two things that they need',
    records: [
      person('a:1', 'Ada Finch', 'paper:w', 'institution:i'),
      person('b:2', 'A. Finch', 'paper:w', 'institution:i'),
    ],
    lines: [
      'a:1 and b:2 are one person:',
      '  a:1 has the institution i and the paper "On reeds" (w) in common with b:2, under the names "Ada Finch" and "A. Finch" (initials). [initials and company]',
    ],
  },
  {
    what: 'an institution',
    records: ['a:1', 'b:2'].map((key) => person(key, 'Ada Finch', 'institution:i')),
    lines: [
      'a:1 and b:2 are one person:',
      '  a:1 has the institution i in common with b:2, under the name "Ada Finch". [name and institution]',
    ],
  },
  {
    what: 'titles, authors and years of papers',
    records: ['a:1', 'b:2'].map((key) => paper(key, 'On Reeds', 'author:ada-finch', 'year:2019')),
    lines: [
      'a:1 and b:2 are one paper:',
      '  a:1 has the title "on reeds" and the author ada finch in common with b:2. [title and author]',
    ],
  },
  {
    what: 'names and people of institutions and topics',
    records: ['a:1', 'b:2'].map((key) => topic(key, 'Reeds', 'person:ada-finch')),
    lines: [
      'a:1 and b:2 are one topic:',
      '  a:1 has the name "reeds" and the person ada finch in common with b:2. [name and person]',
    ],
  },
];

const twos: readonly Case[] = [
  {
    what: 'a name alone',
    records: [person('a:1', 'Ada Finch'), person('b:2', 'Ada Finch')],
    lines: ['They have a name in common, and nothing beside it: a name alone is never enough.'],
  },
  {
    what: 'company without a name',
    records: [person('a:1', 'Ada Finch', 'paper:w'), person('b:2', 'Eve Finch', 'paper:w')],
    lines: [
      'They have something in common, but no name: the paper "On reeds" (w). Their names are "Ada Finch" and "Eve Finch".',
    ],
  },
  {
    what: 'nothing at all, but for a word that they are different',
    records: [person('a:1', 'Ada Finch'), person('b:2', 'Eve Ek')],
    sameAsLines: [different('a:1', 'b:2')],
    lines: [
      'They have nothing in common by which records become one.',
      'A same-as file says that a:1 and b:2 are different.',
    ],
  },
  {
    what: 'different ORCID iDs, and two keys of one namespace and source',
    records: [
      person('a:1', 'Ada Finch', 'orcid:1', 'paper:w'),
      person('a:2', 'Ada Finch', 'orcid:2', 'paper:w'),
    ],
    lines: [
      'a:1 and a:2 are two keys of one namespace, "a": it has told them apart.',
      'One source states both a:1 and a:2, so it has told them apart: source of a.',
      'a:1 has the ORCID iD 1, a:2 has 2.',
    ],
  },
  {
    what: 'an objection between others of their nodes',
    records: [
      person('a:1', 'Ada Finch', 'orcid:1', 'paper:w'),
      person('c:1', 'Ada Finch', 'orcid:1', 'openalex:A1'),
      person('b:2', 'Ada Finch', 'openalex:A2', 'paper:w'),
    ],
    lines: ['c:1 has the OpenAlex id A1, b:2 has A2.'],
  },
  {
    what: 'names that meet and conflict',
    records: [
      person('a:1', ['Maria José Paz', 'Maria Paz'], 'paper:w'),
      person('b:2', 'Maria Luisa Paz', 'paper:w'),
    ],
    lines: [
      `The names of a:1 and b:2 meet, and can't be one person's: "Maria José Paz" and "Maria Luisa Paz".`,
    ],
  },
  {
    what: 'two works, years apart',
    records: [
      paper('a:1', 'On reeds', 'author:ada', 'year:2001'),
      paper('b:2', 'On reeds', 'author:ada', 'year:2009'),
    ],
    lines: ['a:1 and b:2 are two works: they came out years apart, 2001 and 2009.'],
  },
  {
    what: 'two works with nobody in common',
    records: [
      paper('a:1', 'On reeds', 'author:ada', 'year:2001'),
      paper('b:2', 'On reeds', 'author:eve', 'year:2001'),
    ],
    lines: ['a:1 and b:2 are two works: they have nobody in common.'],
  },
  {
    what: 'a title of many works',
    records: [paper('a:1', 'Editorial', 'year:2001'), paper('b:2', 'Editorial', 'year:2001')],
    lines: [
      'a:1 and b:2 are two works: very many works have their title, so it needs an author and the year in common.',
    ],
  },
  {
    what: 'somebody who fits as well',
    records: [
      person('a:1', 'Wen Tao', 'paper:v'),
      person('a:2', 'Wen Tao', 'paper:w'),
      person('b:2', 'Wen Tao', 'paper:v', 'paper:w'),
    ],
    lines: [
      'a:2 fits b:2 as well as a:1 does, or better, and may not be one with a:1. Nothing tells which of the two b:2 is, so it is neither.',
      'a:2 and a:1 are two keys of one namespace, "a": it has told them apart.',
      'One source states both a:2 and a:1, so it has told them apart: source of a.',
    ],
  },
  {
    what: 'a chain whose ends may not be one',
    records: [
      person('a:1', 'Wen Tao', 'paper:u'),
      person('c:3', 'Wen Tao', 'paper:v', 'paper:w'),
      person('a:2', 'Wen Tao', 'paper:w', 'orcid:2'),
      person('b:2', 'Wen Tao', 'paper:u', 'paper:v'),
    ],
    lines: [
      'What makes them one would make one of a:1, b:2, c:3 and a:2, and a:1 and a:2 may not be one.',
      'a:2 and a:1 are two keys of one namespace, "a": it has told them apart.',
      'One source states both a:2 and a:1, so it has told them apart: source of a.',
    ],
  },
  {
    what: 'one thing in common where a source has two of the name',
    records: [
      person('a:1', 'Wen Tao', 'coauthor:holm|c'),
      person('a:2', 'Wen Tao', 'coauthor:ek|b'),
      person('b:2', 'Wen Tao', 'coauthor:holm|c'),
    ],
    lines: [
      'One co-author in common is too little: one source has two people of the name, a:1 and a:2, and it does not tell which of them is meant.',
    ],
  },
  {
    what: 'one thing beside initials',
    records: [person('a:1', 'Ada Finch', 'paper:w'), person('b:2', 'A. Finch', 'paper:w')],
    lines: ['A name of initials needs two things beside it that both have: one is too little.'],
  },
  {
    what: 'one thing beside a family name of very many people',
    records: [
      person('a:1', 'Xiaoming Wang', 'institution:i'),
      person('b:2', 'Xiaoming Wang', 'institution:i'),
    ],
    lines: ['One institution in common is too little with a family name that very many people have.'],
  },
  {
    what: 'a crowd',
    records: Array.from({ length: 102 }, (_, at) => institution(`n${at}:1`, 'Hill College', 'person:ada')),
    lines: ['More than 100 records of a name have that in common: it tells nothing about any two of them.'],
  },
];

describe('two records that are one: the text names', () => {
  test.each(ones)('$what', ({ records, sameAsLines, lines }) => {
    const pair = pairOf(records, sameAsLines);
    const { one, other } = pair.explanation;
    expect(explanationText(pair).split('\n')).toEqual([
      ...lines,
      `Where that is wrong, import a same-as file with the line: ${one.key},${other.key},different`,
    ]);
  });
});

describe('two records that are two: the text names', () => {
  test.each(twos)('$what', ({ records, sameAsLines, lines }) => {
    const text = explanationText(pairOf(records, sameAsLines)).split('\n');
    const from = text.indexOf('Why they are two all the same:') + 1;
    expect(text.slice(Math.max(1, from), -1)).toEqual(lines.map((line) => `  ${line}`));
  });
});

test('the text says where the graph has it otherwise', () => {
  const pair = pairOf([person('a:1', 'Ada', 'orcid:1'), person('b:2', 'Ada', 'orcid:1')]);
  expect(explanationText({ ...pair, stored: ['a:1', 'b:2'] })).toMatch(
    /The graph has them as two nodes, a:1 and b:2: older rules/,
  );
  const two = pairOf([person('a:1', 'Ada'), person('b:2', 'Eve')]);
  expect(explanationText({ ...two, stored: ['a:1', 'a:1'] })).toMatch(/has them as one node, a:1:/);
});

test('keys with commas are quoted as the same-as file needs them', () => {
  const pair = pairOf([person('a:1,2', 'Ada'), person('b:"x"', 'Eve')]);
  expect(explanationText(pair)).toMatch(/"a:1,2","b:""x""",same$/);
});

test('for programs there are rules, things and words', () => {
  const pair = pairOf([person('a:1', 'Ada', 'orcid:1'), person('b:2', 'Ada', 'orcid:1')]);
  expect(explanationJson(pair)).toEqual({
    label: 'Person',
    one: 'a:1',
    other: 'b:2',
    verdict: 'one',
    nodes: ['a:1', 'a:1'],
    storedNodes: ['a:1', 'a:1'],
    chain: [
      {
        rule: 'orcid',
        one: 'a:1',
        other: 'b:2',
        things: ['orcid:1'],
        words: 'a:1 has the ORCID iD 1 in common with b:2.',
      },
    ],
  });
});
