import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { searchQuery } from '../../src/graph/search-query.ts';
import {
  type AskedFor,
  type AskedIn,
  each,
  eachInWindow,
  eachPair,
  eachText,
  eachWithNext,
} from './asked.ts';

/** What is asked of all sides. The files of its folder hold the texts. */
export interface BenchQuestion {
  readonly name: string;
  readonly asked: AskedIn;
  /** The nodes with very many neighbours, about which the same is asked. */
  readonly hub?: AskedIn;
  /** Cypher with the column `row`: what the service's own statement ought to cost. */
  readonly byHand: string;
  /** The parameters of the statement by hand, where they differ from the variables. */
  readonly parameters?: (asked: AskedFor) => Readonly<Record<string, unknown>>;
  readonly ours: string;
  /** For @neo4j/graphql in the form that is fastest for it: its connections cut a page before they nest below it. */
  readonly peer: string | undefined;
  /** For its plain lists, which nest below every row and cut then; the same as `peer` where nothing nests below a page. */
  readonly peerLists: string | undefined;
}

/** The ten reference operations, which @neo4j/graphql answers too. */
export const operations: readonly BenchQuestion[] = [
  question('person-by-key', each('productiveResearcher')),
  question('person-profile', each('productiveResearcher'), { hub: each('hubPerson') }),
  question('coauthors', each('productiveResearcher'), { hub: each('hubPerson') }),
  question('coauthors-of-coauthors', each('productiveResearcher'), { hub: each('hubPerson') }),
  question('students', each('supervisor')),
  question('supervision-tree', each('grandSupervisor')),
  question('institution', each('institution'), { hub: each('hubInstitution') }),
  question('topic', each('topic')),
  question('name-prefix', each('namePrefix')),
  question('paper', each('paper'), { hub: each('hubPaper') }),
];

/** What analysts ask about people and what joins them. */
export const questions: readonly BenchQuestion[] = [
  question('search-name', eachText('nameToSearch'), {
    parameters: ({ text = '' }) => ({
      names: searchQuery('search_names', String(text)),
      papers: searchQuery('search_papers', String(text)),
    }),
  }),
  question('search-title', eachText('titleToSearch'), {
    hub: eachText('commonWords'),
    parameters: ({ text = '' }) => ({ papers: searchQuery('search_papers', String(text)) }),
  }),
  question('coauthors-in-window', eachInWindow('productiveResearcher'), {
    hub: eachInWindow('hubPerson'),
  }),
  question('institution-collaborators', eachInWindow('institution')),
  question('second-degree', each('author')),
  question('path', eachWithNext('author')),
  // The same of two people whom no path connects.
  question('no-path', eachPair('author', 'authorApart'), { folder: 'path' }),
  question('ancestors', each('trained')),
  question('descendants', each('grandSupervisor')),
  question('nearest-common-advisors', eachPair('trained', 'colleague')),
  question('siblings', each('trained')),
  question('relationship', eachPair('trained', 'colleague')),
  question('facets-person', each('productiveResearcher'), { hub: each('hubPerson') }),
  question('facets-topic', each('topic')),
  question('network', each('author'), { hub: each('hubPerson') }),
];

/** @returns what is asked with all values of a question, the hub's last */
export function allAsked({ asked, hub }: BenchQuestion, ...keys: Parameters<AskedIn>): readonly AskedFor[] {
  return [...asked(...keys), ...(hub?.(...keys) ?? [])];
}

function question(
  name: string,
  asked: AskedIn,
  { folder = name, ...more }: Pick<BenchQuestion, 'hub' | 'parameters'> & { readonly folder?: string } = {},
): BenchQuestion {
  const text = (file: string): string | undefined => {
    const path = fileURLToPath(new URL(`${folder}/${file}`, import.meta.url));
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
  const [byHand, ours, peer] = [text('by-hand.cypher'), text('ours.graphql'), text('peer.graphql')];
  if (byHand === undefined || ours === undefined) throw new Error(`A file of question ${name} is missing.`);
  return { name, asked, ...more, byHand, ours, peer, peerLists: text('peer-lists.graphql') ?? peer };
}
