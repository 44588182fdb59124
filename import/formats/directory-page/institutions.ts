const former = /^(?:formerly|anciennement|auparavant|précédemment)\s*:?\s+(?<name>.+?)(?:\s*\([^()]*\))?$/iu;
const none = /^(?:n\s?\/\s?[ad]\.?|none|aucune?|s\/o|-+|)$/iu;

/**
 * The institution that a student line names, out of `Formerly … (but ending)`; null where the line says that there
 * is none.
 */
export function statedInstitution(text: string): string | null {
  const name = former.exec(text)?.groups?.name ?? text;
  return none.test(name.trim()) ? null : name.trim();
}

/** `McGill University University` is McGill University: the directory adds a word that the name holds already. */
export function collapseDoubledWord(name: string): string {
  return name.replace(/^(?<start>.* )(?<word>\p{L}+) \k<word>$/iu, '$<start>$<word>');
}
