import { z } from 'zod';
import type { NodeLabel } from './model.ts';
import { idNames } from './sought.ts';

const joined = z.object({
  rule: z.string(),
  with: z.string(),
  things: z.array(z.string()),
  more: z.number().optional(),
  names: z.string().optional(),
});

/** By what a record is one with another of its node: STATES keeps it in the property `joined`. */
export interface Joined {
  /** A rule of docs/identity.md. */
  readonly rule: string;
  /** The key of the other record. */
  readonly with: string;
  /** What the two have in common, as `orcid:0000-…`, `paper:KEY`, `coauthor:bengio|y`: the first few. */
  readonly things: readonly string[];
  /** How many more things they have in common. */
  readonly more?: number | undefined;
  /** How the names of two people agree: `initials`. */
  readonly names?: string | undefined;
}

/** What a node is called, by its key; undefined where nobody knows. */
export type NameOf = (label: NodeLabel, key: string) => string | undefined;

/** Makes the text that STATES keeps. */
export function storeJoined({ rule, with: other, things, more, names }: Joined): string {
  return JSON.stringify({
    rule,
    with: other,
    things,
    ...(more ? { more } : {}),
    ...(names ? { names } : {}),
  });
}

/** Reads what `storeJoined` has made. */
export function readJoined(text: string): Joined {
  return joined.parse(JSON.parse(text));
}

/**
 * Says why a record is one with another, without the record: `has the ORCID iD 0000-0002-1825-0097 in common with lab:7`.
 * @param under says under which names or titles; without it names are told by how they agree
 */
export function joinedInWords(
  joined: Joined,
  { under = underNames(joined), nameOf = () => undefined }: { under?: string; nameOf?: NameOf } = {},
): string {
  const { rule, with: other, things, more = 0 } = joined;
  const named = things.map((thing) => thingInWords(thing, nameOf));
  const what = withAnd(more === 0 ? named : [...named, `${more} more`]);
  if (rule === 'same-as') return `is ${other} by the word of a same-as file`;
  if (idNames[rule] !== undefined) return `has ${what} in common with ${other}`;
  if (rule === 'byline') return `stands in one place of the byline of ${what} with ${other}${under}`;
  if (rule.startsWith('title')) return `has the title${under} and ${what} in common with ${other}`;
  // Names of people agree in one way or another, all other names are equal.
  if (joined.names === undefined) return `has the name${under} and ${what} in common with ${other}`;
  return `has ${what} in common with ${other}${under}`;
}

/** `a`, `a and b`, `a, b and c` */
export function withAnd(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Names something that two records have in common. */
export function thingInWords(thing: string, nameOf: NameOf): string {
  const kind = thing.slice(0, thing.indexOf(':'));
  const value = thing.slice(kind.length + 1);
  if (idNames[kind] !== undefined) return `the ${idNames[kind]} ${value}`;
  switch (kind) {
    case 'paper':
      return nodeInWords('Paper', value, nameOf);
    case 'institution':
      return nodeInWords('Institution', value, nameOf);
    case 'coauthor':
      return `the co-author ${coauthorInWords(value)}`;
    case 'author':
    case 'person':
    case 'year':
      return `the ${kind} ${value.replaceAll('-', ' ')}`;
    default:
      return value;
  }
}

function underNames({ names: kind }: Joined): string {
  if (kind === undefined) return '';
  return kind === 'equal' ? ', under the same name' : `, under compatible names (${kind})`;
}

function nodeInWords(label: NodeLabel, key: string, nameOf: NameOf): string {
  const name = nameOf(label, key);
  const noun = label === 'Paper' ? 'the paper' : 'the institution';
  return name === undefined ? `${noun} ${key}` : `${noun} "${name}" (${key})`;
}

/** A co-author's name as identity compares it, `bengio|y`, for people to read: `Y. Bengio`. */
function coauthorInWords(compared: string): string {
  const [family = '', first = ''] = compared.split('|');
  const capital = (text: string): string => text.replace(/(^|[\s-])\p{L}/gu, (start) => start.toUpperCase());
  return [first === '' ? '' : `${capital(first)}.`, capital(family)].filter((part) => part !== '').join(' ');
}
