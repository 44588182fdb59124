import type { NodeLabel } from '../../../src/graph/model.ts';
import type { Link } from '../common.ts';
import { tokenKind } from '../tokens.ts';
import { coauthorInWords, namesInWords, plain, quoted } from './names-in-words.ts';

/** What a node is called, by its key; undefined where nobody knows. */
export type NameOf = (label: NodeLabel, key: string) => string | undefined;

/** So many things are named; of more the rest is counted. */
const mostNamed = 3;

const idNames: Readonly<Record<string, string>> = {
  orcid: 'ORCID iD',
  ror: 'ROR id',
  doi: 'DOI',
  openalex: 'OpenAlex id',
};

/** Says what two records have in common by a rule, as a whole sentence. */
export function linkInWords({ rule, one, other, things }: Link, nameOf: NameOf): string {
  const named = thingsInWords(things, nameOf);
  if (rule === 'same-as') return 'A same-as file says that they are one.';
  if (idNames[rule] !== undefined) return `Both have ${named}.`;
  const names = namesInWords(one, other);
  if (rule === 'byline') {
    const under = names === undefined ? 'under compatible names' : `as ${names}`;
    return `They stand in one place of the byline of ${named}, ${under}.`;
  }
  return `${sharedName(one.label, names)}, and ${sharedCompany(one.label, things)} ${named}.`;
}

/** Names things that records have in common, as tokens. */
export function thingsInWords(things: readonly string[], nameOf: NameOf): string {
  const named = things.slice(0, mostNamed).map((thing) => thingInWords(thing, nameOf));
  const rest = things.length - named.length;
  return listed(rest === 0 ? named : [...named, `${rest} more`]);
}

/** `a`, `a and b`, `a, b and c` */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function sharedName(label: NodeLabel, names: string | undefined): string {
  if (label === 'Paper') return `Both have the title ${names ?? ''}`;
  if (label !== 'Person') return `Both are called ${names ?? ''}`;
  return names === undefined ? 'Their names meet' : `Their names meet, ${names}`;
}

function sharedCompany(label: NodeLabel, [thing = '']: readonly string[]): string {
  const kind = tokenKind(thing);
  if (kind === 'coauthor') return 'both have written with';
  if (kind === 'institution') return 'both are or were at';
  if (kind === 'person') return label === 'Topic' ? 'both are worked on by' : 'at both there is';
  return label === 'Topic' ? 'both are topics of' : 'both have';
}

function thingInWords(thing: string, nameOf: NameOf): string {
  const kind = tokenKind(thing);
  const value = thing.slice(kind.length + 1);
  if (idNames[kind] !== undefined) return `the ${idNames[kind]} ${value}`;
  if (kind === 'paper') return nodeInWords('Paper', value, nameOf);
  if (kind === 'institution') return nodeInWords('Institution', value, nameOf);
  if (kind === 'byline') return nodeInWords('Paper', paperOfPlace(value), nameOf);
  if (kind === 'coauthor') return coauthorInWords(value);
  if (kind === 'author') return `the author ${plain(value)}`;
  return kind === 'year' ? `the year ${value}` : plain(value);
}

function nodeInWords(label: NodeLabel, key: string, nameOf: NameOf): string {
  const name = nameOf(label, key);
  return name === undefined ? key : `${quoted(name)} (${key})`;
}

/** The key of the paper in what names a place in its byline; a record's key follows it. */
function paperOfPlace(place: string): string {
  return place.slice(0, place.lastIndexOf(' '));
}

/** A node that is named by its key. */
export interface NamedNode {
  readonly label: NodeLabel;
  readonly key: string;
}

/** The nodes that are named where things are: papers and institutions. */
export function nodesIn(things: readonly string[]): NamedNode[] {
  return things.slice(0, mostNamed).flatMap((thing): NamedNode[] => {
    const kind = tokenKind(thing);
    const value = thing.slice(kind.length + 1);
    if (kind === 'paper') return [{ label: 'Paper', key: value }];
    if (kind === 'byline') return [{ label: 'Paper', key: paperOfPlace(value) }];
    return kind === 'institution' ? [{ label: 'Institution', key: value }] : [];
  });
}
