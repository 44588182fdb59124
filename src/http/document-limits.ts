import { type DocumentNode, Lexer, type ParseOptions, parse, Source, TokenKind } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationLimits } from '../config.ts';
import { callerError } from '../cypher/errors.ts';

type DocumentLimits = Pick<OperationLimits, 'depth' | 'tokens' | 'nameLength'>;

/**
 * How many characters of documents are kept with what was parsed of them. A parsed document takes up to 300 bytes for
 * each.
 */
const keptCharacters = 400_000;

/** Brackets that stand for no level of fields, such as those of arguments, may nest beside those that do. */
const bracketsPerLevel = 4;

/** A parser that refuses a document that is too large before it reads any of it recursively. */
export function boundedParser(
  limits: DocumentLimits,
): (source: string | Source, options?: ParseOptions) => DocumentNode {
  return (source, options) => {
    checkTokens(typeof source === 'string' ? new Source(source) : source, limits);
    return parse(source, options);
  };
}

/** What Yoga keeps of documents and of syntax errors, up to so many characters of their texts. */
export function boundedCaches() {
  const sizes = {
    max: 1_000,
    maxSize: keptCharacters,
    sizeCalculation: (_value: unknown, text: string) => text.length + 1,
  };
  return {
    documentCache: new LRUCache<string, DocumentNode>(sizes),
    errorCache: new LRUCache<string, Error>(sizes),
  };
}

/** @throws GraphQLError COST_LIMIT, or a syntax error where the text has no tokens at all */
function checkTokens(source: Source, { depth, tokens, nameLength }: DocumentLimits): void {
  const lexer = new Lexer(source);
  const deepest = depth * bracketsPerLevel;
  let brackets = 0;
  for (let count = 1; ; count += 1) {
    const { kind, value } = lexer.advance();
    if (kind === TokenKind.EOF) return;
    if (count > tokens) throw refusal(`The document has more than ${tokens} tokens`, tokens, 'MAX_TOKENS');
    if (opening.has(kind)) brackets += 1;
    if (closing.has(kind)) brackets -= 1;
    if (brackets > deepest) {
      throw refusal(`The document nests its brackets more than ${deepest} deep`, deepest, 'MAX_DEPTH');
    }
    if (kind === TokenKind.NAME && value.length > nameLength) {
      const name = `${value.slice(0, 20)}…`;
      throw refusal(
        `The name '${name}' has more than ${nameLength} characters`,
        nameLength,
        'MAX_NAME_LENGTH',
      );
    }
  }
}

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

function refusal(reason: string, limit: number, setting: string) {
  return callerError(
    'COST_LIMIT',
    `${reason}, which is the limit. Ask in several requests, or pass long lists as variables. The setting ${setting} sets the limit.`,
    { limit, setting },
  );
}
