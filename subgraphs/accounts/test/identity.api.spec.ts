import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ENVELOPE_HEADER, Envelopes } from '@training-center/shared/identity/envelope';
import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_ISSUER,
  ACCESS_TOKEN_TYPE,
  JWKS_PATH,
  REVOKED_SESSIONS_PATH,
} from '@training-center/shared/identity/identity-provider';
import { createLogger } from '@training-center/shared/logging/logger';
import { anonymous } from '@training-center/shared/scope/viewer';
import { type ListeningServer, serveSubgraph } from '@training-center/shared/server/serve-subgraph';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { generatePrivateKey, SigningKeys } from '../src/identity/signing-keys.js';
import { identityRoutes } from '../src/identity/identity-routes.js';
import { type House, openHouse } from './factories/house.js';

const ENVELOPE_SECRET = 'a secret of the gateway and the subgraphs';

describe('the identity of accounts', () => {
  const oldKeys = new SigningKeys(generatePrivateKey());
  const signingKey = generatePrivateKey();
  let house: House;
  let server: ListeningServer;
  beforeAll(async () => {
    house = await openHouse({
      ACCESS_TOKEN_PRIVATE_KEY: signingKey,
      ACCESS_TOKEN_OLD_PUBLIC_KEYS: JSON.stringify(oldKeys.jwks.keys),
      ENVELOPE_SECRET,
    });
    server = await serveSubgraph(house.under.subgraph, {
      host: '127.0.0.1',
      port: 0,
      envelopeSecret: ENVELOPE_SECRET,
      log: createLogger('test', 'silent'),
    });
  });
  afterAll(async () => {
    await server.close();
    await house.stop();
  });
  const provider = () => house.under.subgraph.parts.identityProvider!;
  const verify = async (token: string) =>
    jwtVerify(token, createLocalJWKSet(await provider().jwks()), {
      algorithms: ['EdDSA'],
      typ: ACCESS_TOKEN_TYPE,
      issuer: ACCESS_TOKEN_ISSUER,
      audience: ACCESS_TOKEN_AUDIENCE,
      currentDate: house.clock.now(),
    });

  describe('access tokens', () => {
    it('say who it is, in which session, for a quarter of an hour', async () => {
      const ada = await house.signUp();
      const { payload, protectedHeader } = await verify(ada.accessToken);

      const now = house.clock.now().getTime() / 1000;
      expect(payload).toEqual({
        iss: ACCESS_TOKEN_ISSUER,
        aud: ACCESS_TOKEN_AUDIENCE,
        sub: ada.viewer.userId,
        sid: ada.viewer.sessionId,
        username: ada.username,
        roles: [],
        iat: now,
        exp: now + 15 * 60,
        jti: expect.any(String),
      });
      expect(protectedHeader).toEqual({ alg: 'EdDSA', typ: 'at+jwt', kid: new SigningKeys(signingKey).kid });
    });

    it('do not verify when somebody else signed them, or later than a quarter of an hour', async () => {
      const ada = await house.signUp();
      const [header, claims] = ada.accessToken.split('.');
      const [, , foreign] = (await house.signUp()).accessToken.split('.');
      await expect(verify(`${header}.${claims}.${foreign}`)).rejects.toThrow('signature verification failed');
      house.clock.forward({ minutes: 15 });
      await expect(verify(ada.accessToken)).rejects.toThrow('"exp" claim timestamp check failed');
    });
  });

  describe('the key set', () => {
    it('holds the public faces of the present key and the old ones', async () => {
      const keys = new SigningKeys(signingKey);
      const response = await fetch(`${server.url}${JWKS_PATH}`);
      const body = (await response.json()) as { keys: Record<string, string>[] };

      expect(response.status).toBe(200);
      expect(body).toEqual(await provider().jwks());
      expect(body.keys.map(({ kid }) => kid)).toEqual([keys.kid, oldKeys.kid]);
      for (const key of body.keys) {
        expect(Object.keys(key).toSorted()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
      }
      expect(JSON.stringify(body)).not.toContain((JSON.parse(signingKey) as { d: string }).d);
    });
  });

  describe('revoked sessions', () => {
    const ask = async (envelope: string | null, since: string) => {
      const headers: Record<string, string> = envelope ? { [ENVELOPE_HEADER]: envelope } : {};
      const response = await fetch(
        `${server.url}${REVOKED_SESSIONS_PATH}?since=${encodeURIComponent(since)}`,
        {
          headers,
        },
      );
      return { status: response.status, body: (await response.json()) as unknown };
    };
    const envelopeFor = (subgraph: string, secret = ENVELOPE_SECRET) =>
      new Envelopes(secret).seal(anonymous, subgraph);

    it('are told to a gateway, from the given moment on', async () => {
      const [early, late] = [await house.signUp(), await house.signUp()];
      await house.under.run(early.viewer, 'mutation { logOut { loggedOut } }');
      house.clock.forward({ seconds: 10 });
      const since = house.clock.now();
      await house.under.run(late.viewer, 'mutation { logOut { loggedOut } }');

      const body = { sessionIds: [late.viewer.sessionId] };
      expect(await ask(await envelopeFor('accounts'), since.toISOString())).toEqual({ status: 200, body });
      expect(await provider().revokedSessions(since)).toEqual(body.sessionIds);
    });

    it.each([
      ['no envelope', async () => null],
      ['an envelope for another subgraph', () => envelopeFor('courses')],
      ['a forged envelope', () => envelopeFor('accounts', 'another secret of the same length as ours')],
      ['nonsense', async () => 'nonsense'],
    ])('are not there for %s', async (_what, envelope) => {
      expect((await ask(await envelope(), new Date(0).toISOString())).status).toBe(404);
    });

    it('need an instant', async () => {
      expect(await ask(await envelopeFor('accounts'), 'yesterday')).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] },
      });
    });

    it('are not there for anybody where no secret is known', async () => {
      const { under } = house;
      const parts = { ...under.subgraph.parts, routes: identityRoutes(provider(), undefined) };
      const bare = await serveSubgraph(
        { ...under.subgraph, parts },
        { host: '127.0.0.1', port: 0, envelopeSecret: ENVELOPE_SECRET, log: createLogger('test', 'silent') },
      );
      try {
        const headers = { [ENVELOPE_HEADER]: await envelopeFor('accounts') };
        const since = encodeURIComponent(new Date(0).toISOString());
        const response = await fetch(`${bare.url}${REVOKED_SESSIONS_PATH}?since=${since}`, { headers });
        expect(response.status).toBe(404);
      } finally {
        await bare.close();
      }
    });
  });
});
