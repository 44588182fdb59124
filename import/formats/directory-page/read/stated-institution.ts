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
