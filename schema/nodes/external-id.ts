import { builder } from '../kit/builder.ts';
import { listOf, text } from '../kit/decode.ts';
import { column, member } from '../kit/fields.ts';
import { idsOf } from '../kit/known-as.ts';

interface ExternalIdShape {
  readonly scheme: string;
  readonly value: string;
  readonly url: string;
}

/** The schemes whose ids nodes keep in a property of the same name, with where such an id leads. */
const schemes = {
  doi: 'https://doi.org/',
  orcid: 'https://orcid.org/',
  openalex: 'https://openalex.org/',
  ror: 'https://ror.org/',
} as const;

type Scheme = keyof typeof schemes;

export const ExternalId = builder.objectRef<ExternalIdShape>('ExternalId').implement({
  description: 'The id of a node in another system.',
  fields: (t) => ({
    scheme: t.exposeString('scheme', {
      ...member('scheme'),
      description: 'Which system: `doi`, `orcid`, `openalex` or `ror`.',
    }),
    value: t.exposeString('value', {
      ...member('value'),
      description: 'The id in that system, without its address.',
    }),
    url: t.exposeString('url', { ...member('url'), nullable: true, description: 'Where the id leads.' }),
  }),
});

/** What makes a field `externalIds` of a node whose records may have ids of these schemes. */
export function externalIds(...names: readonly Scheme[]) {
  const decode = listOf(listOf(text));
  return column(
    (values) =>
      decode(values).flatMap((ids, index): ExternalIdShape[] => {
        const scheme = names[index];
        return scheme === undefined
          ? []
          : ids.map((value) => ({ scheme, value, url: `${schemes[scheme]}${value}` }));
      }),
    ({ node }) => `[${names.map((name) => idsOf(node, name)).join(', ')}]`,
  );
}
