import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainText } from '../../../../import/formats/markup.ts';

const raw = String.raw;

test.each([
  ['{Deep} nets for {D}utch tides', 'Deep nets for Dutch tides'],
  ['{{The Whole, of it}}', 'The Whole, of it'],
  [raw`Schr{\"o}dinger`, 'Schrödinger'],
  [raw`\'{E}mile and {\'E}mile and \'Emile`, 'Émile and Émile and Émile'],
  [raw`Erd{\H o}s, Erd\H{o}s`, 'Erdős, Erdős'],
  [raw`{\v{S}}koda na\"{\i}ve \c{C}a`, 'Škoda naïve Ça'],
  [raw`{\O}rsted \O rsted stra{\ss}e f\o{}l`, 'Ørsted Ørsted straße føl'],
  [raw`\emph{Zea} and \textsc{R\&D} 5\%`, 'Zea and R&D 5%'],
])('%s is %s', (text, plain) => expect(plainText(text)).toBe(plain));

test.each([
  raw`Refer360^{\circ}: a dataset`,
  raw`{\cal P^2} and \mathcal{P} and \frac{a}{b}`,
  raw`The $\alpha_{i}$ of x^{n}`,
  'On {0,1} matrices, {x | x > 0} and {}',
  raw`C:\temp`,
])('%s stays', (text) => expect(plainText(text)).toBe(text));

test('what is plain stays as it is', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'B', 'é', '{', '}', '\\', '"', ' ', 'c', 'o', '$', ','),
  });
  fc.assert(
    fc.property(text, (given) => {
      const plain = plainText(given);
      if (!/[\\{]/.test(plain)) expect(plainText(plain)).toBe(plain);
    }),
  );
});
