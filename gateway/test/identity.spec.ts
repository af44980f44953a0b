import { createHmac, generateKeyPairSync, sign as signWith } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import fc from 'fast-check';
import { type TestIdentity, TestIdentity as Identities, type TokenChanges } from './test-identity.js';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = () => Math.floor(Date.now() / 1000);

describe('identity', () => {
  let toy: ToyGateway;

  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.gateway.close());

  const as = (authorization: string) => toy.send('{ whoAmI }', { headers: { authorization } });
  const reasonOf = async (authorization: string) => {
    const { status, body, headers } = await as(authorization);
    expect([status, body.data, body.errors?.length]).toEqual([401, undefined, 1]);
    expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
    return body.errors[0].extensions.reason as string;
  };

  it('is nobody without a token', async () => {
    const { status, body } = await toy.send('{ whoAmI }');
    expect([status, body]).toEqual([200, { data: { whoAmI: null } }]);
  });

  it('is the person of the token, with all that subgraphs are told', async () => {
    toy.traces.identities.length = 0;
    const authorization = `Bearer ${await toy.identity.token({ claims: { roles: ['ADMIN'] } })}`;
    const headers = {
      authorization,
      'user-agent': `Browser ${'x'.repeat(500)}`,
      'x-request-id': 'from-the-client',
    };
    expect((await toy.send('{ whoAmI }', { headers })).body.data.whoAmI).toBe('ada');
    expect(toy.traces.identities).toEqual([
      {
        viewer: { userId: 'u1', sessionId: 's1', username: 'ada', roles: ['ADMIN'] },
        requestId: 'from-the-client',
        clientAddress: '127.0.0.1',
        userAgent: `Browser ${'x'.repeat(292)}`,
      },
    ]);
  });

  it.each([
    'Bearer',
    'Bearer ',
    'Bearer null',
    'Basic YTpi',
    'token',
    'Bearer a.b',
    'Bearer a.b.c.d',
    'Bearer a.b.c d',
  ])('refuses the malformed header %j', async (header) => {
    expect(await reasonOf(header)).toBe('TOKEN_MALFORMED');
  });

  it('says that a token has expired, and what to do about it', async () => {
    const authorization = `Bearer ${await toy.identity.token({ claims: { exp: now() - 6 } })}`;
    expect(await reasonOf(authorization)).toBe('TOKEN_EXPIRED');
    expect((await as(authorization)).body.errors[0].message).toContain('has expired: refresh the session');
  });

  it('accepts clocks that differ by five seconds', async () => {
    const authorization = `Bearer ${await toy.identity.token({ claims: { exp: now() - 3, nbf: now() + 3 } })}`;
    expect((await as(authorization)).status).toBe(200);
  });

  it('does not believe a token beyond its time because it believed it before', async () => {
    const authorization = `Bearer ${await toy.identity.token({ claims: { exp: now() - 4 } })}`;
    expect((await as(authorization)).status).toBe(200);
    await until(async () => (await as(authorization)).status === 401, { timeoutMs: 4000, everyMs: 200 });
    expect(await reasonOf(authorization)).toBe('TOKEN_EXPIRED');
  });

  it('refuses the tokens of an ended session within a second', async () => {
    const authorization = `Bearer ${await toy.identity.token({ claims: { sid: 'ended' } })}`;
    expect((await as(authorization)).status).toBe(200);
    toy.identity.revoked.push('ended');
    await until(async () => (await as(authorization)).status === 401, { timeoutMs: 1000 });
    expect(await reasonOf(authorization)).toBe('SESSION_ENDED');
    const [last] = toy.identity.asked.revoked.slice(-1);
    expect(Date.now() - last!.getTime()).toBeLessThan(20_000);
  });

  const changes: [what: string, changes: TokenChanges][] = [
    ['another issuer', { claims: { iss: 'somebody-else' } }],
    ['another audience', { claims: { aud: 'another-api' } }],
    ['another type', { header: { typ: 'JWT' } }],
    ['no type', { header: { typ: undefined as never } }],
    ['the type of an envelope', { header: { typ: 'identity+jwt' } }],
    ['an unknown key id', { header: { kid: 'k9' } }],
    ['a path as key id', { header: { kid: '../../../../dev/null' } }],
    ['no key id', { header: { kid: undefined as never } }],
    ['no subject', { claims: { sub: '' } }],
    ['no session', { claims: { sid: undefined } }],
    ['no end', { claims: { exp: undefined } }],
    ['an end that is text', { claims: { exp: String(now() + 900) } }],
    ['a role that nobody has', { claims: { roles: ['ROOT'] } }],
    ['a beginning in the future', { claims: { nbf: now() + 60 } }],
    ['an unknown critical extension', { header: { crit: ['unheard-of'], 'unheard-of': 1 } }],
  ];

  it.each(changes)('refuses a token with %s', async (_what, change) => {
    expect(await reasonOf(`Bearer ${await toy.identity.token(change)}`)).toBe('TOKEN_INVALID');
  });

  /** Signed with another key that the header offers for checking. */
  const selfMade = (header: Record<string, unknown>) => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const claims = {
      iss: 'training-center',
      aud: 'training-center-api',
      sub: 'u1',
      sid: 's1',
      username: 'eve',
      roles: ['ADMIN'],
    };
    const text = [
      base64url({
        alg: 'EdDSA',
        typ: 'at+jwt',
        kid: 'k1',
        jwk: publicKey.export({ format: 'jwk' }),
        ...header,
      }),
      base64url({ ...claims, iat: now(), exp: now() + 900 }),
    ].join('.');
    return `${text}.${signWith(null, Buffer.from(text), privateKey).toString('base64url')}`;
  };
  const withHmac = (identity: TestIdentity, alg: string) => {
    const [, payload] = selfMade({}).split('.');
    const text = `${base64url({ alg, typ: 'at+jwt', kid: 'k1' })}.${payload}`;
    const secret = Buffer.from(identity.keys[0]!.publicJwk.x!, 'base64url');
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };
  const forgeries: [what: string, make: (identity: TestIdentity) => string][] = [
    ['a key of its own', () => selfMade({})],
    [
      'a key of its own behind an address',
      () => selfMade({ jku: 'http://127.0.0.1:1/jwks.json', x5u: 'http://127.0.0.1:1/' }),
    ],
    ['a key of its own under its own id', () => selfMade({ kid: 'mine' })],
    ['HS256 over the public key', (identity) => withHmac(identity, 'HS256')],
    ['EdDSA that is an HMAC', (identity) => withHmac(identity, 'EdDSA')],
    [
      'alg none',
      () => `${base64url({ alg: 'none', typ: 'at+jwt', kid: 'k1' })}.${selfMade({}).split('.')[1]}.AA`,
    ],
    [
      'alg NonE',
      () => `${base64url({ alg: 'NonE', typ: 'at+jwt', kid: 'k1' })}.${selfMade({}).split('.')[1]}.AA`,
    ],
  ];

  it.each(forgeries)('refuses a token forged with %s', async (_what, make) => {
    expect(await reasonOf(`Bearer ${make(toy.identity)}`)).toBe('TOKEN_INVALID');
  });

  it('refuses a good token with any one character changed', async () => {
    const token = await toy.identity.token();
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const changed = fc.tuple(fc.nat(token.length - 1), fc.constantFrom(...alphabet));
    await fc.assert(
      fc.asyncProperty(changed, async ([index, character]) => {
        fc.pre(token[index] !== character && token[index] !== '.');
        const mutant = token.slice(0, index) + character + token.slice(index + 1);
        expect(['TOKEN_INVALID', 'TOKEN_MALFORMED']).toContain(await reasonOf(`Bearer ${mutant}`));
      }),
      { numRuns: 300 },
    );
    const respelled = [...alphabet].filter((character) => !token.endsWith(character));
    const reasons = await Promise.all(
      respelled.map((last) => reasonOf(`Bearer ${token.slice(0, -1)}${last}`)),
    );
    expect(new Set(reasons)).toEqual(new Set(['TOKEN_INVALID']));
    expect((await as(`Bearer ${token}`)).status).toBe(200);
  });
});

describe('keys of the identity provider', () => {
  it('are asked for again for an unknown key id, and not at once again', async () => {
    const toy = await toyGateway();
    const as = async () =>
      (await toy.send('{ whoAmI }', { headers: { authorization: `Bearer ${await toy.identity.token()}` } }))
        .status;
    expect(await as()).toBe(200);
    await toy.identity.addKey('k2');
    expect([await as(), await as(), toy.identity.asked.jwks]).toEqual([401, 401, 1]);
    await until(async () => (await as()) === 200, { timeoutMs: 5000, everyMs: 200 });
    expect(toy.identity.asked.jwks).toBe(2);
    await toy.gateway.close();
  });

  it('are not needed by those who sign in, and missing they refuse nobody silently', async () => {
    const identityProvider = await Identities.create();
    identityProvider.isDown = true;
    const toy = await toyGateway({ identityProvider });
    const headers = { authorization: `Bearer ${await identityProvider.token()}` };
    expect((await toy.send('{ whoAmI }')).status).toBe(200);
    const { status, body, text } = await toy.send('{ whoAmI }', { headers });
    expect([status, body.errors[0].extensions.code]).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
    expect(text).not.toMatch(/10\.0\.0\.1|ECONN/);
    expect(toy.logged.filter((line) => line.includes('ended sessions cannot be asked for'))).toHaveLength(1);

    identityProvider.isDown = false;
    await until(async () => (await toy.send('{ whoAmI }', { headers })).status === 200);
    await toy.gateway.close();
  });
});
