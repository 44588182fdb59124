import plugin from '@graphql-eslint/eslint-plugin';

const { 'flat/schema-recommended': recommended, 'flat/schema-relay': relay } = plugin.configs;

/**
 * All of graphql-eslint's recommended and Relay rules for schemas, and a description for everything. Of its further
 * rules those stay out that are of taste (`alphabetize`, `input-name`) or contradict the contract
 * (`require-nullable-result-in-root`: a connection is never null).
 */
export default [
  {
    files: ['**/*.graphql'],
    languageOptions: {
      parser: plugin.parser,
      parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } },
    },
    plugins: { '@graphql-eslint': plugin },
    rules: {
      ...recommended.rules,
      ...relay.rules,
      // The contract has lists that are no connections: `affiliations`, and `nodes` beside `edges`.
      '@graphql-eslint/relay-edge-types': ['error', { listTypeCanWrapOnlyEdgeType: false }],
      '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          rootField: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
        },
      ],
      // Nodes have an id; edges, connections, affiliations, external ids, records, paths, networks and what is counted are none.
      '@graphql-eslint/strict-id-in-types': [
        'error',
        {
          exceptions: {
            types: [
              'Affiliation',
              'CollaborationPath',
              'CollaborationStep',
              'DuplicateReasons',
              'ExternalId',
              'Facet',
              'Identity',
              'IdentityRecord',
              'LinkSupervision',
              'Network',
              'NetworkLink',
              'PageInfo',
              'PaperFacets',
              'Relationship',
              'SharedAffiliation',
            ],
            suffixes: ['Connection', 'Edge'],
          },
        },
      ],
    },
  },
];
