import { GraphQLError, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  clearCodes,
  hostileTexts,
  operationOf,
  plainText,
  textFields,
  variablesOf,
} from '../../support/hostile-texts.ts';
import { plannedStatements } from '../../support/planned-statements.ts';

describe.each(textFields)('%s', (_field, selection) => {
  const document = parse(operationOf(selection));
  /** @throws GraphQLError where the text is refused before there is a statement */
  const sentFor = (text: string): string => {
    const [statement] = plannedStatements({
      document,
      variableValues: variablesOf(selection, text),
    }).values();
    return statement?.text ?? '';
  };

  test.each(hostileTexts)('%s leaves the statement as it is', (_what, text) => {
    let sent = '';
    try {
      sent = sentFor(text);
    } catch (error) {
      expect(error).toBeInstanceOf(GraphQLError);
      if (error instanceof GraphQLError) expect(clearCodes).toContain(error.extensions.code);
      return;
    }
    expect(sent).toBe(sentFor(plainText(selection)));
    expect(sent).not.toBe('');
  });

  test('has a statement for what means well', () => {
    expect(sentFor(plainText(selection))).toContain('RETURN');
  });
});
