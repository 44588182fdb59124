import { describe, expect, test } from 'vitest';
import { pageText } from '../../../../support/pages.ts';
import { pageOf, parse } from '../../../../support/parsing.ts';

const content = {
  name: 'Ada Abbot',
  roles: ['Core Academic Member', 'Professor, McGill University'],
  topics: ['Causality', 'Deep Learning'],
  biography: ['Ada studies clouds.', 'She likes sheep.'],
  students: ['PhD - McGill University'],
  publications: [{ title: 'Sheep in the Sky: A Survey of Clouds', authors: ['Boris Castel'] }],
};

describe('a page', () => {
  test('is taken apart at its headings', () => {
    const page = pageOf(pageText(content));
    expect(page).toMatchObject({
      language: 'en',
      name: { text: 'Ada Abbot', line: 1 },
      biography: ['Ada studies clouds.\nShe likes sheep.'],
      cut: false,
    });
    expect(page.topics.map(({ text }) => text)).toEqual(['Causality', 'Deep Learning']);
    expect(page.students).toHaveLength(1);
    expect(page.publications).toHaveLength(1);
  });

  test('has its language by its headings', () => {
    expect(pageOf(pageText({ ...content, language: 'fr' }))).toMatchObject({ language: 'fr' });
  });

  test('may have no topics', () => {
    expect(pageOf(pageText({ ...content, topics: [] }))).toMatchObject({ topics: [], students: [{}] });
  });

  test('is the same with Windows line ends, a byte order mark and hard spaces', () => {
    const text = pageText(content);
    const saved = `\ufeff${text.replaceAll('\n', '\r\n').replace('Ada studies', 'Ada\u00a0studies')}`;
    expect(pageOf(saved)).toEqual(pageOf(text));
  });
});

describe('a biography', () => {
  test.each([
    'For questions write to ada@example.org.',
    '*For media requests, please contact the press office.',
    'Meetings are arranged by my assistant, Boris Castel.',
    'Pour toute demande, veuillez écrire à mon adjointe administrative.',
    'Reach me at ada [at] example.org.',
  ])('leaves out contact data: %s', (paragraph) => {
    const { page, issues } = parse(
      pageText({ ...content, biography: ['Ada studies clouds.', '', paragraph] }),
    );
    expect(page?.biography).toEqual(['Ada studies clouds.']);
    expect(issues).toMatchObject([{ severity: 'note' }]);
    expect(issues[0]?.message).not.toContain('ada@');
  });

  test('keeps an assistant professor', () => {
    const biography = ['Ada is an assistant professor and builds AI assistants.'];
    expect(pageOf(pageText({ ...content, biography }))).toMatchObject({ biography });
  });
});

describe('what is no page is refused with its reason', () => {
  test.each([
    ['prose', 'Once upon a time there was a graph.\nIt had nodes.\n', /"Portrait of NAME"/],
    ['a heading alone', 'Portrait of Ada Abbot\n', /no line repeats the name/],
    [
      'a name without sections',
      'Portrait of Ada Abbot\n\nAda Abbot\n\nSomething else\n',
      /none of the headings/,
    ],
    ['two pages in one', `${pageText(content)}${pageText({ name: 'Boris Castel' })}`, /second profile page/],
  ])('%s', (_what, text, reason) => {
    const { page, issues } = parse(text);
    expect(page).toBeNull();
    expect(issues).toMatchObject([{ severity: 'rejected', message: expect.stringMatching(reason) }]);
  });
});
