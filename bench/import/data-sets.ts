import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateGraph } from '../graph/generate.ts';
import { type GraphSize, sizes } from '../graph/sizes.ts';
import { writeTableFiles } from './table-files.ts';

export const dataSetNames = ['S', 'L/10', 'acl', 'S x 10'] as const;
export type DataSetName = (typeof dataSetNames)[number];

/** Real tables that some checkouts have beside them. */
const acl = resolve('../shared/data/acl-2016-2020');

const generated: Readonly<Record<Exclude<DataSetName, 'acl'>, GraphSize>> = {
  S: sizes.S,
  'L/10': scaled(sizes.L, 0.1),
  'S x 10': scaled(sizes.S, 10),
};

/** Puts a data set's CSV tables on disk. @returns their folder; undefined where this checkout does not have them */
export async function makeDataSet(name: DataSetName, folder: string): Promise<string | undefined> {
  if (name === 'acl') return existsSync(acl) ? acl : undefined;
  const path = join(folder, name.replaceAll(/\W+/g, '-').toLowerCase());
  await writeTableFiles(generateGraph(generated[name], 1), path);
  return path;
}

function scaled(size: GraphSize, factor: number): GraphSize {
  const times = (count: number): number => Math.round(count * factor);
  const { papers, people, institutions, topics, hubs } = size;
  return {
    papers: times(papers),
    people: times(people),
    institutions: times(institutions),
    topics: times(topics),
    hubs: {
      institutionPeople: times(hubs.institutionPeople),
      paperAuthors: times(hubs.paperAuthors),
      personPapers: times(hubs.personPapers),
    },
  };
}
