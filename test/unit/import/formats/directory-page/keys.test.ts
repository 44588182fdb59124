import { describe, expect, test } from 'vitest';
import type { StudentEntry } from '../../../../../import/formats/directory-page/page.ts';
import {
  institutionKey,
  ownRoleOf,
  paperKey,
  personKey,
  StudentKeys,
  sourceKey,
  topicKey,
} from '../../../../../import/formats/directory-page/state/keys.ts';

const owner = 'mila:ann-lee';
const phd: StudentEntry = { line: 1, level: 'PHD', levelAsStated: 'PhD', institution: null, others: [] };
const co = { role: 'CO', name: null } as const;
const principal = { role: 'PRINCIPAL', name: null } as const;

describe('keys', () => {
  test('are readable, and the same however a name is written', () => {
    expect(personKey('Guillaume Lajoie')).toBe('mila:guillaume-lajoie');
    expect(personKey("  José  O'NEIL-García ")).toBe('mila:jose-oneil-garcia');
    expect(personKey('Jose O’Neil‑Garcia')).toBe('mila:jose-oneil-garcia');
    expect(institutionKey('Université de Montréal')).toBe('institution:universite-de-montreal');
    expect(topicKey('Large Language Models (LLM)')).toBe('topic:large-language-models-llm');
  });

  test('keep names of other scripts apart', () => {
    expect(personKey('王小明')).toBe('mila:王小明');
    expect(personKey('राम')).not.toBe(personKey('रम'));
  });

  test('of a paper do without its final full stop, and hold the whole of a long title in a digest', () => {
    expect(paperKey('What is Attention?', owner)).toBe('paper:what-is-attention');
    expect(paperKey('On Graphs.', owner)).toBe(paperKey('On graphs', owner));
    const long = `${'very '.repeat(30)}long`;
    expect(paperKey(long, owner)).toMatch(/^paper:(?:very-){15}very-[0-9a-f]{8}$/);
    expect(paperKey(long, owner)).toBe(paperKey(long.toUpperCase(), owner));
    expect(paperKey(long, owner)).not.toBe(paperKey(`${long}er`, owner));
  });

  test("of a paper whose title very many works have are the page's own", () => {
    expect(paperKey('Editorial', owner)).toBe('paper:editorial/ann-lee');
    expect(paperKey('Editorial.', 'mila:bob-ray')).toBe('paper:editorial/bob-ray');
  });

  test('are never cut inside a character', () => {
    const key = paperKey(`${'a'.repeat(79)}${'𠀀'.repeat(9)}`, owner);
    expect(key.isWellFormed()).toBe(true);
    expect(key).toMatch(/^paper:a{79}/);
  });

  test("of a source hold the page's language, person and file, not its folder", () => {
    expect(sourceKey('fr', 'Yoshua Bengio', 'yoshua-bengio.fr')).toBe(
      'directory-page:fr/yoshua-bengio/yoshua-bengio-fr',
    );
    expect(sourceKey('en', 'Yoshua Bengio', 'page 2')).not.toBe(sourceKey('en', 'Yoshua Bengio', 'page 1'));
    expect(sourceKey('en', 'Yoshua Bengio', '---')).toBe('directory-page:en/yoshua-bengio/unnamed');
  });
});

describe('a student without a name', () => {
  test('is told by level, institution, role and place among its equals', () => {
    const keys = new StudentKeys('mila:a');
    expect(keys.next(phd, 'McGill University')).toBe('mila:a/students/phd/mcgill-university/principal/1');
    expect(keys.next(phd, 'McGill University')).toBe('mila:a/students/phd/mcgill-university/principal/2');
    expect(keys.next(phd, null)).toBe('mila:a/students/phd/none/principal/1');
    expect(keys.next({ ...phd, others: [principal] }, null)).toBe('mila:a/students/phd/none/co/1');
    expect(keys.next({ ...phd, others: [co] }, null)).toBe(
      'mila:a/students/phd/none/principal-co-supervised/1',
    );
    expect(keys.next(phd, 'McGill University')).toBe('mila:a/students/phd/mcgill-university/principal/3');
  });

  test('of a level we do not know is told by its words', () => {
    const keys = new StudentKeys('mila:a');
    const other = { ...phd, level: 'OTHER', levelAsStated: 'DESS' } as const;
    expect(keys.next(other, null)).toBe('mila:a/students/other-dess/none/principal/1');
    expect(keys.next({ ...other, levelAsStated: 'Exchange' }, null)).toBe(
      'mila:a/students/other-exchange/none/principal/1',
    );
  });

  test("has the page's owner as co-supervisor where somebody else is principal", () => {
    expect(ownRoleOf(phd)).toBe('principal');
    expect(ownRoleOf({ ...phd, others: [co] })).toBe('principal-co-supervised');
    expect(ownRoleOf({ ...phd, others: [principal] })).toBe('co');
    expect(ownRoleOf({ ...phd, others: [co, principal] })).toBe('co');
  });
});
