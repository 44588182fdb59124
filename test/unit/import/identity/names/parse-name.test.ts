import { expect, test } from 'vitest';
import { blocksOf, familyKey } from '../../../../../import/identity/names/blocks.ts';
import { parseName } from '../../../../../import/identity/names/parse-name.ts';

test.each([
  ['Yoshua Bengio', ['yoshua|bengio']],
  ['J.-P. Serre', ['j.-p.|serre']],
  ['JP Serre', ['j.-p.|serre']],
  ['van den Berg, J.', ['j.|berg']],
  ['Jan van den Berg', ['jan|berg']],
  ['Zhang Wei', ['zhang|wei', 'wei|zhang']],
  ['Tanaka Hiroshi', ['hiroshi|tanaka', 'tanaka|hiroshi']],
  ['Nguyễn Văn An', ['nguyen van|an', 'van an|nguyen', 'an van|nguyen']],
  ['Gabriel García Márquez', ['gabriel garcia|marquez', 'gabriel|garcia marquez']],
  ['Dr. Hal Daumé III', ['hal|daume']],
  ['Smith, John Q., Jr.', ['john q.|smith']],
  ['Plato', ['|plato']],
  ['张 伟', ['|张伟']],
  ['LI Na', ['na|li', 'li|na', 'l.-i.|na']],
  ['Serre JP', ['j.-p.|serre', 'serre|j p']],
  ['Иванова А.', ['a.|ivanova', 'ivanova|a']],
  ['ATLAS Collaboration', ['|atlascollaboration']],
  ['Wei Zhang 张伟', ['wei|zhang', 'zhang|wei']],
  ['?', ['|?']],
  ['', []],
  ['\u200e ', []],
])('%s is read as %j', (text, expected) => {
  const readings = parseName(text).readings.map(({ given, family }) => {
    const parts = given.map(
      (part) => `${part.text}${part.isAbbreviated ? '.' : ''}${part.isTied ? '-' : ' '}`,
    );
    return `${parts.join('').trim()}|${family.join(' ')}`;
  });
  expect(readings).toEqual(expected);
});

test.each([
  ['Hal Daumé III', 'iii'],
  ['Smith, John, Jr.', 'jr'],
  ['Roberto Hirata Junior', 'jr'],
  ['Junior Hirata', undefined],
  ['Wei Wang 0002', '0002'],
  ['Hari V', undefined],
  ['Hal Daumé III, PhD', 'iii'],
])('the suffix of %s is %s', (text, expected) => {
  expect(parseName(text).suffix).toBe(expected);
});

test.each([
  ['Yoshua Bengio', ['bengio|y', 'ben~|yoshua', '~gio|yoshua'], 'bengio'],
  ['Y. Bengio', ['bengio|y'], 'bengio'],
  ['Zhang Wei', ['wei|z', 'zhang|w', 'wei~|zhang', '~wei|zhang', 'zha~|wei', '~ang|wei'], 'wei'],
  ['Na Li', ['li|n', 'na|l'], 'li'],
  ['Jan van den Berg', ['berg|j', 'vandenberg|j', 'ber~|jan', '~erg|jan'], 'berg'],
  ['Bob Smith', ['smith|b', 'smith|r', 'smi~|bob', '~ith|bob'], 'smith'],
  ['Sven Öberg', ['oberg|s', 'oeberg|s', 'obe~|sven', '~erg|sven'], 'oberg'],
  ['García-Márquez, G.', ['garciamarquez|g', 'garcia|g', 'marquez|g'], 'garciamarquez'],
  ['H. Andrew Schwartz', ['schwartz|h', 'schwartz|a', 'andrewschwartz|h', 'andrew|h'], 'schwartz'],
  ['Plato', ['plato|'], 'plato'],
  ['', [], ''],
])('%s stands in the blocks %j', (text, blocks, family) => {
  expect(blocksOf(parseName(text))).toEqual(blocks);
  expect(familyKey(parseName(text))).toBe(family);
});
