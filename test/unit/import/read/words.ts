import type { Format } from '../../../../import/formats/format.ts';

/** Lines of words; a folder with an index is a data set. */
export const words: Format = {
  name: 'words',
  extensions: ['.words', '.words.gz'],
  recognisesFolder: (names) => names.includes('index.words'),
  recognises: ({ head }) => head.startsWith('words'),
  read: async () => null,
};
