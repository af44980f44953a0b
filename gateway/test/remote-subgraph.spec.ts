import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { JWKS_PATH, REVOKED_SESSIONS_PATH } from '@training-center/shared/identity/identity-provider';
import { Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import { createLogger } from '@training-center/shared/logging/logger';
import { type ListeningServer, serveSubgraph } from '@training-center/shared/server/serve-subgraph';
import type { RunningSubgraph } from '@training-center/shared/subgraph/start-subgraph';
import { until } from '@training-center/shared/testing/until';
import type { FastifyInstance } from 'fastify';
import { RemoteIdentityProvider } from '../src/auth/remote-identity-provider.js';
import { TestIdentity } from './test-identity.js';
import { ENVELOPE_SECRET, type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const log = createLogger('subgraph', 'silent');

/** The subgraph `people` as a process of its own would serve it, the identity provider's paths and a public one included. */
function servePeople(
  toys: ReturnType<typeof toySubgraphs>,
  identity: TestIdentity,
): Promise<ListeningServer> {
  const routes = (server: FastifyInstance) => {
    server.get(JWKS_PATH, () => identity.jwks());
    server.get<{ Querystring: { since: string } }>(
      REVOKED_SESSIONS_PATH,
      async ({ query, headers }, reply) => {
        const envelope = await new Envelopes(ENVELOPE_SECRET).open(
          headers[ENVELOPE_HEADER] as string,
          'people',
        );
        if (!envelope) return reply.code(401).send();
        return { sessionIds: await identity.revokedSessions(new Date(query.since)) };
      },
    );
    server.get('/papers/:name', async ({ params, ip, headers }, reply) =>
      reply
        .type('application/pdf')
        .header('content-disposition', 'inline')
        .header('x-inside', 'secret')
        .send(JSON.stringify({ params, ip, headers })),
    );
  };
  const subgraph = {
    ...toys.people,
    parts: { resolvers: [], references: {}, routes },
    isReady: async () => true,
  };
  const running = subgraph as unknown as RunningSubgraph;
  return serveSubgraph(running, { host: '127.0.0.1', port: 0, envelopeSecret: ENVELOPE_SECRET, log });
}

describe('a subgraph in a process of its own', () => {
  const toys = toySubgraphs();
  let identity: TestIdentity;
  let people: ListeningServer;
  let provider: RemoteIdentityProvider;
  let toy: ToyGateway;

  beforeAll(async () => {
    identity = await TestIdentity.create();
    people = await servePeople(toys, identity);
    provider = new RemoteIdentityProvider('people', people.url, new Envelopes(ENVELOPE_SECRET));
    toy = await toyGateway({
      urls: new Map([['people', [`${people.url}/graphql`]]]),
      publicRoutes: new Map([['/papers/', people.url]]),
      identityProvider: provider,
    });
  });
  afterAll(async () => {
    await toy.gateway.close();
    await provider.close();
    await people.close();
  });

  const signedIn = async () => ({ authorization: `Bearer ${await identity.token()}` });

  it('answers like one in the process, refusals and bad values included', async () => {
    const { body } = await toy.send('{ courses(first: 2) { teacher { name } } me { name } }');
    expect(body).toEqual({
      data: {
        courses: [{ teacher: { name: 'Person 1' } }, { teacher: { name: 'Person 2' } }],
        me: { name: 'Person 1' },
      },
    });
  });

  it('is told who asks, and cannot be asked by anybody else', async () => {
    const headers = { ...(await signedIn()), 'x-request-id': 'r-1', [ENVELOPE_HEADER]: 'forged' };
    expect((await toy.send('{ whoAmI }', { headers })).body.data.whoAmI).toBe('ada');
    expect(toys.traces.identities.at(-1)).toMatchObject({ requestId: 'r-1', clientAddress: '127.0.0.1' });
    const direct = ['/graphql', '/%67raphql', '/graphql?x'].map((path) =>
      fetch(people.url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ _service { sdl } }"}',
      }),
    );
    expect((await Promise.all(direct)).map(({ status }) => status)).toEqual([401, 401, 401]);
  });

  it('signs access tokens, and ends sessions, from there', async () => {
    const headers = await signedIn();
    expect((await toy.send('{ whoAmI }', { headers })).status).toBe(200);
    identity.revoked.push('s1');
    await until(async () => (await toy.send('{ whoAmI }', { headers })).status === 401, { timeoutMs: 1000 });
  });

  it('answers public paths through the gateway, without what only we say to each other', async () => {
    const { status, text, headers } = await toy.fetch('/papers/certificate.pdf?download=1', {
      headers: {
        ...(await signedIn()),
        accept: 'application/pdf',
        [ENVELOPE_HEADER]: 'forged',
        'x-payment-signature': 't=1,v1=00',
        'x-request-id': 'r-2',
      },
    });
    const seen = JSON.parse(text);
    expect([status, headers.get('content-type'), headers.get('content-disposition')]).toEqual([
      200,
      'application/pdf',
      'inline',
    ]);
    expect([headers.get('x-inside'), headers.get('x-request-id')]).toEqual([null, 'r-2']);
    expect(seen.params).toEqual({ name: 'certificate.pdf' });
    expect(Object.keys(seen.headers).toSorted()).toEqual([
      'accept',
      'accept-language',
      'connection',
      'host',
      'user-agent',
      'x-forwarded-for',
      'x-payment-signature',
      'x-request-id',
    ]);
  });

  it.each([
    '/papers/..%2finternal/revoked-sessions',
    '/papers/%2e%2e/internal/revoked-sessions',
    `${REVOKED_SESSIONS_PATH}?since=2026`,
    JWKS_PATH,
  ])('does not answer %s through the gateway', async (path) => {
    expect((await toy.fetch(path)).status).toBe(404);
  });

  it('takes its public paths with it when it goes', async () => {
    await people.close();
    const { status, text } = await toy.fetch('/papers/certificate.pdf');
    expect([status, JSON.parse(text).errors[0].extensions.code]).toEqual([503, 'SERVICE_UNAVAILABLE']);
    expect(text).not.toMatch(/127\.0\.0\.1|ECONN/);
  });
});
