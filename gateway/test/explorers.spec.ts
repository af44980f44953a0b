import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

describe('a browser in development', () => {
  let toy: ToyGateway;

  beforeAll(async () => {
    toy = await toyGateway({ production: false, exampleOperation: 'query Example { topMark }' });
  });
  afterAll(() => toy.gateway.close());

  const page = (path: string) =>
    toy.fetch(path, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } });

  it('comes from the root to Apollo Sandbox', async () => {
    const root = await page('/');
    expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql']);
    const { status, text, headers } = await page('/graphql');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/html');
    expect(text).toContain('EmbeddedSandbox');
    expect(text).toContain('query Example { topMark }');
    expect(headers.get('content-security-policy')).toBeNull();
  });

  it('finds an explorer that needs nothing from elsewhere', async () => {
    expect((await page('/explorer')).headers.get('location')).toBe('/explorer/');
    const { status, text, headers } = await page('/explorer/');
    expect(status).toBe(200);
    expect(text).toContain('<base href="/explorer/">');
    expect(text).toContain('endpointURL: `/graphql`');
    expect(text).toContain('query Example { topMark }');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(text).toContain(`<script type="module" nonce="${nonce}">`);
  });

  it('is given every file that the page of the explorer names', async () => {
    const { text } = await page('/explorer/');
    const names = [...text.matchAll(/(?:src|href)="([^"/][^"]*)"/g)]
      .map(([, name]) => name!)
      .filter((name) => name !== './');
    expect(names).toContain('main.js');
    const answers = await Promise.all(names.map((name) => toy.fetch(`/explorer/${name}`)));
    expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
    const main = answers[names.indexOf('main.js')]!;
    expect(main.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    const chunks = [...main.text.matchAll(/"\.\/(chunk-\w+\.js)"/g)].map(([, name]) => name!);
    expect(chunks.length).toBeGreaterThan(10);
    for (const chunk of chunks) expect((await toy.fetch(`/explorer/${chunk}`)).status).toBe(200);
  });

  it.each(['..%2f..%2fpackage.json', '%2e%2e/index.js', 'nothing.js', 'assets'])(
    'is not given %s',
    async (path) => {
      expect((await toy.fetch(`/explorer/${path}`)).status).toBe(404);
    },
  );

  it('may explore the schema, from any page', async () => {
    const { body, headers } = await toy.send('{ __schema { queryType { name } } }', {
      headers: { origin: 'https://sandbox.embed.apollographql.com' },
    });
    expect(body.data.__schema.queryType.name).toBe('Query');
    expect(headers.get('access-control-allow-origin')).toBe('https://sandbox.embed.apollographql.com');
  });

  it('asks first, and is told yes', async () => {
    const headers = {
      origin: 'https://studio.apollographql.com',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,authorization',
    };
    const { status, headers: allowed } = await toy.fetch('/graphql', { method: 'OPTIONS', headers });
    expect([status, allowed.get('access-control-allow-headers')]).toEqual([
      204,
      expect.stringContaining('authorization'),
    ]);
  });
});
