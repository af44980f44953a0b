import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@training-center/shared/server/free-port';
import { until } from '@training-center/shared/testing/until';
import { GraphQLError } from 'graphql';
import { composeSupergraph } from '../src/supergraph/compose.js';
import { type PlainSubgraph, plainSubgraph } from './plain-subgraph.js';
import { LiveClient } from './subscriptions/live-client.js';

const MAIN = join(import.meta.dirname, '../dist/main.js');

/** The gateway's process as `npm run start:gateway -- …` runs it, with nothing of ours in its environment. */
class Running {
  readonly child: ChildProcess;
  output = '';

  constructor(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    this.child = spawn(process.execPath, [MAIN, ...args], { env: { PATH: process.env['PATH'], ...env } });
    this.child.stdout!.on('data', (chunk) => (this.output += String(chunk)));
    this.child.stderr!.on('data', (chunk) => (this.output += String(chunk)));
  }

  async exit(): Promise<number | null> {
    if (this.child.exitCode === null) await once(this.child, 'exit');
    return this.child.exitCode;
  }
}

describe('the gateway before subgraphs that are not ours', () => {
  let folder: string;
  let file: string;
  let subgraphs: PlainSubgraph[];
  let running: Running;
  let url: string;

  const supergraph = (parts: readonly { name: string; sdl: string; url: string }[]) =>
    composeSupergraph(parts).supergraphSdl;
  const ask = async (query: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gateway-'));
    file = join(folder, 'supergraph.graphql');
    subgraphs = [
      await plainSubgraph(
        'shop',
        `type Query { products: [Product!]! fails(how: String): Int }
         type Subscription { countdown(from: Int!): Step! }
         type Step { n: Int! product: Product! }
         type Product @key(fields: "id") { id: ID! name: String! }`,
        {
          Query: {
            fails: (_root: unknown, { how }: { how?: string }) => {
              throw new GraphQLError(`${how} at 10.0.0.1:5432`, {
                extensions: how ? { code: how, sql: 'select 1' } : {},
              });
            },
            products: () => [
              { id: '1', name: 'Table' },
              { id: '2', name: 'Chair' },
            ],
          },
          Subscription: {
            countdown: {
              async *subscribe(_root: unknown, { from }: { from: number }) {
                for (let n = from; n > 0; n--)
                  yield { countdown: { n, product: { id: '1', name: 'Table' } } };
              },
            },
          },
          Product: { __resolveReference: async ({ id }: { id: string }) => ({ id, name: 'Table' }) },
        },
      ),
      await plainSubgraph(
        'stock',
        'type Subscription { sold: Int } type Product @key(fields: "id") { id: ID! inStock: Int }',
        {
          Product: {
            __resolveReference: async ({ id }: { id: string }) => ({ id, inStock: Number(id) * 10 }),
          },
          Subscription: {
            sold: {
              async *subscribe() {
                yield { sold: 3 };
              },
            },
          },
        },
        '/live',
      ),
    ];
    await writeFile(file, supergraph(subgraphs));
    const port = await freePort();
    const stockLive = subgraphs[1]!.url.replace('http', 'ws').replace('/graphql', '/live');
    running = new Running(['--supergraph', file, '--port', String(port), '--open'], {
      SUBGRAPH_SOCKET_URLS: `stock=${stockLive}`,
    });
    url = `http://127.0.0.1:${port}`;
    await until(() => running.output.includes('Serving'), {
      timeoutMs: 20_000,
      describe: () => running.output,
    });
  });
  afterAll(async () => {
    running.child.kill('SIGTERM');
    await running.exit();
    await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    await rm(folder, { recursive: true });
  });
  beforeEach(() => {
    for (const { headers } of subgraphs) headers.length = 0;
  });

  it.each(['/health', '/health/live', '/health/ready'])('says at %s that it is well', async (path) => {
    expect((await fetch(url + path)).status).toBe(200);
  });

  it('serves them as one graph at the addresses in the supergraph', async () => {
    const { body } = await ask('{ products { name inStock } }');
    expect(body).toEqual({
      data: {
        products: [
          { name: 'Table', inStock: 10 },
          { name: 'Chair', inStock: 20 },
        ],
      },
    });
  });

  it('passes on nothing private, and asks nobody who they are', async () => {
    const headers = { authorization: 'Bearer nonsense', cookie: 'session=1', 'x-request-id': 'r-1' };
    expect((await ask('{ products { inStock } }', headers)).status).toBe(200);
    const passed = subgraphs.flatMap((subgraph) => subgraph.headers);
    expect(passed).toHaveLength(2);
    for (const each of passed) {
      expect(Object.keys(each).toSorted()).toEqual([
        'accept',
        'connection',
        'content-length',
        'content-type',
        'host',
        'x-request-id',
      ]);
      expect(each['x-request-id']).toBe('r-1');
    }
  });

  it('tells errors that have a code of their own, and no others', async () => {
    const { body } = await ask('{ a: fails(how: "OUT_OF_STOCK") }');
    expect(body).toMatchObject({
      data: { a: null },
      errors: [
        { message: 'OUT_OF_STOCK at 10.0.0.1:5432', path: ['a'], extensions: { code: 'OUT_OF_STOCK' } },
      ],
    });
    expect(JSON.stringify(body)).not.toContain('select 1');
    for (const how of [
      '',
      'ECONNREFUSED',
      'ERR_SOCKET',
      'INTERNAL_SERVER_ERROR',
      'GRAPHQL_VALIDATION_FAILED',
    ])
      expect(JSON.stringify((await ask(`{ fails(how: "${how}") }`)).body)).not.toContain('10.0.0.1');
  });

  it('takes operations of any size', async () => {
    const many = Array.from({ length: 600 }, (_, n) => `a${n}: products { name id }`).join(' ');
    const { status, body } = await ask(`{ ${many} }${' '.repeat(200_000)}`);
    expect(status).toBe(200);
    expect(Object.keys(body['data'] as object)).toHaveLength(600);
  });

  it('follows the subscriptions of a subgraph that offers them', async () => {
    const client = new LiveClient(`${url.replace('http', 'ws')}/graphql`, {
      authorization: 'Bearer nonsense',
    });
    const followed = client.follow('subscription { countdown(from: 3) { n product { name inStock } } }');
    await until(() => followed.isDone);
    expect(followed.answers).toEqual(
      [3, 2, 1].map((n) => ({ data: { countdown: { n, product: { name: 'Table', inStock: 10 } } } })),
    );
    expect(JSON.stringify(subgraphs[0]!.connectionParams)).not.toContain('nonsense');
    const elsewhere = client.follow('subscription { sold }');
    await until(() => elsewhere.isDone);
    expect(elsewhere.answers).toEqual([{ data: { sold: 3 } }]);
    await client.close();
  });

  it('takes up a new file, and serves on when a broken one follows', async () => {
    const [shop, stock] = subgraphs as [PlainSubgraph, PlainSubgraph];
    const next = join(folder, 'next.graphql');
    await writeFile(next, supergraph([shop]));
    await rename(next, file);
    await until(async () => (await ask('{ products { inStock } }')).status === 400);
    await writeFile(file, 'type Query { nothing: Of }');
    await until(() => running.output.includes('refused'));
    expect((await ask('{ products { name } }')).status).toBe(200);
    await writeFile(file, supergraph([shop, stock]));
    await until(async () => (await ask('{ products { inStock } }')).status === 200);
  });

  it.each([
    ['a file that is not there', ['--supergraph', '/nowhere.graphql', '--open'], /there is no such file/],
    ['a file that is no supergraph', ['--supergraph', MAIN, '--open'], /cannot be served: Syntax Error/],
    ['a port that is none', ['--port', '70000', '--open'], /--port must be a number from 0 to 65535/],
    ['an option that there is not', ['--bogus'], /--bogus/],
    ['no settings, without --open', [], /SUBGRAPH_URLS[^]*IDENTITY_URL[^]*ENVELOPE_SECRET/],
  ])('says what is wrong with %s, and does not start', async (_what, args, message) => {
    const failing = new Running(args);
    expect(await failing.exit()).toBe(1);
    expect(failing.output).toMatch(message);
    expect(failing.output).not.toMatch(/^ {4}at /m);
  });

  describe('with several addresses for a subgraph', () => {
    const settings = (IDENTITY_URL: string, more: NodeJS.ProcessEnv = {}) => ({
      SUBGRAPH_URLS: 'shop=http://127.0.0.1:1/graphql,shop=http://127.0.0.1:2/graphql',
      IDENTITY_URL,
      ENVELOPE_SECRET: 'x'.repeat(32),
      LOG_LEVEL: 'info',
      ...more,
    });
    const start = (env: NodeJS.ProcessEnv) => new Running(['--supergraph', file, '--port', '0'], env);

    it('takes any of them for that of the identities', async () => {
      const other = start(settings('http://127.0.0.1:2'));
      await until(() => other.output.includes('"listening"'), { timeoutMs: 20_000 });
      other.child.kill('SIGTERM');
      expect(await other.exit()).toBe(0);
    });

    it.each([
      [
        'identities of somebody else',
        settings('http://127.0.0.1:3'),
        /IDENTITY_URL: must be an address of one/,
      ],
      [
        'fewer addresses for subscriptions',
        settings('http://127.0.0.1:1', { SUBGRAPH_SOCKET_URLS: 'shop=ws://127.0.0.1:1/live' }),
        /SUBGRAPH_SOCKET_URLS: shop has 1 addresses here, and 2 for the rest/,
      ],
    ])('refuses %s, and says so', async (_what, env, message) => {
      const failing = start(env);
      expect(await failing.exit()).toBe(1);
      expect(failing.output).toMatch(message);
    });
  });

  it('says that its port is taken', async () => {
    const failing = new Running(['--supergraph', file, '--port', new URL(url).port, '--open']);
    expect(await failing.exit()).toBe(1);
    expect(failing.output).toMatch(/port is taken/);
  });

  it('ends with its signal', async () => {
    const other = new Running(['--supergraph', file, '--port', '0', '--open']);
    await until(() => other.output.includes('Serving'), { timeoutMs: 20_000 });
    other.child.kill('SIGTERM');
    expect(await other.exit()).toBe(0);
  });

  it('explains itself', async () => {
    const helping = new Running(['--help']);
    expect(await helping.exit()).toBe(0);
    expect(helping.output).toMatch(/--supergraph FILE[^]*--port N[^]*--open/);
  });
});
