import type { Random } from '../../lib/random.ts';
import { personName } from '../graph/names.ts';
import { WeightedIndex } from '../graph/weighted-index.ts';
import type { NameParts } from './world.ts';

const given =
  'Michael David Robert Thomas Daniel Maria Anna James William Richard Christopher Elizabeth Matthew Jennifer Joseph Laura Peter Susan Alexander Jean-Pierre Katherine José Nicholas Rebecca Steven Anne-Marie Benjamin Søren Victoria Zoë Jonathan Karl-Heinz Margaret André Gregory Nadia Timothy Olga Philip Fatima Samuel Ines Kenneth Jürgen'.split(
    ' ',
  );
const families =
  'Smith Johnson Müller García Brown Williams Schmidt Martin Jones Miller Silva Rossi Weber Davis Fernández Anderson Taylor Singh Kumar Hernández Thompson Schröder Petersen Jørgensen Weiß Robinson Campbell Öberg Ivanova Novák'.split(
    ' ',
  );
const chinese =
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Tang Han Cao Deng Feng Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye'.split(
    ' ',
  );
const korean = 'Kim Lee Park Choi Jung Kang Cho Yoon Jang Lim'.split(' ');
const syllables =
  'Wei Jing Lei Yang Min Hao Jun Xin Yan Ting Bo Peng Fei Hui Yi Ning Tao Qiang Jie Ming Xiao Yu Zhi Hong Jian Chao Rui Kai'.split(
    ' ',
  );
const koreanGiven =
  'Min-Jun Ji-Hoon Seo-Yeon Hyun-Woo Ji-Woo Soo-Jin Jae-Hyun Eun-Ji Sung-Min Young-Ho Min-Ji Dong-Hyun'.split(
    ' ',
  );

/** Draws names by a power law: a few are very common. */
export class NameSource {
  readonly #random: Random;
  readonly #eastAsian: number;
  readonly #indexes = new Map<readonly string[], WeightedIndex>();

  /** @param eastAsian the share of East Asian names */
  constructor(random: Random, eastAsian: number) {
    this.#random = random;
    this.#eastAsian = eastAsian;
  }

  draw(): NameParts {
    return this.#random.chance(this.#eastAsian) ? this.#drawEastAsian() : this.#drawOther();
  }

  /** Half of the family names come from a short list, the others from thousands. */
  #drawOther(): NameParts {
    const random = this.#random;
    const [, rare = ''] = personName(random).name.split(' ');
    const first = this.#pick(given);
    const letter = String.fromCharCode(65 + random.below(26));
    const middle = random.pick(['', '', '', ` ${letter}.`, ` ${random.pick(given).split('-')[0]}`]);
    return { given: first + middle, family: random.chance(0.5) ? this.#pick(families) : rare };
  }

  #drawEastAsian(): NameParts {
    const random = this.#random;
    if (random.chance(0.2)) return { given: this.#pick(koreanGiven), family: this.#pick(korean) };
    const first = this.#pick(syllables);
    const second = random.chance(0.6) ? this.#pick(syllables).toLowerCase() : '';
    const hyphen = second !== '' && random.chance(0.2) ? '-' : '';
    return { given: first + hyphen + second, family: this.#pick(chinese) };
  }

  #pick(words: readonly string[]): string {
    const index = this.#indexes.get(words) ?? new WeightedIndex(words.map((_, place) => 1 / (place + 3)));
    this.#indexes.set(words, index);
    return words[index.draw(this.#random)] ?? '';
  }
}
