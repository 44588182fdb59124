import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { printedSchema } from '../../../schema/print.ts';
import { root } from '../../support/programs.ts';
import { stabilityIssues } from '../../support/stability.ts';

const releasedText = await readFile(join(root, 'schema/released.graphql'), 'utf8');
const changelog = await readFile(join(root, 'CHANGELOG.md'), 'utf8');
const released = buildSchema(releasedText);
const nothingUnreleased = '## Unreleased\n\n## 0.2.0\n\n`Paper.title` and `StudentLevel.DOCENT`\n';

/** The last release's schema with one text in place of another, and more types. */
function changed(text: string, replacement: string, types = ''): GraphQLSchema {
  expect(releasedText.split(text)).toHaveLength(2);
  return buildSchema(releasedText.replace(text, replacement) + types);
}

test("today's schema keeps what the last release promised (docs/stability.md)", async () => {
  expect(await stabilityIssues(released, buildSchema(printedSchema()), changelog)).toEqual([]);
});

test('everything deprecated says what to use instead', () => {
  for (const [name, type] of Object.entries(schema.getTypeMap())) {
    const members = 'getFields' in type ? Object.values(type.getFields()) : [];
    const values = 'getValues' in type ? type.getValues() : [];
    for (const { name: member, deprecationReason } of [...members, ...values]) {
      if (deprecationReason === undefined || deprecationReason === null || name.startsWith('__')) continue;
      expect(deprecationReason, `${name}.${member}`).toMatch(/use|instead/i);
    }
  }
});

const title = '  """The title."""\n  title: String!\n';

test('a field that goes is a breaking change, whatever the changelog says', async () => {
  const [issue, ...others] = await stabilityIssues(
    released,
    changed(title, ''),
    '## Unreleased\n\n- `Paper.title` goes.\n',
  );
  expect(issue).toMatch(/^Paper\.title: Field 'title' was removed .*@deprecated/);
  expect(others).toEqual([]);
});

test('a field that may be null from now on is a breaking change', async () => {
  const issues = await stabilityIssues(released, changed(title, title.replace('!', '')), nothingUnreleased);
  expect(issues).toEqual([expect.stringMatching(/^Paper\.title: .*from 'String!' to 'String'/)]);
});

test('another type with all fields of the old one is named in the changelog; one that lacks a field is breaking', async () => {
  const [wide = ''] = /^type InstitutionConnection \{.*?^\}/ms.exec(releasedText) ?? [];
  const narrow = wide.replace(/ {2}"""[^"]*"""\n {2}totalCount: Int!\n/, '');
  expect(narrow).not.toBe(wide);
  const today = (type: string): GraphQLSchema => {
    const text = releasedText.replace('): InstitutionConnection!', '): OtherConnection!');
    return buildSchema(`${text}\n${type.replace('InstitutionConnection', 'OtherConnection')}`);
  };
  expect(await stabilityIssues(released, today(wide), nothingUnreleased)).toEqual([
    expect.stringMatching(/changed type .*Name `/),
  ]);
  expect(await stabilityIssues(released, today(narrow), nothingUnreleased)).toEqual([
    expect.stringMatching(/changed type .*This breaks queries/),
  ]);
});

test('what the last release had deprecated may go, where the changelog names it', async () => {
  const deprecated = changed(title, title.replace('String!', 'String! @deprecated(reason: "Use name.")'));
  const gone = changed(title, '');
  expect(await stabilityIssues(released, deprecated, nothingUnreleased)).toEqual([]);
  expect(await stabilityIssues(deprecated, gone, nothingUnreleased)).toEqual([
    expect.stringMatching(/^Paper\.title: .*Name `Paper\.title` in the section Unreleased/),
  ]);
  expect(await stabilityIssues(deprecated, gone, '## Unreleased\n\n- `Paper.title` is gone.\n')).toEqual([]);
});

test('a type goes with the last field that leads to it, once that was deprecated', async () => {
  const inUse = changed(title, `${title}\n  seal: Seal\n`, 'type Seal {\n  colour: String\n}\n');
  const deprecated = changed(
    title,
    `${title}\n  seal: Seal @deprecated(reason: "Use title.")\n`,
    'type Seal {\n  colour: String\n}\n',
  );
  const named = '## Unreleased\n\n- `Paper.seal` and its type `Seal` are gone.\n';
  expect(await stabilityIssues(inUse, released, named)).toEqual([
    expect.stringMatching(/^Seal: .*breaks/),
    expect.stringMatching(/^Paper\.seal: .*breaks/),
  ]);
  expect(await stabilityIssues(deprecated, released, named)).toEqual([]);
});

test('a new value of an enum is dangerous: the changelog names it', async () => {
  const more = changed('enum StudentLevel {\n', 'enum StudentLevel {\n  DOCENT\n');
  expect(await stabilityIssues(released, more, nothingUnreleased)).toEqual([
    expect.stringMatching(/^StudentLevel\.DOCENT: .*CHANGELOG\.md/),
  ]);
  const named = '# Changelog\n\n## Unreleased\n\n- New level `StudentLevel.DOCENT`.\n\n## 0.2.0\n';
  expect(await stabilityIssues(released, more, named)).toEqual([]);
});

test('what is new is no complaint', async () => {
  const more = changed(title, `${title}\n  subtitle: String\n`);
  expect(await stabilityIssues(released, more, nothingUnreleased)).toEqual([]);
});
