import { builder } from '../kit/builder.ts';
import { listOf, optional, text } from '../kit/decode.ts';
import { column, member } from '../kit/fields.ts';

interface ExternalIdShape {
  readonly scheme: string;
  readonly value: string;
  readonly url: string;
}

/** The schemes whose ids nodes keep in a property of the same name, with where such an id leads. */
const schemes = {
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
      description: 'Which system: `orcid`, `openalex` or `ror`.',
    }),
    value: t.exposeString('value', {
      ...member('value'),
      description: 'The id in that system, without its address.',
    }),
    url: t.exposeString('url', { ...member('url'), nullable: true, description: 'Where the id leads.' }),
  }),
});

/** What makes a field `externalIds` of a node that may have ids of these schemes. */
export function externalIds(...names: readonly Scheme[]) {
  const decode = listOf(optional(text));
  return column(
    (values) =>
      decode(values).flatMap((value, index): ExternalIdShape[] => {
        const scheme = names[index];
        return value === null || scheme === undefined
          ? []
          : [{ scheme, value, url: `${schemes[scheme]}${value}` }];
      }),
    ({ node }) => `[${names.map((name) => `${node}.${name}`).join(', ')}]`,
  );
}
