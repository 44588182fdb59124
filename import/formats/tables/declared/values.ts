import type { PropertyValue } from '../../../../src/graph/model.ts';
import { asTyped } from '../../../../src/graph/pasted.ts';
import { fits, longest } from '../../longest.ts';
import { plainText } from '../../markup.ts';
import { readDate, readYear } from './dates.ts';
import { readDoi, readOpenAlexId, readOrcid, readRor } from './identifiers.ts';
import { namedLevel } from './levels.ts';
import { namedRole } from './roles.ts';

/** What the fields of a column are. */
export interface ValueKind {
  /** What the documentation says of it, e.g. `a year`. */
  readonly name: string;
  /** How a right value is written; ends the message about a wrong one. */
  readonly written: string;
  /** @param text trimmed, not empty, its line breaks line feeds @returns undefined where it is none of these */
  read(text: string): PropertyValue | undefined;
}

/** Text in one line, without the markup that reference lists and registrars leave in it. */
function line(name: string, most: number): ValueKind {
  return {
    name,
    written: `write at most ${most} characters`,
    read: (text) => {
      const given = oneLine(text);
      const read = oneLine(plainText(given)).trim() || given;
      return fits(read, most) ? read : undefined;
    },
  };
}

export const nameOfPerson = line('a name', longest.name);
export const label = line('a name', longest.label);
export const title = line('a title', longest.title);
export const shortText = line('text', longest.title);

/** Text of any length; its line breaks stay. */
export const longText: ValueKind = {
  name: 'text',
  written: 'write any text',
  read: (text) => text,
};

export const names: ValueKind = {
  name: 'names',
  written: 'write names of at most 300 characters with `|` between them',
  read: (text) => {
    const pieces = text.split('|').flatMap((piece) => {
      const trimmed = piece.trim();
      return trimmed === '' ? [] : [label.read(trimmed)];
    });
    const read = pieces.filter((piece) => typeof piece === 'string');
    return read.length < pieces.length ? undefined : [...new Set(read)];
  },
};

export const year: ValueKind = {
  name: 'a year',
  written: 'write four digits, such as 2024',
  read: readYear,
};

export const place: ValueKind = {
  name: 'a whole number',
  written: 'write a whole number from 1 to 999999',
  read: (text) => {
    // A program that knows gaps in a column of numbers writes 2.0 in it.
    const [, number] = asTyped(text).match(/^([1-9]\d{0,5})(?:[.,]0*)?$/) ?? [];
    return number === undefined ? undefined : Number(number);
  },
};

/** The API's PartialDate, of a day that the calendar has. */
export const date: ValueKind = {
  name: 'a date',
  written: 'write 2024, 2024-05 or 2024-05-17',
  read: readDate,
};

const truths: ReadonlyMap<string, boolean> = new Map([
  ...['yes', 'true', '1', '1.0', 'y', 't'].map((word): [string, boolean] => [word, true]),
  ...['no', 'false', '0', '0.0', 'n', 'f'].map((word): [string, boolean] => [word, false]),
]);

export const yesOrNo: ValueKind = {
  name: 'yes or no',
  written: 'write yes or no',
  read: (text) => truths.get(text.toLowerCase()),
};

export const country: ValueKind = {
  name: 'a country',
  written: 'write its ISO 3166-1 code of two letters, such as CA',
  read: (text) => (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : undefined),
};

export const level: ValueKind = {
  name: 'a level',
  written:
    'write phd, masters, professional masters, postdoc, intern, undergraduate, visitor, collaborator, alumni or other',
  read: namedLevel,
};

export const role: ValueKind = {
  name: 'principal or co',
  written: 'write principal or co',
  read: namedRole,
};

/** @param meanings what each word of the table is in the graph */
export function oneOfWords(meanings: Readonly<Record<string, string>>): ValueKind {
  const words = Object.keys(meanings);
  const list = `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
  const meaningOf = new Map(Object.entries(meanings));
  return { name: list, written: `write ${list}`, read: (text) => meaningOf.get(text.toLowerCase()) };
}

export const doi: ValueKind = {
  name: 'a DOI',
  written: 'write one such as 10.7717/peerj.4375, bare or as an address',
  read: readDoi,
};

export const orcid: ValueKind = {
  name: 'an ORCID iD',
  written: 'write one such as 0000-0002-1825-0097, whose last digit checks the others, bare or as an address',
  read: readOrcid,
};

export const ror: ValueKind = {
  name: 'a ROR id',
  written: 'write one such as 00jmfr291, bare or as an address',
  read: readRor,
};

/** @param letters the first letters that ids of these things have */
export function openAlexIdOf(letters: string, example: string): ValueKind {
  return {
    name: 'an OpenAlex id',
    written: `write one such as ${example}, bare or as an address`,
    read: (text) => readOpenAlexId(text, letters),
  };
}

/** Words with one space between them: a name that a cell breaks into lines is the same name. */
export function oneLine(text: string): string {
  return /[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text;
}
