import type { SameAsLine } from '../../../../import/formats/format.ts';
import type { IdentityRecord, MergeRuleName } from '../../../../import/identity/record.ts';
import { different, institution, paper, person, same, statedBy, topic } from './records.ts';

/** One row of the table: what becomes of records under sameAsLines. */
export interface Case {
  readonly what: string;
  readonly records: readonly IdentityRecord[];
  readonly sameAsLines?: readonly SameAsLine[];
  /** Every identity: its keys, and the rules that joined them. */
  readonly expected: readonly (readonly [keys: string, ...rules: MergeRuleName[]])[];
}

function many<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** Two letters for each number. */
function letters(at: number): string {
  return String.fromCharCode(98 + Math.floor(at / 20), 98 + (at % 20));
}

const ada = '0000-0001-0000-000A';
const eve = '0000-0002-0000-000E';

export const cases: readonly Case[] = [
  // People: names and company.
  {
    what: 'a name and a paper in common make two people one',
    records: [person('mila:ada-byron', 'Ada Byron', 'paper:w'), person('lab:7', 'Ada Byron', 'paper:w')],
    expected: [['lab:7 mila:ada-byron', 'name and paper']],
  },
  {
    what: 'a name and a co-author in common do',
    records: [
      person('mila:ada-byron', 'Ada Byron', 'coauthor:eve-moneypenny'),
      person('lab:7', 'Ada Byron', 'coauthor:eve-moneypenny', 'coauthor:bob'),
    ],
    expected: [['lab:7 mila:ada-byron', 'name and co-author']],
  },
  {
    what: 'a name and an institution in common do',
    records: [
      person('mila:ada-byron', 'Ada Byron', 'institution:ror:1'),
      person('lab:7', 'Ada Byron', 'institution:ror:1'),
    ],
    expected: [['lab:7 mila:ada-byron', 'name and institution']],
  },
  {
    what: 'of several things in common the strongest is named',
    records: [
      person('mila:ada', 'Ada', 'institution:i', 'coauthor:eve', 'paper:w'),
      person('lab:7', 'Ada', 'paper:w', 'institution:i', 'coauthor:eve'),
    ],
    expected: [['lab:7 mila:ada', 'name and paper']],
  },
  {
    what: 'a common name alone keeps two people apart',
    records: [person('openalex:A1', 'Wei Wang'), person('mila:wei-wang', 'Wei Wang')],
    expected: [['mila:wei-wang'], ['openalex:A1']],
  },
  {
    what: 'a common name among other papers, people and places keeps two people apart',
    records: [
      person('openalex:A1', 'Wei Wang', 'paper:1', 'coauthor:li-na', 'institution:1'),
      person('mila:wei-wang', 'Wei Wang', 'paper:2', 'coauthor:ada', 'institution:2'),
    ],
    expected: [['mila:wei-wang'], ['openalex:A1']],
  },
  {
    what: 'company without an equal name says nothing',
    records: [
      person('mila:ada', 'Ada Byron', 'paper:w', 'coauthor:eve', 'institution:i'),
      person('lab:7', 'Ada Bryon', 'paper:w', 'coauthor:eve', 'institution:i'),
    ],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'those without a name are never joined by company',
    records: [person('mila:a/students/1', '', 'institution:i'), person('lab:7', '---', 'institution:i')],
    expected: [['lab:7'], ['mila:a/students/1']],
  },
  {
    what: 'accents and case are no difference',
    records: [person('mila:j', 'José GARCÍA', 'paper:w'), person('lab:7', 'jose garcia', 'paper:w')],
    expected: [['lab:7 mila:j', 'name and paper']],
  },
  {
    what: 'the dots of initials are none',
    records: [
      person('mila:b', 'Blake A. Richards', 'paper:w'),
      person('lab:7', 'Blake A Richards', 'paper:w'),
    ],
    expected: [['lab:7 mila:b', 'name and paper']],
  },
  {
    what: 'a hyphen is none, of whichever kind',
    records: [
      person('mila:e', 'Eric Shea-Brown', 'paper:w'),
      person('lab:7', 'Eric Shea Brown', 'paper:w'),
      person('openalex:A1', 'Eric Shea‐Brown', 'paper:w'),
    ],
    expected: [['lab:7 mila:e openalex:A1', 'name and paper', 'name and paper']],
  },
  {
    what: 'letters that hold no accent are spelt out',
    records: [
      person('mila:s', 'Søren Łukasz Weiß', 'paper:w'),
      person('lab:7', 'Soren Lukasz Weiss', 'paper:w'),
    ],
    expected: [['lab:7 mila:s', 'name and paper']],
  },
  {
    what: 'an apostrophe is none',
    records: [person('mila:o', 'Aoife O’Neil', 'paper:w'), person('lab:7', "Aoife O'Neil", 'paper:w')],
    expected: [['lab:7 mila:o', 'name and paper']],
  },
  {
    what: 'an initial is not the name it stands for',
    records: [person('mila:y', 'Yoshua Bengio', 'paper:w'), person('lab:7', 'Y. Bengio', 'paper:w')],
    expected: [['lab:7'], ['mila:y']],
  },
  {
    what: 'vowel signs of other scripts tell names apart',
    records: [person('mila:r', 'राम', 'paper:w'), person('lab:7', 'रम', 'paper:w')],
    expected: [['lab:7'], ['mila:r']],
  },
  {
    what: 'any of the names that sources give is compared',
    records: [
      person('mila:s', ['Sarath Chandar', 'Sarath Chandar Anbil Parthipan'], 'paper:w'),
      person('lab:7', 'Sarath Chandar Anbil Parthipan', 'paper:w'),
    ],
    expected: [['lab:7 mila:s', 'name and paper']],
  },
  // People: what one namespace or source has told apart.
  {
    what: 'two people of one namespace stay apart, whatever they have in common',
    records: [
      person('lab:1', 'Wei Wang', 'paper:w', 'coauthor:eve', 'institution:i'),
      person('lab:2', 'Wei Wang', 'paper:w', 'coauthor:eve', 'institution:i'),
    ],
    expected: [['lab:1'], ['lab:2']],
  },
  {
    what: 'two of one namespace are not brought together by a third either',
    records: [
      person('lab:1', 'Wei Wang', 'paper:w'),
      person('lab:2', 'Wei Wang', 'institution:i'),
      person('mila:wei-wang', 'Wei Wang', 'paper:w', 'institution:i'),
    ],
    expected: [['lab:1 mila:wei-wang', 'name and paper'], ['lab:2']],
  },
  {
    what: 'of two in one namespace that fit a third equally, none is taken',
    records: [
      person('openalex:A2', 'Wei Wang', 'institution:i'),
      person('openalex:A1', 'Wei Wang', 'institution:i'),
      person('mila:wei-wang', 'Wei Wang', 'institution:i'),
    ],
    expected: [['mila:wei-wang'], ['openalex:A1'], ['openalex:A2']],
  },
  {
    what: 'of two in one namespace the one that has more in common with a third is taken',
    records: [
      person('dept:1', 'Wei Wang', 'coauthor:carl', 'institution:i'),
      person('dept:2', 'Wei Wang', 'coauthor:carl', 'institution:j'),
      person('grant:1', 'Wei Wang', 'coauthor:carl', 'institution:j'),
    ],
    expected: [['dept:1'], ['dept:2 grant:1', 'name and co-author']],
  },
  {
    what: 'more papers in common count before a smaller key, and before more of what is weaker',
    records: [
      person('dept:1', 'Wei Wang', 'paper:v', 'coauthor:carl', 'coauthor:dora', 'institution:i'),
      person('dept:2', 'Wei Wang', 'paper:v', 'paper:w'),
      person('grant:1', 'Wei Wang', 'paper:v', 'paper:w', 'coauthor:carl', 'coauthor:dora', 'institution:i'),
    ],
    expected: [['dept:1'], ['dept:2 grant:1', 'name and paper']],
  },
  {
    what: 'whoever is not told from another takes nobody that fits less',
    records: [
      person('dept:1', 'Wei Wang', 'paper:w'),
      person('dept:2', 'Wei Wang', 'paper:w'),
      person('dept:3', 'Wei Wang', 'institution:i'),
      person('grant:1', 'Wei Wang', 'paper:w', 'institution:i'),
    ],
    expected: [['dept:1'], ['dept:2'], ['dept:3'], ['grant:1']],
  },
  {
    what: 'but somebody else whom nothing tells from either',
    records: [
      person('dept:1', 'Wei Wang', 'paper:w'),
      person('dept:2', 'Wei Wang', 'paper:w'),
      person('grant:1', 'Wei Wang', 'paper:w', 'institution:i', 'institution:j'),
      person('lab:1', 'Wei Wang', 'institution:i', 'institution:j'),
    ],
    expected: [['dept:1'], ['dept:2'], ['grant:1 lab:1', 'name and institution']],
  },
  {
    what: 'with a family name that very many have, one co-author or institution is too little',
    records: [
      person('dept:1', 'Wei Wang', 'coauthor:c', 'institution:i'),
      person('grant:1', 'Wei Wang', 'coauthor:c'),
      person('lab:1', 'Wang Wei', 'institution:i'),
    ],
    expected: [['dept:1'], ['grant:1'], ['lab:1']],
  },
  {
    what: 'initials and two things in common make two people one',
    records: [
      person('mila:ada', 'Ada M. Byron', 'coauthor:c', 'institution:i'),
      person('lab:7', 'A. Byron', 'coauthor:c', 'institution:i'),
    ],
    expected: [['lab:7 mila:ada', 'initials and company']],
  },
  {
    what: 'so do initials on both sides',
    records: [
      person('mila:ada', 'A. M. Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A Byron', 'coauthor:c', 'coauthor:d'),
    ],
    expected: [['lab:7 mila:ada', 'initials and company']],
  },
  {
    what: 'initials and one thing do not, nor two things without a name of initials',
    records: [
      person('mila:ada', 'Ada Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A. Byron', 'coauthor:c'),
      person('dept:7', 'Anne Byron', 'coauthor:c', 'coauthor:d'),
    ],
    expected: [['dept:7'], ['lab:7'], ['mila:ada']],
  },
  {
    what: 'initials that two could have are neither, unless one has more in common',
    records: [
      person('mila:ada', 'Ada Byron', 'coauthor:c', 'coauthor:d'),
      person('mila:anne', 'Anne Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A. Byron', 'coauthor:c', 'coauthor:d'),
      person('mila:eve', 'Eve Moor', 'coauthor:c', 'coauthor:d', 'institution:i'),
      person('mila:elsa', 'Elsa Moor', 'coauthor:c', 'coauthor:d'),
      person('lab:8', 'E. Moor', 'coauthor:c', 'coauthor:d', 'institution:i'),
    ],
    expected: [
      ['lab:7'],
      ['lab:8 mila:eve', 'initials and company'],
      ['mila:ada'],
      ['mila:anne'],
      ['mila:elsa'],
    ],
  },
  {
    what: 'initials are nobody whose second name begins with another letter',
    records: [
      person('mila:ada', 'Ada Maria Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A. L. Byron', 'coauthor:c', 'coauthor:d'),
    ],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'initials of which one is already somebody are nobody else of the letter',
    records: [
      person('mila:ada', 'Ada Byron', 'orcid:1'),
      person('lab:7', 'A. Byron', 'orcid:1', 'coauthor:c', 'coauthor:d'),
      person('dept:7', 'Anne Byron', 'coauthor:c', 'coauthor:d'),
    ],
    expected: [['dept:7'], ['lab:7 mila:ada', 'orcid']],
  },
  {
    what: 'initials that more than a hundred could have tell nothing',
    records: [
      person('mila:ada', 'Ada Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A. Byron', 'coauthor:c', 'coauthor:d'),
      ...many(99, (at) => person(`x:${100 + at}`, `A${letters(at)}el Byron`)),
    ],
    expected: [['lab:7'], ['mila:ada'], ...many(99, (at): [string] => [`x:${100 + at}`])],
  },
  {
    what: 'but those that a hundred could have do',
    records: [
      person('mila:ada', 'Ada Byron', 'coauthor:c', 'coauthor:d'),
      person('lab:7', 'A. Byron', 'coauthor:c', 'coauthor:d'),
      ...many(98, (at) => person(`x:${100 + at}`, `A${letters(at)}el Byron`)),
    ],
    expected: [['lab:7 mila:ada', 'initials and company'], ...many(98, (at): [string] => [`x:${100 + at}`])],
  },
  {
    what: 'a clear pair waits for those that fit better by weaker evidence',
    records: [
      person('dept:1', 'Wen Tao', 'coauthor:c', 'coauthor:d', 'institution:i'),
      person('dept:2', 'Wen Tao', 'coauthor:c', 'coauthor:d', 'institution:j'),
      person('grant:1', 'Wen Tao', 'coauthor:c', 'coauthor:d', 'institution:i'),
      person('lab:1', 'Wen Tao', 'coauthor:c', 'coauthor:d', 'institution:j'),
    ],
    expected: [
      ['dept:1 grant:1', 'name and co-author'],
      ['dept:2 lab:1', 'name and co-author'],
    ],
  },
  {
    what: 'co-authors with other first names are none in common, one with an initial may be either',
    records: [
      person('dept:1', 'Maria Silva', 'coauthor:berg|c|carl'),
      person('grant:1', 'Maria Silva', 'coauthor:berg|c|clara'),
      person('dept:2', 'Eva Moor', 'coauthor:berg|c|carl'),
      person('grant:2', 'Eva Moor', 'coauthor:berg|c|'),
    ],
    expected: [['dept:1'], ['dept:2 grant:2', 'name and co-author'], ['grant:1']],
  },
  {
    what: 'of a name in Chinese, Japanese or Korean script one thing in common tells nothing',
    records: [person('a:1', '张伟', 'institution:i'), person('b:1', '张伟', 'institution:i')],
    expected: [['a:1'], ['b:1']],
  },
  {
    what: 'two do',
    records: [
      person('a:1', '张伟', 'institution:i', 'coauthor:c'),
      person('b:1', '张伟', 'institution:i', 'coauthor:c'),
    ],
    expected: [['a:1 b:1', 'name and co-author']],
  },
  {
    what: 'a place in a byline makes nobody one whose own names are two people',
    records: [
      person('a:1', 'Marta García', 'byline:p'),
      person('b:1', 'Mario García', 'byline:p'),
      person('a:2', 'Maria Rossi', 'byline:q'),
      person('b:2', 'Maria Verdi', 'byline:q'),
    ],
    expected: [['a:1'], ['a:2 b:2', 'byline'], ['b:1']],
  },
  {
    what: 'Pat is Patricia or Patrick, and does not make the two one',
    records: [
      person('a:1', 'Patricia Brown', 'coauthor:c', 'coauthor:d'),
      person('b:1', 'Pat Brown', 'coauthor:c', 'coauthor:d', 'coauthor:e'),
      person('c:1', 'Patrick Brown', 'coauthor:d', 'coauthor:e'),
    ],
    expected: [['a:1'], ['b:1'], ['c:1']],
  },
  {
    what: 'a third carries nobody who fits two to one of them',
    records: [
      person('a:1', 'Wen Tao', 'paper:p'),
      person('a:2', 'Wen Tao', 'paper:q'),
      person('b:1', 'Wen Tao', 'paper:p', 'paper:q'),
      person('c:1', 'Wen Tao', 'paper:q'),
    ],
    expected: [['a:1'], ['a:2 c:1', 'name and paper'], ['b:1']],
  },
  {
    what: 'nobody is called Anonymous',
    records: [
      person('a:1', 'Anonymous', 'coauthor:c', 'coauthor:d', 'paper:p'),
      person('b:1', 'Anonymous', 'coauthor:c', 'coauthor:d', 'paper:p'),
    ],
    expected: [['a:1'], ['b:1']],
  },
  {
    what: 'a first name in common is no author in common',
    records: [
      paper('a:1', 'On health', 'year:2020', 'author:maria-rossi'),
      paper('b:1', 'On health', 'year:2020', 'author:maria-schmidt'),
      paper('a:2', 'On tides', 'year:2020', 'author:bengio-y'),
      paper('b:2', 'On tides', 'year:2020', 'author:bengio-yoshua'),
      paper('a:3', 'On moss', 'year:2020', 'author:jurgen-muller'),
      paper('b:3', 'On moss', 'year:2020', 'author:juergen-mueller'),
    ],
    expected: [['a:1'], ['a:2 b:2', 'title and year'], ['a:3 b:3', 'title and year'], ['b:1']],
  },
  {
    what: 'papers of other venues are two, those whose venue is short for the other may be one',
    records: [
      paper('a:1', 'Annual results', 'year:2019', 'venue:tarn-university'),
      paper('b:1', 'Annual results', 'year:2019', 'venue:moor-college'),
      paper('a:2', 'On tides', 'year:2019', 'venue:emnlp'),
      paper('b:2', 'On tides', 'year:2019', 'venue:empirical-methods-in-natural-language-processing'),
      paper('a:3', 'On moss', 'year:2019', 'author:eve', 'venue:lancet'),
      paper('b:3', 'On moss', 'year:2019', 'author:eve', 'venue:bmj'),
    ],
    expected: [['a:1'], ['a:2 b:2', 'title and year'], ['a:3'], ['b:1'], ['b:3']],
  },
  {
    what: 'institutions in two countries are two',
    records: [
      institution('a:1', 'Trinity College', 'person:john-smith', 'country:IE'),
      institution('b:1', 'Trinity College', 'person:john-smith', 'country:US'),
      institution('a:2', 'Moor College', 'person:john-smith', 'country:IE'),
      institution('b:2', 'Moor College', 'person:john-smith'),
    ],
    expected: [['a:1'], ['a:2 b:2', 'name and person'], ['b:1']],
  },
  {
    what: 'where somebody tells two of a name apart, one co-author or institution does not tell which is meant',
    records: [
      person('dept:1', 'Wei Wang', 'coauthor:c'),
      person('dept:2', 'Wei Wang'),
      person('grant:1', 'Wei Wang', 'coauthor:c'),
    ],
    expected: [['dept:1'], ['dept:2'], ['grant:1']],
  },
  {
    what: 'but a co-author and an institution do',
    records: [
      person('dept:1', 'Wei Wang', 'coauthor:c', 'institution:i'),
      person('dept:2', 'Wei Wang'),
      person('grant:1', 'Wei Wang', 'coauthor:c', 'institution:i'),
    ],
    expected: [['dept:1 grant:1', 'name and co-author'], ['dept:2']],
  },
  {
    what: 'names that meet and cannot be one person’s keep two apart, whatever they have in common',
    records: [person('a:1', 'Maria José Paz', 'paper:w'), person('b:1', 'Maria Luisa Paz', 'paper:w')],
    expected: [['a:1'], ['b:1']],
  },
  {
    what: 'a chain whose ends may not be one is joined in none of its links',
    records: [
      person('a:1', 'Ada', 'paper:u'),
      person('b:1', 'Ada', 'paper:u', 'paper:v'),
      person('c:1', 'Ada', 'paper:v', 'paper:w'),
      person('a:2', 'Ada', 'paper:w'),
    ],
    expected: [['a:1'], ['a:2'], ['b:1'], ['c:1']],
  },
  {
    what: 'a place in a byline makes people one under other names',
    records: [person('mila:ada', 'Ada Byron', 'byline:w 1'), person('lab:7', 'A. Byron', 'byline:w 1')],
    expected: [['lab:7 mila:ada', 'byline']],
  },
  {
    what: 'more places in bylines count before fewer',
    records: [
      person('dept:1', 'Ada Byron', 'byline:u 1'),
      person('dept:2', 'Alan Byron', 'byline:v 1', 'byline:w 1'),
      person('grant:1', 'A. Byron', 'byline:u 1', 'byline:v 1', 'byline:w 1'),
    ],
    expected: [['dept:1'], ['dept:2 grant:1', 'byline']],
  },
  {
    what: 'a namespace is a whole part of a key, not its first letters',
    records: [person('lab:1', 'Ada', 'paper:w'), person('lab-two:1', 'Ada', 'paper:w')],
    expected: [['lab-two:1 lab:1', 'name and paper']],
  },
  {
    what: 'keys without a namespace share one',
    records: [person('a', 'Ada', 'paper:w'), person('b:1', 'Ada', 'paper:w'), person('c', 'Ada', 'paper:w')],
    expected: [['a'], ['b:1'], ['c']],
  },
  {
    what: 'two keys of one source stay apart, though their namespaces differ',
    records: [
      statedBy(['one', 'two'], person('lab:1', 'Ada', 'paper:w')),
      statedBy(['two'], person('mila:ada', 'Ada', 'paper:w')),
      statedBy(['three'], person('openalex:A1', 'Ada', 'paper:w')),
    ],
    expected: [['lab:1'], ['mila:ada'], ['openalex:A1']],
  },
  // People: ORCID and OpenAlex.
  {
    what: 'an equal ORCID makes people one, under whatever names',
    records: [
      person('mila:ada', 'Ada Byron', `orcid:${ada}`),
      person('lab:7', 'Lady Lovelace', `orcid:${ada}`),
    ],
    expected: [['lab:7 mila:ada', 'orcid']],
  },
  {
    what: 'an equal ORCID joins two profiles of one namespace, that has not noticed',
    records: [
      person('openalex:A1', 'Ada Byron', `orcid:${ada}`, 'openalex:A1'),
      person('openalex:A2', 'A. Byron', `orcid:${ada}`, 'openalex:A2'),
    ],
    expected: [['openalex:A1 openalex:A2', 'orcid']],
  },
  {
    what: 'different ORCIDs keep equal names in one paper apart',
    records: [
      person('mila:ada', 'Ada', `orcid:${ada}`, 'paper:w'),
      person('lab:7', 'Ada', `orcid:${eve}`, 'paper:w'),
    ],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'different ORCIDs stand above an equal OpenAlex id',
    records: [
      person('mila:ada', 'Ada', `orcid:${ada}`, 'openalex:A1'),
      person('lab:7', 'Ada', `orcid:${eve}`, 'openalex:A1'),
    ],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'different ORCIDs are not brought together by one without',
    records: [
      person('lab:7', 'Ada', `orcid:${ada}`, 'paper:w'),
      person('mila:ada', 'Ada', 'paper:w', 'paper:v'),
      person('openalex:A1', 'Ada', `orcid:${eve}`, 'paper:v'),
    ],
    expected: [['lab:7'], ['mila:ada'], ['openalex:A1']],
  },
  {
    what: 'a record for which sources state two ORCIDs takes only one of those who have one each',
    records: [
      person('lab:7', 'Ada', `orcid:${eve}`),
      person('mila:ada', 'Ada', `orcid:${ada}`, `orcid:${eve}`),
      person('openalex:A1', 'Ada', `orcid:${ada}`),
    ],
    expected: [['lab:7 mila:ada', 'orcid'], ['openalex:A1']],
  },
  {
    what: 'an equal OpenAlex id makes people one',
    records: [person('openalex:A1', 'Ada', 'openalex:A1'), person('lab:7', 'Byron', 'openalex:A1')],
    expected: [['lab:7 openalex:A1', 'openalex']],
  },
  {
    what: 'different OpenAlex ids keep equal names apart',
    records: [person('x:1', 'Ada', 'openalex:A1', 'paper:w'), person('y:1', 'Ada', 'openalex:A2', 'paper:w')],
    expected: [['x:1'], ['y:1']],
  },
  {
    what: 'an ORCID counts before an OpenAlex id where only one can be followed',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Ada', `orcid:${ada}`, 'openalex:A1'),
      person('c:1', 'Ada', 'openalex:A1', `orcid:${eve}`),
    ],
    expected: [['a:1 b:1', 'orcid'], ['c:1']],
  },
  {
    what: 'a chain of certain evidence is followed to its end',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Byron', `orcid:${ada}`, 'openalex:A1'),
      person('c:1', 'Lovelace', 'openalex:A1', 'paper:w'),
      person('d:1', 'Lovelace', 'paper:w'),
    ],
    expected: [['a:1 b:1 c:1 d:1', 'orcid', 'openalex', 'name and paper']],
  },
  {
    what: 'what a certain chain has joined takes no second record of a namespace by its name',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Byron', `orcid:${ada}`, 'paper:w'),
      person('a:2', 'Byron', 'paper:w'),
    ],
    expected: [['a:1 b:1', 'orcid'], ['a:2']],
  },
  {
    what: 'ids that say nothing about people do not join them',
    records: [person('a:1', 'Ada', 'ror:1', 'doi:1'), person('b:1', 'Ada', 'ror:1', 'doi:1')],
    expected: [['a:1'], ['b:1']],
  },
  // Papers.
  {
    what: 'an equal DOI makes papers one, under whatever titles',
    records: [
      paper('paper:on-graphs', 'On Graphs', 'doi:10.1/g'),
      paper('openalex:W1', 'Graphs, on', 'doi:10.1/g'),
    ],
    expected: [['openalex:W1 paper:on-graphs', 'doi']],
  },
  {
    what: 'a title and an author in common make papers one where one has no DOI',
    records: [
      paper('paper:on-graphs', 'On Graphs.', 'author:ada'),
      paper('openalex:W1', 'On graphs', 'doi:10.1/g', 'author:ada', 'author:eve'),
    ],
    expected: [['openalex:W1 paper:on-graphs', 'title and author']],
  },
  {
    what: 'a title and a year in common do',
    records: [
      paper('lab:1', 'On Graphs', 'year:2018'),
      paper('openalex:W1', 'On Graphs', 'year:2018', 'doi:10.1/g'),
    ],
    expected: [['lab:1 openalex:W1', 'title and year']],
  },
  {
    what: 'a title alone keeps papers apart',
    records: [
      paper('lab:1', 'Introduction', 'year:2018', 'author:ada'),
      paper('openalex:W1', 'Introduction', 'year:2019'),
    ],
    expected: [['lab:1'], ['openalex:W1']],
  },
  {
    what: 'a preprint and its published form have two DOIs and stay two',
    records: [
      paper('lab:1', 'On Graphs', 'doi:10.48550/arxiv.1', 'author:ada', 'year:2018'),
      paper('openalex:W1', 'On Graphs', 'doi:10.1/g', 'author:ada', 'year:2018'),
    ],
    expected: [['lab:1'], ['openalex:W1']],
  },
  {
    what: 'two DOIs are not brought together by a title without one, which joins neither',
    records: [
      paper('lab:1', 'On Graphs', 'doi:10.48550/arxiv.1', 'author:ada'),
      paper('openalex:W1', 'On Graphs', 'doi:10.1/g', 'author:ada'),
      paper('paper:on-graphs', 'On Graphs', 'author:ada'),
    ],
    expected: [['lab:1'], ['openalex:W1'], ['paper:on-graphs']],
  },
  {
    what: 'of a preprint and a published form the one with an author in common is taken before one of the year',
    records: [
      paper('lab:1', 'On Graphs', 'doi:10.48550/arxiv.1', 'year:2018'),
      paper('openalex:W1', 'On Graphs', 'doi:10.1/g', 'author:ada'),
      paper('paper:on-graphs', 'On Graphs', 'author:ada', 'year:2018'),
    ],
    expected: [['lab:1'], ['openalex:W1 paper:on-graphs', 'title and author']],
  },
  {
    what: 'an equal OpenAlex id joins papers of two DOIs: it knows a work and its versions',
    records: [
      paper('lab:1', 'On Graphs', 'doi:10.48550/arxiv.1', 'openalex:W1'),
      paper('openalex:W1', 'On Graphs', 'doi:10.1/g', 'openalex:W1'),
    ],
    expected: [['lab:1 openalex:W1', 'openalex']],
  },
  {
    what: 'works that OpenAlex tells apart are not joined by title, author and year',
    records: [
      paper('openalex:W1', 'Editorial', 'openalex:W1', 'author:ada', 'year:2018'),
      paper('openalex:W2', 'Editorial', 'openalex:W2', 'author:ada', 'year:2018'),
    ],
    expected: [['openalex:W1'], ['openalex:W2']],
  },
  {
    what: 'a title and a year keep papers apart that have nobody in common',
    records: [
      paper('lab:1', 'On Graphs', 'year:2018', 'author:ada-byron'),
      paper('openalex:W1', 'On Graphs', 'year:2018', 'author:eve-hill'),
    ],
    expected: [['lab:1'], ['openalex:W1']],
  },
  {
    what: 'names of authors may be written in other ways',
    records: [
      paper('lab:1', 'On Graphs', 'year:2018', 'author:ada-byron'),
      paper('openalex:W1', 'On Graphs', 'year:2018', 'author:byron-a'),
    ],
    expected: [['lab:1 openalex:W1', 'title and year']],
  },
  {
    what: 'a preprint and its paper lie two years apart at most',
    records: [
      paper('lab:1', 'On Graphs', 'year:2018', 'author:ada-byron'),
      paper('openalex:W1', 'On Graphs', 'year:2020', 'author:ada-byron'),
      paper('x:1', 'On Trees', 'year:2008', 'author:ada-byron'),
      paper('y:1', 'On Trees', 'year:2019', 'author:ada-byron'),
    ],
    expected: [['lab:1 openalex:W1', 'title and author'], ['x:1'], ['y:1']],
  },
  {
    what: 'an editorial needs an author, the year and no other venue',
    records: [
      paper('a:1', 'Editorial', 'year:2018', 'author:ada-byron', 'venue:tides'),
      paper('b:1', 'Editorial', 'year:2018', 'author:ada-byron', 'venue:moss'),
      paper('c:1', 'Editorial', 'year:2018', 'author:ada-byron', 'venue:tides'),
      paper('d:1', 'Editorial', 'year:2019', 'author:ada-byron', 'venue:tides'),
      paper('e:1', 'Editorial', 'year:2018'),
    ],
    expected: [['a:1 c:1', 'title and author'], ['b:1'], ['d:1'], ['e:1']],
  },
  // Institutions and topics.
  {
    what: 'an equal ROR makes institutions one',
    records: [
      institution('institution:mcgill', 'McGill', 'ror:1'),
      institution('openalex:I1', 'McGill University', 'ror:1'),
    ],
    expected: [['institution:mcgill openalex:I1', 'ror']],
  },
  {
    what: 'a name and a person in common make institutions one',
    records: [
      institution('institution:mcgill-university', 'McGill University', 'person:ada'),
      institution('openalex:I1', 'McGill University', 'person:ada', 'ror:1'),
    ],
    expected: [['institution:mcgill-university openalex:I1', 'name and person']],
  },
  {
    what: 'a name alone keeps institutions apart',
    records: [
      institution('lab:1', 'National University', 'person:eve'),
      institution('openalex:I1', 'National University', 'person:ada'),
    ],
    expected: [['lab:1'], ['openalex:I1']],
  },
  {
    what: 'different RORs keep equal names apart',
    records: [
      institution('lab:1', 'Université Laval', 'person:ada', 'ror:1'),
      institution('openalex:I1', 'Université Laval', 'person:ada', 'ror:2'),
    ],
    expected: [['lab:1'], ['openalex:I1']],
  },
  {
    what: 'a name and a person in common make topics one',
    records: [
      topic('topic:deep-learning', 'Deep Learning', 'person:ada'),
      topic('lab:1', 'deep-learning', 'person:ada'),
    ],
    expected: [['lab:1 topic:deep-learning', 'name and person']],
  },
  {
    what: 'a name and a paper in common make topics one',
    records: [
      topic('topic:deep-learning', 'Deep Learning', 'paper:w'),
      topic('openalex:T1', 'Deep Learning', 'paper:w'),
    ],
    expected: [['openalex:T1 topic:deep-learning', 'name and paper']],
  },
  // Same-as lines.
  {
    what: 'who is said to be the same is one, without anything in common',
    records: [person('mila:ada', 'Ada Byron'), person('lab:7', 'Lady Lovelace')],
    sameAsLines: [same('mila:ada', 'lab:7')],
    expected: [['lab:7 mila:ada', 'same-as']],
  },
  {
    what: 'a same-as line stands above different ORCIDs, OpenAlex ids and one namespace',
    records: [
      person('openalex:A1', 'Ada', `orcid:${ada}`, 'openalex:A1'),
      person('openalex:A2', 'Ada', `orcid:${eve}`, 'openalex:A2'),
    ],
    sameAsLines: [same('openalex:A2', 'openalex:A1')],
    expected: [['openalex:A1 openalex:A2', 'same-as']],
  },
  {
    what: 'two ORCIDs that a same-as line has made one keep nobody apart',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Ada', `orcid:${eve}`),
      person('c:1', 'Ada', `orcid:${ada}`),
      person('d:1', 'Ada', `orcid:${eve}`),
    ],
    sameAsLines: [same('a:1', 'b:1')],
    expected: [['a:1 b:1 c:1 d:1', 'same-as', 'orcid', 'orcid']],
  },
  {
    what: 'a preprint and its published form that are said to be the same take the title without a DOI',
    records: [
      paper('lab:1', 'On Graphs', 'doi:10.48550/arxiv.1', 'author:ada'),
      paper('openalex:W1', 'Graphs', 'doi:10.1/g'),
      paper('paper:on-graphs', 'On Graphs', 'author:ada'),
    ],
    sameAsLines: [same('lab:1', 'openalex:W1')],
    expected: [['lab:1 openalex:W1 paper:on-graphs', 'same-as', 'title and author']],
  },
  {
    what: 'a chain of same-as lines is followed',
    records: [person('a:1', 'Ada'), person('b:1', 'Byron'), person('c:1', 'Lovelace')],
    sameAsLines: [same('c:1', 'b:1'), same('b:1', 'a:1')],
    expected: [['a:1 b:1 c:1', 'same-as', 'same-as']],
  },
  {
    what: 'a same-as line about a key that nobody states counts for nothing',
    records: [person('a:1', 'Ada'), person('c:1', 'Ada')],
    sameAsLines: [same('a:1', 'b:1'), same('b:1', 'c:1')],
    expected: [['a:1'], ['c:1']],
  },
  {
    what: 'who is said to be different is two, with name and paper in common',
    records: [person('mila:ada', 'Ada', 'paper:w'), person('lab:7', 'Ada', 'paper:w')],
    sameAsLines: [different('lab:7', 'mila:ada')],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'different stands above an equal ORCID',
    records: [person('mila:ada', 'Ada', `orcid:${ada}`), person('lab:7', 'Ada', `orcid:${ada}`)],
    sameAsLines: [different('lab:7', 'mila:ada')],
    expected: [['lab:7'], ['mila:ada']],
  },
  {
    what: 'those who are different are not brought together by a third',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Ada', `orcid:${ada}`),
      person('c:1', 'Ada', `orcid:${ada}`),
    ],
    sameAsLines: [different('b:1', 'a:1')],
    expected: [['a:1 c:1', 'orcid'], ['b:1']],
  },
  {
    what: 'whoever an id cannot join to the first that has it can be joined to a later one',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Ada', `orcid:${ada}`),
      person('c:1', 'Ada', `orcid:${ada}`),
    ],
    sameAsLines: [different('a:1', 'b:1'), different('a:1', 'c:1')],
    expected: [['a:1'], ['b:1 c:1', 'orcid']],
  },
  {
    what: 'same and different for one pair: different wins',
    records: [person('a:1', 'Ada'), person('b:1', 'Ada')],
    sameAsLines: [same('a:1', 'b:1'), different('b:1', 'a:1')],
    expected: [['a:1'], ['b:1']],
  },
  {
    what: 'a chain of the same that ends at somebody different is cut at its last link by key',
    records: [person('a:1', 'Ada'), person('b:1', 'Ada'), person('c:1', 'Ada')],
    sameAsLines: [same('b:1', 'c:1'), different('c:1', 'a:1'), same('a:1', 'b:1')],
    expected: [['a:1 b:1', 'same-as'], ['c:1']],
  },
  {
    what: 'of two that are the same as a third and different from each other the first by key is taken',
    records: [person('a:1', 'Ada'), person('b:1', 'Ada'), person('c:1', 'Ada')],
    sameAsLines: [same('a:1', 'c:1'), same('a:1', 'b:1'), different('b:1', 'c:1')],
    expected: [['a:1 b:1', 'same-as'], ['c:1']],
  },
  {
    what: 'a same-as line that loses makes no ids one',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`, `orcid:${eve}`),
      person('b:1', 'Ada'),
      person('c:1', 'Ada', `orcid:${ada}`),
      person('d:1', 'Ada', `orcid:${eve}`),
    ],
    sameAsLines: [same('a:1', 'b:1'), different('a:1', 'b:1')],
    expected: [['a:1 c:1', 'orcid'], ['b:1'], ['d:1']],
  },
  {
    what: 'different holds for all that has become one with the two',
    records: [
      person('a:1', 'Ada', `orcid:${ada}`),
      person('b:1', 'Ada', `orcid:${ada}`, 'paper:w'),
      person('c:1', 'Ada', 'paper:w', 'openalex:A1'),
      person('d:1', 'Ada', 'openalex:A1'),
    ],
    sameAsLines: [different('a:1', 'd:1')],
    expected: [
      ['a:1 b:1', 'orcid'],
      ['c:1 d:1', 'openalex'],
    ],
  },
];
