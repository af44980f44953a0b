import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const INSIDE = /node_modules|\.[jt]s:\d|at .*\(/;

describe('GraphQL over HTTP in production', () => {
  let toy: ToyGateway;

  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.gateway.close());

  const post = (body: string, headers: Record<string, string> = JSON_TYPE) =>
    toy.fetch('/graphql', { method: 'POST', headers, body });
  const refusal = async (answer: ReturnType<ToyGateway['fetch']>) => {
    const { status, body, text, headers } = await answer;
    expect(text).not.toMatch(INSIDE);
    expect(body.data).toBeUndefined();
    expect(body.errors[0].extensions.requestId).toBe(headers.get('x-request-id'));
    return [
      status,
      ...body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code),
    ];
  };
  const bodyOf = (bytes: number) => {
    const body = JSON.stringify({ query: '{ topMark }', variables: { ignored: '#' } });
    return body.replace('#', `#${'x'.repeat(bytes - body.length)}`);
  };

  it('takes bodies up to the limit', async () => {
    expect((await post(bodyOf(100_000))).body).toEqual({ data: { topMark: 6 } });
    expect(await refusal(post(bodyOf(100_001)))).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/xml',
    'nonsense',
  ])('refuses %s', async (type) => {
    const [status, code] = await refusal(post('{"query":"{ topMark }"}', { 'content-type': type }));
    expect([400, 415]).toContain(status);
    expect(['BAD_REQUEST', 'UNSUPPORTED_MEDIA_TYPE']).toContain(code);
  });

  it.each([
    ['no JSON', '{"query":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '7'],
    ['an empty object', '{}'],
    ['no query', '{"variables":{}}'],
    ['a query that is no text', '{"query":{"kind":"Document"}}'],
    ['variables as text', '{"query":"{ topMark }","variables":"{}"}'],
    ['a prototype', '{"query":"{ topMark }","__proto__":{"x":1}}'],
  ])('refuses a body of %s', async (_what, body) => {
    expect(await refusal(post(body))).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses batches', async () => {
    expect(await refusal(post('[{"query":"{ topMark }"},{"query":"{ topMark }"}]'))).toEqual([
      400,
      'BAD_REQUEST',
    ]);
  });

  it('keeps no persisted queries', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect(await refusal(post(JSON.stringify({ extensions })))).toEqual([
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ]);
  });

  const get = (query: string, headers: Record<string, string> = { 'apollo-require-preflight': 'yes' }) =>
    toy.fetch(`/graphql?query=${encodeURIComponent(query)}`, { headers });

  it('answers queries by GET to those who cannot be a foreign page', async () => {
    expect((await get('{ topMark }')).body).toEqual({ data: { topMark: 6 } });
    expect(await refusal(get('{ topMark }', {}))).toEqual([400, 'BAD_REQUEST']);
  });

  it('refuses mutations by GET, before anything happens', async () => {
    expect(await refusal(get('mutation { rename(id: 1, name: "X") { id } }'))).toEqual([405, 'BAD_REQUEST']);
    expect(toy.traces.renamed).toEqual([]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('refuses %s', async (method) => {
    expect(await refusal(toy.fetch('/graphql', { method, headers: JSON_TYPE, body: '{}' }))).toEqual([
      405,
      'METHOD_NOT_ALLOWED',
    ]);
  });

  it('refuses subscriptions and operations that are not there', async () => {
    expect(await refusal(toy.send('subscription { ticks }'))).toEqual([400, 'BAD_REQUEST']);
    for (const text of [
      '{ ticks @include(if: $b) }',
      '{ ...F } fragment F on Subscription { ticks @skip(if: $b) }',
    ])
      for (const variables of [{}, { b: true }])
        expect(await refusal(toy.send(`subscription ($b: Boolean!) ${text}`, { variables }))).toEqual([
          400,
          'BAD_REQUEST',
        ]);
    const body = JSON.stringify({ query: 'query A { topMark } query B { topMark }', operationName: 'C' });
    expect(await refusal(post(body))).toEqual([400, 'OPERATION_RESOLUTION_FAILURE']);
  });

  it('refuses documents beyond a thousand tokens', async () => {
    const ids = (count: number) => `{ course(id: ["${Array.from({ length: count }).join('" "')}"]) { id } }`;
    expect(await refusal(toy.send(ids(988)))).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(await refusal(toy.send(ids(989)))).toEqual([400, 'TOO_MANY_TOKENS']);
  });

  it('refuses fragments that multiply', async () => {
    const doubled = Array.from(
      { length: 29 },
      (_, n) => `fragment F${n} on Person { ...F${n + 1} ...F${n + 1} }`,
    ).join(' ');
    const begun = performance.now();
    expect(await refusal(toy.send(`{ me { ...F0 } } ${doubled} fragment F29 on Person { name }`))).toEqual([
      400,
      'TOO_MANY_REPEATED_FIELDS',
    ]);
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('hides the schema', async () => {
    expect(await refusal(toy.send('{ __schema { types { name } } }'))).toEqual([
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ]);
    const { body } = await toy.send('{ topMarc }');
    expect(body.errors[0].message).not.toMatch(/Did you mean|topMark/);
  });

  it('names every request, with the name that the client chose if it is harmless', async () => {
    const named = async (id: string) =>
      (await toy.send('{ topMark }', { headers: { 'x-request-id': id } })).headers.get('x-request-id');
    expect(await named('web-7:1.a_b')).toBe('web-7:1.a_b');
    const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(await named('a b')).toMatch(version7);
    expect(await named('x'.repeat(129))).toMatch(version7);
    expect(await refusal(toy.fetch('/nowhere', { headers: { 'x-request-id': 'lost' } }))).toEqual([
      404,
      'NOT_FOUND',
    ]);
  });

  it('sends the headers that keep browsers from doing harm, and lets no foreign page call', async () => {
    const { headers } = await toy.send('{ topMark }', { headers: { origin: 'https://evil.example' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('has no pages', async () => {
    const html = { headers: { accept: 'text/html' } };
    expect((await toy.fetch('/graphql', html)).status).toBe(400);
    expect((await toy.fetch('/explorer/', html)).status).toBe(404);
    expect((await toy.fetch('/', html)).body).toEqual({ name: 'Training Center', graphql: '/graphql' });
  });

  it('is healthy', async () => {
    expect((await toy.fetch('/health/live')).status).toBe(200);
    expect((await toy.fetch('/health/ready')).status).toBe(200);
  });
});
