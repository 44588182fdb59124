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
