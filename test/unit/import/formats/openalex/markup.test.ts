import { describe, expect, it } from 'vitest';
import { readRecords, valuesOf, work } from './openalex.ts';

const inRecord = (title: string) => readRecords(work('W1', { title }));

describe('a title', () => {
  it.each([
    ['loses the tags that set letters', 'The moon jelly (<i>Aurelia</i>)', 'The moon jelly (Aurelia)'],
    ['loses nested ones', '<scp>CO<sub>2</sub></scp>‐Induced <b><i>x</i></b>', 'CO2‐Induced x'],
    ['keeps a word whole', '<scp>M</scp>editerranean <scp>S</scp>ea', 'Mediterranean Sea'],
    [
      'loses them in any case, and with attributes',
      '<I class="a" id=\'b\'>Zea</I> <SUP >15</sup>N',
      'Zea 15N',
    ],
    [
      'loses all that Crossref and OpenAlex hand on',
      '<b>a</b> <em>b</em> <inf>c</inf> <ovl>d</ovl> <strong>e</strong> <tt>f</tt> <u>g</u>',
      'a b c d e f g',
    ],
    [
      'loses MathML',
      'Decay of <mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML"><mml:msub><mml:mi>B</mml:mi><mml:mspace width="1em"/><mml:mn>0</mml:mn></mml:msub></mml:math>',
      'Decay of B0',
    ],
    [
      'has the characters of its entities',
      'Berths 4 &amp; 5 at 0.22 &#956;M&#x2014;caf&eacute;',
      'Berths 4 & 5 at 0.22 μM—café',
    ],
    ['has those that were encoded twice', '&amp;#8220;All&amp;#8221; of 0.2 &amp;mu;M', '“All” of 0.2 μM'],
    [
      'loses tags that are encoded',
      'Ducks (&lt;i&gt;Histrionicus&lt;/i&gt;) &amp;lt;b&amp;gt;x&amp;lt;/b&amp;gt;',
      'Ducks (Histrionicus) x',
    ],
    [
      'has single spaces afterwards',
      'Salmon, <scp> <i>Oncorhynchus</i> </scp> at sea&amp;#160;',
      'Salmon, Oncorhynchus at sea',
    ],
  ])('%s', async (_, title, plain) => {
    expect(valuesOf(await inRecord(title), 'W1')?.title).toBe(plain);
  });

  it.each([
    'Significant at p < 0.05 and n > 7',
    'If a<b and b<c then a<c',
    'Where a<b and c>d',
    'Sorting: is a<b>c a pair',
    'A <T> parameter, List<String> and </div>',
    'Research & Development, R&D, AT&T',
    'Query strings: ?a=1&copy=2&unknown;',
    '<i></i>',
    '<b> </b>',
  ])('keeps what is no markup, and what would be nothing without: %s', async (title) => {
    expect(valuesOf(await inRecord(title), 'W1')?.title).toBe(title);
  });

  it('is what a display name says where there is none', async () => {
    const outcome = await readRecords(work('W1', { title: '', display_name: 'p &lt; 0.05 in <i>Zea</i>' }));
    expect(valuesOf(outcome, 'W1')?.title).toBe('p < 0.05 in Zea');
  });
});
