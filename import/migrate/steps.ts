import type { GraphVersion } from '../../src/graph/version.ts';
import { decideIdentity } from './decide.ts';
import { deriveNodes } from './derive.ts';
import { groupRelationships } from './group.ts';
import type { Migration } from './migration.ts';

/** A work on the whole graph. Done again, or begun again after an interruption, it writes what is not so yet. */
export type Work = 'derive' | 'group' | 'decide';

/** What each does, and says of itself. Their order is that of the list: identity finds nodes by what is derived. */
export const works: Readonly<
  Record<Work, { readonly does: string; readonly run: (migration: Migration) => Promise<void> }>
> = {
  derive: { does: 'Making the nodes anew of what their sources say', run: deriveNodes },
  group: { does: 'Making supervisions and positions anew of what sources say', run: groupRelationships },
  decide: { does: 'Deciding anew which records are one, and which papers are versions', run: decideIdentity },
};

/** What a graph lacks that has one version, and what brings it to the next. */
interface Step {
  readonly of: keyof GraphVersion;
  readonly from: number;
  /** What is new, for whoever reads this list. */
  readonly news: string;
  readonly works: readonly Work[];
}

/** Every change of the model or of the identity rules has its step here; append to it, and count up `programVersion`. */
export const steps: readonly Step[] = [
  {
    of: 'model',
    from: 1,
    news: 'nameKeys, matchOtherNames and foldedOtherNames; supervisions and positions are grouped over all sources',
    works: ['derive', 'group'],
  },
  {
    of: 'identity',
    from: 1,
    news: 'names by compatible forms, places in bylines, the only best, other names, versions of papers',
    works: ['derive', 'decide'],
  },
];

/** The works that bring a graph of this version up to date, each once. */
export function worksFor(version: GraphVersion): Work[] {
  const wanted = new Set(steps.filter(({ of, from }) => from >= version[of]).flatMap((step) => step.works));
  return (['derive', 'group', 'decide'] as const).filter((work) => wanted.has(work));
}
