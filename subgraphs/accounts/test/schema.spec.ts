import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { readEnv } from '@training-center/shared/env/read-env';
import { buildSubgraph } from '@training-center/shared/graphql/build-subgraph-schema';
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import { accountsEnv } from '../src/env.js';
import { generatePrivateKey } from '../src/identity/signing-keys.js';
import accounts from '../src/subgraph.js';

const FEDERATION = /^_|^federation__|^link__/;

describe('the schema of accounts', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const env = readEnv(processEnvShape.extend(accountsEnv.shape), {
      ACCESS_TOKEN_PRIVATE_KEY: generatePrivateKey(),
    });
    ({ schema } = await buildSubgraph(accounts.compose({ env } as never)));
  });

  it('takes every operation that clients send', () => {
    const document = parse(
      readFileSync(new URL('../../../e2e/operations/01-accounts.graphql', import.meta.url), 'utf8'),
    );
    expect(document.definitions.length).toBeGreaterThan(8);
    expect(validate(schema, document)).toEqual([]);
  });

  it('describes everything', () => {
    const bare: string[] = [];
    const look = (name: string, { description }: { description?: string | null | undefined }) => {
      if (!description) bare.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (type.name.startsWith('__') || FEDERATION.test(type.name)) continue;
      if (!['Query', 'Mutation', 'String', 'Int', 'Boolean', 'ID'].includes(type.name)) look(type.name, type);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        if (field.name.startsWith('_')) continue;
        look(`${type.name}.${field.name}`, field);
        for (const argument of 'args' in field ? field.args : []) {
          look(`${type.name}.${field.name}(${argument.name})`, argument);
        }
      }
    }
    expect(bare).toEqual([]);
  });
});
