import { LinkedKeys } from './linked-keys.ts';

/**
 * Titles that very many works carry, as they are compared. Written down by hand: common knowledge. One of these says so
 * little that papers need an author, the year and no other venue beside it.
 */
const generic = new Set(
  [
    [
      'abstract',
      'abstracts',
      'acknowledgements',
      'acknowledgments',
      'addendum',
      'announcement',
      'announcements',
    ],
    ['appendix', 'author-index', 'author-response', 'authors-reply', 'author-s-reply', 'the-authors-reply'],
    [
      'back-matter',
      'bibliography',
      'book-review',
      'book-reviews',
      'calendar',
      'comment',
      'comments',
      'commentary',
    ],
    ['conclusion', 'conclusions', 'contents', 'contributors', 'correction', 'corrections', 'corrigenda'],
    ['corrigendum', 'cover', 'discussion', 'editor-s-note', 'editors-note', 'editorial', 'editorials'],
    [
      'editorial-board',
      'editorial-introduction',
      'editorial-note',
      'epilogue',
      'errata',
      'erratum',
      'foreword',
    ],
    ['from-the-editor', 'from-the-editors', 'front-matter', 'frontmatter', 'guest-editorial', 'in-memoriam'],
    [
      'in-this-issue',
      'index',
      'introduction',
      'introduction-to-the-special-issue',
      'invited-talk',
      'issue-information',
    ],
    ['keynote', 'letter', 'letter-to-the-editor', 'letters', 'letters-to-the-editor', 'list-of-contributors'],
    [
      'masthead',
      'message-from-the-chairs',
      'news',
      'note',
      'notes',
      'obituary',
      'opening-remarks',
      'overview',
    ],
    [
      'panel-discussion',
      'postscript',
      'preface',
      'program',
      'program-committee',
      'prologue',
      'references',
      'reply',
    ],
    ['response', 'response-to-comments', 'retraction', 'review', 'reviews', 'subject-index', 'summary'],
    ['table-of-contents', 'title-page', 'untitled', 'welcome', 'welcome-message'],
    [
      'editorial-de-la-revue',
      'avant-propos',
      'preface-de-l-editeur',
      'compte-rendu',
      'comptes-rendus',
      'resume',
    ],
    ['einleitung', 'vorwort', 'nachruf', 'presentacion', 'prologo', 'resenas'],
  ].flat(),
);

/** Whether very many works have this title. @param title as it is compared (`matchText`) */
export function isGeneric(title: string): boolean {
  return generic.has(title);
}

/** A title that so many works have, with nobody in common, says nothing of any two of them. */
const manyWorks = 5;

/**
 * Whether many works have one title: five or more, of which no two have anybody in common. Only papers with authors count.
 * @param bylines the words of the names in the bylines of all papers of the title: see `wordsOfNames`
 */
export function isOfManyWorks(bylines: readonly ReadonlySet<string>[]): boolean {
  if (bylines.length < manyWorks) return false;
  const linked = new LinkedKeys();
  bylines.forEach((words, at) => {
    for (const word of words) linked.link(`paper ${at}`, word);
  });
  return linked.parts().size >= manyWorks;
}

/** The words of names that are no initials. @param names as they are compared (`matchText`) */
export function wordsOfNames(names: Iterable<string>): Set<string> {
  return new Set([...names].flatMap((name) => name.split('-')).filter((word) => [...word].length > 1));
}
