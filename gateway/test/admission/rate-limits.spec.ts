import { afterEach, describe, expect, it } from '@jest/globals';
import { RateLimiter } from '../../src/admission/rate-limits.js';
import { BothPaths, paths } from './both-paths.js';

const PAGE = { query: '{ courses(first: 10) { id } }' };
const tokenOf = (gateway: BothPaths, userId: string) =>
  gateway.toy.identity.token({ claims: { sub: userId, sid: `session of ${userId}`, username: userId } });

let gateway: BothPaths;
afterEach(() => gateway?.close());

describe.each(paths)('rate limits over %s', (path) => {
  it('let nobody spend more in a minute than the budget of one viewer', async () => {
    gateway = await BothPaths.start({ rateLimits: { perViewer: 25 } });
    const [ada, bob] = [await tokenOf(gateway, 'ada'), await tokenOf(gateway, 'bob')];
    const first = await gateway.ask(path, { ...PAGE, extensions: { rateLimit: true } }, ada);
    expect(first.extensions).toEqual({
      rateLimit: { cost: 10, limit: 25, remaining: 15, resetSeconds: expect.any(Number) },
    });
    expect((await gateway.ask(path, PAGE, ada)).errors).toBeUndefined();
    const { data, errors } = await gateway.ask(path, PAGE, ada);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: expect.stringContaining('Try again in'),
        extensions: {
          code: 'RATE_LIMITED',
          cost: 10,
          limit: 25,
          remaining: 0,
          retryAfter: expect.any(Number),
          requestId: expect.any(String),
        },
      },
    ]);
    expect(errors[0].extensions.retryAfter).toBeGreaterThan(0);
    expect((await gateway.ask(path, PAGE, bob)).errors).toBeUndefined();
    expect((await gateway.ask(path, PAGE)).errors).toBeUndefined();
  });

  it('let all who share an address spend no more than its budget', async () => {
    gateway = await BothPaths.start({ rateLimits: { perViewer: 1000, perAddress: 25 } });
    expect((await gateway.ask(path, PAGE, await tokenOf(gateway, 'ada'))).errors).toBeUndefined();
    const second = await gateway.ask(path, { ...PAGE, extensions: { rateLimit: true } });
    expect(second.extensions.rateLimit).toMatchObject({ limit: 25, remaining: 5 });
    expect(await gateway.codeOf(path, PAGE)).toBe('RATE_LIMITED');
  });

  it('charge what does nothing, too', async () => {
    gateway = await BothPaths.start({ rateLimits: { perAddress: 3 } });
    const codes = [];
    for (const query of ['{ topMark }', '{ nothing }', 'no GraphQL', '{ topMark }'])
      codes.push(await gateway.codeOf(path, { query }));
    expect(codes).toEqual([null, 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'RATE_LIMITED']);
  });

  it('stop a flood of mutations before anything happens', async () => {
    gateway = await BothPaths.start({ rateLimits: { perAddress: 150 } });
    const query = `mutation { ${Array.from({ length: 15 }, (_, n) => `a${n}: rename(id: ${n}, name: "x") { id }`).join(' ')} }`;
    expect([await gateway.codeOf(path, { query }), await gateway.codeOf(path, { query })]).toEqual([
      null,
      'RATE_LIMITED',
    ]);
    expect(gateway.toy.traces.renamed).toHaveLength(15);
  });

  it('are none unless they are said', async () => {
    gateway = await BothPaths.start();
    const { data, extensions } = await gateway.ask(path, { ...PAGE, extensions: { rateLimit: true } });
    expect([data.courses.length, extensions]).toEqual([3, undefined]);
  });
});

describe('rate limits', () => {
  it('are told in headers', async () => {
    gateway = await BothPaths.start({ rateLimits: { perAddress: 15 } });
    const limits = (headers: Headers) =>
      ['limit', 'remaining'].map((name) => headers.get(`ratelimit-${name}`));
    const { status, headers, body } = await gateway.post(PAGE);
    expect([status, limits(headers), body.extensions]).toEqual([200, ['15', '5'], undefined]);
    expect(Number(headers.get('ratelimit-reset'))).toBeGreaterThan(0);
    const refused = await gateway.post(PAGE);
    expect([refused.status, limits(refused.headers)]).toEqual([429, ['15', '0']]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
  });

  it('are shared by the whole network of an address of IPv6', async () => {
    const limiter = new RateLimiter({ perAddress: 2 });
    const pay = (clientAddress: string) =>
      limiter.pay({ viewer: null, requestId: 'r', clientAddress, userAgent: null }, 1).then(
        (budget) => budget!.remaining,
        ({ extensions }) => extensions.code,
      );
    expect(await pay('2001:db8:1:2::1')).toBe(1);
    expect(await pay('2001:db8:1:2:ffff:0:1:2')).toBe(0);
    expect(await pay('2001:db8:1:2:3::9')).toBe('RATE_LIMITED');
    expect([await pay('2001:db8:1:3::1'), await pay('2001:db8::1'), await pay('::1')]).toEqual([1, 1, 1]);
    expect([await pay('10.0.0.1'), await pay('10.0.0.2'), await pay('::ffff:10.0.0.3')]).toEqual([1, 1, 1]);
  });
});
