import fc from 'fast-check';

/** A person's name in parts. */
export interface NamedPerson {
  /** First and middle names, each a word or words that hyphens join. */
  readonly given: readonly string[];
  /** The family name with its particles. */
  readonly family: string;
  readonly isFamilyFirst: boolean;
}

/** A way in which sources write a name, and the weakest kind of agreement with the full name that it may need. */
export interface NameSpelling {
  readonly text: string;
  readonly kind: 'equal' | 'spelling' | 'order' | 'middle' | 'initials';
}

const western = {
  given:
    'Yoshua Maria Gabriel Søren Jürgen Zoë François Łukasz Åsa Dmitriy William Katherine Jean-Pierre Ana-María Émile'.split(
      ' ',
    ),
  middle: ['Alexander', 'Björn', 'Q.', 'P.', 'Tahsin', 'de Jesús'].filter((name) => !name.includes(' ')),
  family: [
    'Bengio',
    'Müller',
    'Öberg',
    'García',
    'van den Berg',
    'de la Cruz',
    "O'Neil",
    'Al-Bataineh',
    'Šarić',
    'Weiß',
    'Sørensen',
  ],
};
const eastern = {
  given: ['Wei', 'Na', 'Xiao-Ming', 'Min-jun', 'Jia-Qi', 'Hiroshi', 'Yan', 'Seo-yeon'],
  family: ['Zhang', 'Wang', 'Li', 'Kim', 'Park', 'Tanaka', 'Chen'],
};

const westerner: fc.Arbitrary<NamedPerson> = fc.record({
  given: fc
    .tuple(fc.constantFrom(...western.given), fc.subarray(western.middle, { maxLength: 2 }))
    .map(([first, middle]) => [first, ...middle]),
  family: fc.constantFrom(...western.family),
  isFamilyFirst: fc.constant(false),
});
const easterner: fc.Arbitrary<NamedPerson> = fc.record({
  given: fc.constantFrom(...eastern.given).map((given) => [given]),
  family: fc.constantFrom(...eastern.family),
  isFamilyFirst: fc.constant(true),
});

/** People of several cultures, with names that sources write in many ways. */
export const anyPerson: fc.Arbitrary<NamedPerson> = fc.oneof(westerner, easterner);

/** The name in full, given names first. */
export function fullName({ given, family }: NamedPerson): string {
  return `${given.join(' ')} ${family}`;
}

/** The ways in which sources write a person's name. */
export function spellingsOf(person: NamedPerson): NameSpelling[] {
  const { given, family, isFamilyFirst } = person;
  const full = fullName(person);
  const [first = '', ...middle] = given;
  const initials = given.map((name) => name.split('-').map(initial).join('-'));
  const letters = given
    .flatMap((name) => name.split('-'))
    .map((name) => name[0]?.toUpperCase())
    .join('');
  return [
    { text: full, kind: 'equal' },
    { text: full.toUpperCase(), kind: 'equal' },
    { text: withoutAccents(full), kind: 'equal' },
    { text: full.replaceAll('-', ' '), kind: 'equal' },
    { text: full.replaceAll('-', '\u2011').replaceAll("'", '\u2019'), kind: 'equal' },
    { text: `\u202a${full}\u202c`, kind: 'equal' },
    { text: `Prof. Dr. ${full}, PhD`, kind: 'spelling' },
    { text: writtenOut(full), kind: 'spelling' },
    { text: `${family}, ${given.join(' ')}`, kind: 'spelling' },
    { text: `${family.toUpperCase()} ${given.join(' ')}`, kind: 'spelling' },
    { text: `${given.map(joined).join(' ')} ${family}`, kind: 'spelling' },
    { text: `${given.join(' ')} ${lastWord(family)}`, kind: 'spelling' },
    ...(isFamilyFirst ? [{ text: `${family} ${given.join(' ')}`, kind: 'order' } as const] : []),
    ...(isFamilyFirst ? [{ text: `${family} ${joined(first)}`, kind: 'order' } as const] : []),
    { text: `${first} ${family}`, kind: middle.length === 0 ? 'equal' : 'middle' },
    {
      text: [first, ...middle.map(initial), family].join(' '),
      kind: middle.length === 0 ? 'equal' : 'middle',
    },
    { text: `${initials.join(' ')} ${family}`, kind: 'initials' },
    { text: `${initial(first)} ${family}`, kind: 'initials' },
    { text: `${family}, ${initials.join('').replaceAll('-', '')}`, kind: 'initials' },
    { text: `${family} ${initial(first).replace('.', '')}`, kind: 'initials' },
    // More than three letters may as well be a word.
    ...(letters.length <= 3 ? [{ text: `${letters} ${family}`, kind: 'initials' } as const] : []),
  ];
}

const words = (
  'García Márquez Garcia-Marquez Müller Mueller Muller Wei Zhang Li Na Xiao Ming Xiaoming Xiao-Ming Min-jun Minjun Kim Nguyễn Văn An van den Berg de la ' +
  "Al- Amin O'Neil O Mc Donald Bob Robert William Wm. Md. Mohammed Muhammad Abd al-Rahman Abdul Rahman J. P. J.-P. JP Jean Pierre Jean-Pierre X. M. XM " +
  'Øberg Oeberg Jr. III Dr. LI BENGIO bengio Yoshua Y. y e Ortega , , - . ( ) 张 伟 张伟 Ана Иванова Dmitriy Dmitri Satoh Sato 0001 Lü Lv \u200e é'
).split(' ');

/** What may stand where a name should: words of names in any order, so that two of them often have much in common. */
export const anyNameText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((chosen) => chosen.join(' '));

/** The text with one of its letters left out, doubled, replaced, or changed with the next. */
export function misspelt(text: string, place: number, way: number): string {
  const letters = [...text];
  const at = place % letters.length;
  const [letter = '', next = ''] = letters.slice(at, at + 2);
  const slips = [[next], [letter, letter, next], ['n', next], [next, letter]];
  letters.splice(at, 2, ...(slips[way % slips.length] ?? []));
  return letters.join('');
}

function initial(name: string): string {
  return `${name[0]?.toUpperCase() ?? ''}.`;
}

function joined(name: string): string {
  const [first = '', ...rest] = name.split('-');
  return first + rest.join('').toLowerCase();
}

function lastWord(family: string): string {
  return family.split(/ /).at(-1) ?? family;
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}

function writtenOut(name: string): string {
  return name.replace(
    /[äöüøåß]/g,
    (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', ß: 'ss' })[letter] ?? letter,
  );
}
