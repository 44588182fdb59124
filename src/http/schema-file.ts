import type { RequestListener } from 'node:http';
import { type GraphQLSchema, printSchema } from 'graphql';
import { isAnsweredByTag, tagOf } from './etag.ts';

/**
 * Answers with the schema in its own language. Tools that make code of a schema ask an address for less than it has:
 * by introspection as graphql-js 16 asks, `@oneOf` is lost.
 */
export function createSchemaFile(schema: GraphQLSchema): RequestListener {
  let made: { readonly text: string; readonly tag: string } | undefined;
  return (request, response) => {
    made ??= makeFile(schema);
    if (isAnsweredByTag(request, response, made.tag)) return;
    response.setHeader('content-type', 'text/plain; charset=utf-8');
    response.end(request.method === 'HEAD' ? undefined : made.text);
  };
}

function makeFile(schema: GraphQLSchema): { readonly text: string; readonly tag: string } {
  const text = `${printSchema(schema)}\n`;
  return { text, tag: tagOf(text) };
}
