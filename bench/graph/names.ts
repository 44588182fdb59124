import type { Random } from '../../lib/random.ts';

const givenStarts = 'A Be Ca Da E Fa Ga Ha I Jo Ka La Ma Na O Pa Ra Sa Ta Vi Wa Ya Zo Mé Gué Chlo'.split(' ');
const givenEnds = 'na ben lia ron mir las tia ry sha dan lène no ra vid ko wen el is ya rek'.split(' ');
const familyStarts =
  'Ab Ber Cha Dor En Far Gold Hu Iv Ja Kow Lam Mor Nak Ols Pet Ros San Tan Vas Wil Zha Brü Ném'.split(' ');
const familyMiddles = 'a e i o u ar el in on ag es ov an ik ou é'.split(' ');
const familyEnds = 'son ski mann tis lez ng dou berg ley ti ra ko wa ne das rault chet ström'.split(' ');
const titleWords =
  'graph neural causal sparse deep robust latent bayesian protein climate language reward policy memory vision adaptive scalable efficient spectral temporal federated generative discrete convex stochastic modular compositional inductive relational hierarchical'.split(
    ' ',
  );

export interface PersonName {
  readonly name: string;
  /** As a byline shortens it. */
  readonly listedAs: string;
}

/** Names as diverse as those of a directory, accents included: some 400,000 of them. */
export function personName(random: Random): PersonName {
  const given = random.pick(givenStarts) + random.pick(givenEnds);
  const family = random.pick(familyStarts) + random.pick(familyMiddles) + random.pick(familyEnds);
  return { name: `${given} ${family}`, listedAs: `${given.slice(0, 1)}. ${family}` };
}

/** Four to nine words, with the number that keeps titles apart. */
export function paperTitle(random: Random, number: number): string {
  const words = Array.from({ length: 4 + random.below(6) }, () => random.pick(titleWords));
  const text = words.join(' ');
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)} ${number}`;
}
