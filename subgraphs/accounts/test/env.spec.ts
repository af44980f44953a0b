import { describe, expect, it } from '@jest/globals';
import { processEnvShape } from '@training-center/shared/env/process-env';
import { InvalidEnvironment, readEnv } from '@training-center/shared/env/read-env';
import { accountsEnv } from '../src/env.js';
import accounts from '../src/subgraph.js';
import { generatePrivateKey, SigningKeys } from '../src/identity/signing-keys.js';

describe('the environment of accounts', () => {
  it('needs nothing', () => {
    expect(readEnv(accountsEnv, {})).toEqual({
      ACCESS_TOKEN_OLD_PUBLIC_KEYS: '[]',
      MAIL_FROM: 'Training Center <no-reply@localhost>',
    });
  });

  it('takes keys', () => {
    const key = generatePrivateKey();
    const old = JSON.stringify(new SigningKeys(generatePrivateKey()).jwks.keys);
    const env = { ACCESS_TOKEN_PRIVATE_KEY: key, ACCESS_TOKEN_OLD_PUBLIC_KEYS: old };
    expect(readEnv(accountsEnv, env)).toMatchObject(env);
  });

  it('names every bad value at once', () => {
    const rsa = JSON.stringify({ kty: 'RSA', n: 'AQAB', e: 'AQAB' });
    const read = () =>
      readEnv(accountsEnv, {
        ACCESS_TOKEN_PRIVATE_KEY: rsa,
        ACCESS_TOKEN_OLD_PUBLIC_KEYS: '{}',
        SMTP_URL: 'http://mail',
        PASSWORD_RESET_URL: 'nowhere',
        ENVELOPE_SECRET: 'short',
      });
    for (const name of [
      'ACCESS_TOKEN_PRIVATE_KEY',
      'ACCESS_TOKEN_OLD_PUBLIC_KEYS',
      'SMTP_URL',
      'PASSWORD_RESET_URL',
      'ENVELOPE_SECRET',
    ]) {
      expect(read).toThrow(`- ${name}:`);
    }
  });

  it('needs a signing key in production', () => {
    const env = readEnv(processEnvShape.extend(accountsEnv.shape), { NODE_ENV: 'production' });
    expect(() => accounts.compose({ env } as never)).toThrow(InvalidEnvironment);
  });
});
