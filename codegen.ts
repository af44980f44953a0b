import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * The public operations as typed documents for the end-to-end tests, and `persisted-documents.json`, the manifest
 * of these operations by hash for a safelist. Written from the composed API, so run `npm run schema` first.
 */
const config: CodegenConfig = {
  schema: 'schema/api.graphql',
  documents: 'e2e/operations/*.graphql',
  generates: {
    'e2e/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false, persistedDocuments: true },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        importExtension: '.js',
        useTypeImports: true,
        scalars: { ID: 'string', DateTime: 'string', LocalDate: 'string' },
      },
    },
  },
};

export default config;
