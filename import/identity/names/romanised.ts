/** One common way to write Cyrillic letters in Latin ones; Ukrainian letters stand behind the Russian ones. */
const cyrillic = pairs(
  'а a б b в v г g д d е e ж zh з z и i к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya',
  'і i є ye ґ g ј j љ lj њ nj ћ c џ dz',
);
const greek = pairs(
  'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o',
);
const letters: ReadonlyMap<string, string> = new Map([...cyrillic, ...greek]);

/**
 * A folded word of Cyrillic or Greek letters in Latin ones, by one way of the several in use: *Иванова* is `ivanova`. Others that
 * differ by more than an ending (`Chrysanthi`, `Hrisanthi`) don't meet.
 */
export function romanised(folded: string): string {
  return folded
    .replaceAll('ου', 'ou')
    .replace(/[ъь]/g, '')
    .replace(/[\u0370-\u03ff\u0400-\u04ff]/g, (letter) => letters.get(letter) ?? letter);
}

function pairs(...lines: readonly string[]): [string, string][] {
  const words = lines.join(' ').split(' ');
  return words.flatMap((letter, place) => (place % 2 === 0 ? [[letter, words[place + 1] ?? '']] : []));
}
