import { describe, expect, it, jest } from '@jest/globals';
import { SignJWT, UnsecuredJWT } from 'jose';
import { Envelopes } from '../../src/identity/envelope.js';
import type { RequestIdentity } from '../../src/scope/viewer.js';

const SECRET = 'a secret that only gateway and subgraphs know';
const identity: RequestIdentity = {
  viewer: { userId: 'u', sessionId: 's', username: 'ada', roles: ['ADMIN'] },
  requestId: 'r-1',
  clientAddress: '192.0.2.7',
  userAgent: 'a browser',
};
const envelopes = new Envelopes(SECRET);

interface Forgery {
  readonly secret?: string;
  readonly alg?: string;
  readonly typ?: string;
  readonly issuer?: string;
  readonly content?: unknown;
  readonly seconds?: number;
}

const forge = ({ secret, alg, typ, issuer, content, seconds = 30 }: Forgery) =>
  new SignJWT({ identity: content ?? identity })
    .setProtectedHeader({ alg: alg ?? 'HS256', typ: typ ?? 'identity+jwt' })
    .setIssuer(issuer ?? 'training-center-gateway')
    .setAudience('courses')
    .setIssuedAt()
    .setExpirationTime(new Date(Date.now() + seconds * 1000))
    .sign(new TextEncoder().encode(secret ?? SECRET));

describe('Envelopes', () => {
  it.each([identity, { ...identity, viewer: null, clientAddress: null, userAgent: null }])(
    'opens for its subgraph what was sealed',
    async (sealed) => {
      expect(await envelopes.open(await envelopes.seal(sealed, 'courses'), 'courses')).toEqual(sealed);
    },
  );

  it('believes a well-made token of the same secret: the forgeries below fail for their fault alone', async () => {
    expect(await envelopes.open(await forge({}), 'courses')).toEqual(identity);
  });

  it('opens nothing for another subgraph', async () => {
    expect(await envelopes.open(await envelopes.seal(identity, 'courses'), 'enrollments')).toBeNull();
  });

  it.each<[string, Forgery]>([
    ['another secret', { secret: 'a secret that somebody else made up for this' }],
    ['another algorithm', { alg: 'HS512' }],
    ['another type', { typ: 'at+jwt' }],
    ['another issuer', { issuer: 'somebody' }],
    ['another content', { content: { viewer: 'ada' } }],
    [
      'a role that does not exist',
      { content: { ...identity, viewer: { ...identity.viewer, roles: ['GOD'] } } },
    ],
    ['an expiry in the past', { seconds: -6 }],
  ])('opens no envelope with %s', async (_fault, forgery) => {
    expect(await envelopes.open(await forge(forgery), 'courses')).toBeNull();
  });

  it('opens no unsigned envelope', async () => {
    const unsigned = new UnsecuredJWT({ identity })
      .setIssuer('training-center-gateway')
      .setAudience('courses')
      .setIssuedAt()
      .setExpirationTime('30s')
      .encode();

    expect(await envelopes.open(unsigned, 'courses')).toBeNull();
  });

  it.each([undefined, '', 'x', 'a.b.c'])('opens nothing for %j', async (text) => {
    expect(await envelopes.open(text, 'courses')).toBeNull();
  });

  it('opens no envelope whose bits were changed', async () => {
    const [header, payload, signature] = (await envelopes.seal(identity, 'courses')).split('.') as [
      string,
      string,
      string,
    ];
    const other = Buffer.from(payload, 'base64url').toString().replace('"ada"', '"eve"');
    const tampered = [header, Buffer.from(other).toString('base64url'), signature].join('.');

    expect(await envelopes.open(tampered, 'courses')).toBeNull();
  });

  it('lets an envelope expire after half a minute', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate'] });
    try {
      const envelope = await envelopes.seal(identity, 'courses');
      jest.advanceTimersByTime(29_000);
      expect(await envelopes.open(envelope, 'courses')).not.toBeNull();
      jest.advanceTimersByTime(7000);
      expect(await envelopes.open(envelope, 'courses')).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });

  it('refuses a secret that is too short to be one', () => {
    expect(() => new Envelopes('short')).toThrow('at least 32 characters');
  });
});
