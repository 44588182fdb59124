import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { Random } from '../../lib/random.ts';

/** What one directory profile page says; `pageText` writes it down as the directory does. */
export interface PageContent {
  readonly language?: 'en' | 'fr';
  readonly name: string;
  /** Memberships and positions, a line each. */
  readonly roles?: readonly string[];
  readonly topics?: readonly string[];
  readonly biography?: readonly string[];
  /** Entries and the role lines under them. */
  readonly students?: readonly string[];
  readonly publications?: readonly PublicationContent[];
}

export interface PublicationContent {
  readonly title: string;
  readonly authors?: readonly string[];
  readonly abstract?: string;
}

const words = {
  en: {
    portrait: 'Portrait of',
    topics: 'Research Topics',
    biography: 'Biography',
    students: 'Current Students',
    more: '… (see more)',
  },
  fr: {
    portrait: 'Portrait de',
    topics: 'Sujets de recherche',
    biography: 'Biographie',
    students: 'Étudiants actuels',
    more: '… (voir plus)',
  },
} as const;

export function pageText(page: PageContent): string {
  const { name, roles = ['Core Academic Member'], topics = [], biography = [], students = [] } = page;
  const { portrait, more, ...headings } = words[page.language ?? 'en'];
  const publications = (page.publications ?? []).flatMap(({ title, authors = [], abstract }) => [
    title,
    ...authors,
    ...(abstract === undefined ? [] : [`${abstract.slice(0, 40)}${more}${abstract.slice(40)}`]),
  ]);
  const lines = [
    ...[`${portrait} ${name}`, '', name, '', ...roles],
    ...(topics.length > 0 ? [headings.topics, ...topics] : []),
    ...['', headings.biography, '', ...biography],
    ...['', headings.students, '', ...students],
    ...['', 'Publications', '', ...publications],
  ];
  return `${lines.join('\n')}\n`;
}

/** Writes files, named by their paths, into a folder that is there until the test ends. @returns its path */
export async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scholargraph-pages-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFiles(folder, files);
  return folder;
}

export async function writeFiles(
  folder: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** Root may read everything: until the test ends, file permissions are seen as any other user. */
export function asOrdinaryUser(): void {
  if (process.geteuid?.() !== 0) return;
  process.seteuid?.(65_534);
  onTestFinished(() => {
    process.seteuid?.(0);
  });
}

const firstNames = ['Ada', 'Boris', 'Chloé', 'Dmitri', 'Elena', 'Farid', 'Grete', 'Hugo', 'Ines', 'Jonas'];
const lastNames = ['Abbot', 'Bouchard', 'Castel', 'Dufour', 'Eriksen', 'Fontaine', 'Gagnon', 'Hébert'];
const topicNames = ['Causality', 'Cognition', 'Deep Learning', 'Optimization', 'Reasoning', 'Robotics'];
const institutions = ['McGill University', 'Université de Montréal', 'HEC Montréal', 'ETH Zurich'];
const levels = ['PhD', "Master's Research", 'Postdoctorate', 'Research Intern'];
const roleLines = [[], ['Co-supervisor :'], ['Principal supervisor :']];

/** Pages of as many people, by file name: they share co-authors, papers, topics and institutions. */
export function generatePages(count: number, seed: number): Record<string, string> {
  const random = new Random(seed);
  const one = <T>(list: readonly T[]): T => random.pick(list);
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + random.below(most) }, make);
  const person = (): string => `${one(firstNames)} ${one(lastNames)}`;
  // Few papers for many pages, so that most of them stand on several.
  const titles = Array.from(
    { length: count },
    (_, at) => `Experiment ${at}: what was found, and what was not`,
  );

  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const letters = `${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(97 + (at % 26))}`;
      const page: PageContent = {
        name: `${one(firstNames)} Mc${letters}lo`,
        roles: ['Core Academic Member', `Professor, ${one(institutions)}`],
        topics: [...new Set(some(3, () => one(topicNames)))],
        biography: ['Has a page that was made up for a test.'],
        students: some(4, () => [`${one(levels)} - ${one(institutions)}`, ...one(roleLines)]).flat(),
        publications: [...new Set(some(3, () => one(titles)))].map((title) => ({
          title,
          authors: [...new Set(some(4, person))],
          abstract: 'We report here what came of an experiment that nobody has made, and we say so at once.',
        })),
      };
      return [`${String(at).padStart(3, '0')}.en.txt`, pageText(page)];
    }),
  );
}
