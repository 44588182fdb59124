/** The paths at which the service answers; all others are 404. */
export const graphqlPath = '/graphql';
export const livePath = '/health/live';
export const readyPath = '/health/ready';
export const metricsPath = '/metrics';
/** The schema as a file, for tools that read one: introspection leaves out what they do not ask for. */
export const schemaPath = '/schema.graphql';

/** The path that a request asks for, without the query. */
export function pathOf({ url = '/' }: { readonly url?: string | undefined }): string {
  const [path = '/'] = url.split('?', 1);
  return path === `${graphqlPath}/` ? graphqlPath : path;
}
