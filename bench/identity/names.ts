import type { Random } from '../../lib/random.ts';
import { personName } from '../graph/names.ts';
import { WeightedIndex } from '../graph/weighted-index.ts';
import type { NameParts } from './world.ts';

/** Words from the commonest to the rarest, with a power law of how often each is drawn. */
function ranked(text: string) {
  const words = text.split(' ');
  const index = new WeightedIndex(words.map((_, rank) => 1 / (rank + 3)));
  return (random: Random): string => words[index.draw(random)] ?? '';
}

const given = ranked(
  'Michael Maria David Anna Robert Laura Thomas Jean-Pierre José Daniel James Nadia William Søren Christopher Elizabeth Fatima André Matthew Olga Jennifer Zoë Peter Anne-Marie Alexander Ines Karl-Heinz Katherine Jürgen Nicholas Amir Rebecca Lucía Benjamin Chiara Victoria Pavel Gregory Leila',
);
const family = ranked(
  'Smith Johnson Müller García Brown Williams Schmidt Martin Silva Rossi Weber Davis Fernández Anderson Singh Kumar Hernández Thompson Schröder Petersen Jørgensen Weiß Robinson Campbell Öberg Ivanova Novák',
);
const chinese = ranked(
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye',
);
const syllable = ranked(
  'Wei Jing Lei Yang Min Hao Jun Xin Yan Ting Bo Peng Fei Hui Yi Ning Tao Qiang Jie Ming Xiao Yu Zhi Hong Jian Chao Rui Kai',
);
const korean = ranked('Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim');
const koreanGiven = ranked(
  'Min-Jun Ji-Hoon Seo-Yeon Hyun-Woo Ji-Woo Soo-Jin Jae-Hyun Eun-Ji Sung-Min Young-Ho Min-Ji Dong-Hyun',
);

/** A few names are very common. @param eastAsian the share of East Asian names */
export function drawName(random: Random, eastAsian: number): NameParts {
  if (!random.chance(eastAsian)) return drawOther(random);
  if (random.chance(0.2)) return { given: koreanGiven(random), family: korean(random) };
  const second = random.chance(0.6) ? syllable(random).toLowerCase() : '';
  const hyphen = second !== '' && random.chance(0.2) ? '-' : '';
  return { given: syllable(random) + hyphen + second, family: chinese(random) };
}

/** Half of the family names come from a short list, the others from thousands. */
function drawOther(random: Random): NameParts {
  const [, rare = ''] = personName(random).name.split(' ');
  const letter = String.fromCharCode(65 + random.below(26));
  const middle = random.pick(['', '', '', ` ${letter}.`, ` ${given(random).split('-')[0]}`]);
  return { given: given(random) + middle, family: random.chance(0.5) ? family(random) : rare };
}
