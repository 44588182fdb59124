import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, slugify } from '../../../src/graph/text.ts';

describe('foldText', () => {
  it.each([
    ['Université de Montréal', 'universite de montreal'],
    ['  François   Œuvré ', 'francois oeuvre'],
    ['Łukasz Kaiser', 'lukasz kaiser'],
    ['Søren Ærø', 'soren aero'],
    ['O’Neil', "o'neil"],
    ['Jean\u2011Luc', 'jean-luc'],
    ['ISTANBUL', 'istanbul'],
    ['Noa\u200e Bar', 'noa bar'],
    ['\u2067Tal\u2069\u00ad Oz\ufeff', 'tal oz'],
    ['Jean\u2212Luc', 'jean-luc'],
  ])('folds %j to %j', (text, expected) => {
    expect(foldText(text)).toBe(expected);
  });

  it.each([..."'\u2018\u2019\u201b\u2032\u00b4\u0060\u02b9\u02bb\u02bc\u02bf\u05f3\ua78c\uff07"])(
    'takes %j for an apostrophe',
    (sign) => expect(foldText(`O${sign}Neil`)).toBe("o'neil"),
  );

  it('keeps apart names of scripts whose marks are letters', () => {
    expect(foldText('कमल')).not.toBe(foldText('किमल'));
  });

  it('is settled after one pass, so that a folded name can be folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

describe('slugify', () => {
  it.each([
    ['Yoshua Bengio', 'yoshua-bengio'],
    ["Theory of the Mind's Eye: a Survey", 'theory-of-the-minds-eye-a-survey'],
    ['Out-of-Distribution (OOD) Detection', 'out-of-distribution-ood-detection'],
    ['王小明', '王小明'],
  ])('makes %j the key part %j', (text, expected) => {
    expect(slugify(text)).toBe(expected);
  });

  it('never starts, ends or doubles a hyphen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugify(text)).not.toMatch(/^-|-$|--/);
      }),
    );
  });
});
