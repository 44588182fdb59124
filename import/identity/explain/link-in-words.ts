import { joinedInWords, type NameOf } from '../../../src/graph/joined.ts';
import type { NodeLabel } from '../../../src/graph/model.ts';
import type { Link } from '../common.ts';
import { joinedBy } from '../joined.ts';
import { tokenKind } from '../tokens.ts';
import { namesInWords } from './names-in-words.ts';

/** Says what a link's first record has in common with the other: `lab:7 has the ORCID iD 0000-… in common with grant:f`. */
export function linkInWords(link: Link, nameOf: NameOf): string {
  const { one, other } = link;
  const under = namesInWords(one, other);
  return `${one.key} ${joinedInWords(joinedBy(link), { nameOf, ...(under === undefined ? {} : { under }) })}.`;
}

/** A node that is named by its key. */
export interface NamedNode {
  readonly label: NodeLabel;
  readonly key: string;
}

/** The nodes that are named where a link is told: papers and institutions. */
export function nodesIn(things: readonly string[]): NamedNode[] {
  return things.flatMap((thing): NamedNode[] => {
    const kind = tokenKind(thing);
    const key = thing.slice(kind.length + 1);
    if (kind === 'paper') return [{ label: 'Paper', key }];
    return kind === 'institution' ? [{ label: 'Institution', key }] : [];
  });
}
