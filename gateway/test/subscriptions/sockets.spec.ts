import { once } from 'node:events';
import { request } from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { GatewayOptions } from '../../src/options.js';
import { LiveGateway } from './live-gateway.js';

const EVENTS = 'subscription { roomEvents(roomId: "r1") { cursor ... on Said { message { body } } } }';
const TICKS = 'subscription { ticks { n } }';
const seconds = () => Math.floor(Date.now() / 1000);

describe('sockets', () => {
  let live: LiveGateway;

  const start = async (options: Partial<GatewayOptions> = {}) => {
    live = await LiveGateway.start('in one process', options);
    live.world.room('r1', 'ada', 'bob');
  };
  afterEach(() => live.close());

  /** A bare socket, for what no decent client does. */
  const socket = (options: ConstructorParameters<typeof WebSocket>[2] = {}) =>
    new WebSocket(live.url, 'graphql-transport-ws', options);
  const refusal = async (options: ConstructorParameters<typeof WebSocket>[2] = {}) => {
    const refused = socket(options);
    const [, response] = await once(refused, 'unexpected-response');
    response.resume();
    refused.on('error', () => {}).terminate();
    return { status: response.statusCode, retryAfter: response.headers['retry-after'] };
  };
  const open = async (init: object | null = { type: 'connection_init' }) => {
    const opened = socket();
    await once(opened, 'open');
    if (init) opened.send(JSON.stringify(init));
    if (init) await once(opened, 'message');
    return opened;
  };
  const subscribe = (to: WebSocket, id: string, query: string) =>
    to.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
  const messages = (from: WebSocket) => {
    const list: any[] = [];
    from.on('message', (data) => void list.push(JSON.parse(String(data))));
    return list;
  };
  const closeOf = async (closing: WebSocket) => {
    const [code, reason] = await once(closing, 'close');
    return [code, String(reason)];
  };

  describe('carry queries and mutations by the same rules as HTTP', () => {
    beforeEach(() => start());

    it('answers them', async () => {
      const ada = await live.client('ada');
      expect(await ada.ask('{ room(id: "r1") { id } }')).toEqual({ data: { room: { id: 'r1' } } });
      expect(await ada.ask('mutation { say(roomId: "r1", body: "hi") }')).toEqual({ data: { say: 'r1-1' } });
    });

    it('masks and marks their errors', async () => {
      const { errors } = await (await live.client(null)).ask('{ room(id: "r1") { id } }');
      expect(errors).toMatchObject([
        { message: 'Sign in first.', path: ['room'], extensions: { code: 'UNAUTHENTICATED' } },
      ]);
      expect(errors[0].extensions.requestId).toMatch(/^[0-9a-f-]{36}$/);
    });

    const fields = Array.from({ length: 333 }, (_, n) => ` a${n}: n`).join('');
    it.each([
      ['what is no GraphQL', 'subscription { ', 'GRAPHQL_PARSE_FAILED'],
      ['a field that is not there', 'subscription { tocks { n } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['two root fields', 'subscription { ticks { n } more: ticks { n } }', 'GRAPHQL_VALIDATION_FAILED'],
      ['a document beyond a thousand tokens', `subscription { ticks {${fields} } }`, 'TOO_MANY_TOKENS'],
      ['questions about the schema', '{ __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
      [
        'hidden types',
        'subscription { roomEvents(roomId: "r1") { ... on AudienceChanged { cursor } } }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['hidden fields', '{ room(id: "r1") { audience } }', 'GRAPHQL_VALIDATION_FAILED'],
      [
        'a variable that is missing',
        'subscription ($room: ID!) { roomEvents(roomId: $room) { cursor } }',
        'BAD_USER_INPUT',
      ],
      [
        'a root field that a variable decides',
        'subscription ($b: Boolean!) { ticks @include(if: $b) { n } }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      [
        'an operation that is not named',
        'subscription A { ticks { n } } subscription B { ticks { n } }',
        'OPERATION_RESOLUTION_FAILURE',
      ],
    ])('refuses %s, and the socket stays', async (_what, query, code) => {
      const client = await live.client('ada');
      const followed = client.follow(query);
      await until(() => followed.isDone);
      const errors = followed.failure ?? followed.answers[0]?.errors;
      expect(errors).toMatchObject([{ extensions: { code } }]);
      expect(JSON.stringify(errors)).not.toMatch(/Did you mean/);
      expect([live.world.tickers, client.closes]).toEqual([0, []]);
      expect(await client.ask('{ room(id: "r1") { id } }')).toEqual({ data: { room: { id: 'r1' } } });
    });
  });

  describe('know who is at their other end', () => {
    beforeEach(() => start());

    it.each(['authorization', 'Authorization'])('by the parameter %s', async (name) => {
      const client = createClient({
        url: live.url,
        webSocketImpl: WebSocket,
        connectionParams: { [name]: `Bearer ${await live.token('ada')}` },
      });
      for await (const answer of client.iterate({ query: '{ room(id: "r1") { id } }' }))
        expect(answer).toEqual({ data: { room: { id: 'r1' } } });
      await client.dispose();
    });

    it.each([
      ['a malformed token', 'Bearer a.b'],
      ['something else', 'Basic YTpi'],
      ['no text', 7],
    ])('are closed with 4403 for %s', async (_what, authorization) => {
      const opened = await open(null);
      opened.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      expect((await closeOf(opened))[0]).toBe(4403);
    });

    it('are closed with 4403 for a token that has expired', async () => {
      const opened = await open(null);
      const authorization = `Bearer ${await live.token('ada', { exp: seconds() - 60 })}`;
      opened.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      const [code, reason] = await closeOf(opened);
      expect([code, reason]).toEqual([4403, expect.stringContaining('expired')]);
    });

    it('are closed with 4401 when the token expires, and nothing comes afterwards', async () => {
      const room = live.world.rooms.get('r1')!;
      const exp = seconds() + 2;
      const short = await live.client('ada', { exp });
      const long = await live.client('bob');
      const [ada, bob] = [short.follow(EVENTS), long.follow(EVENTS)];
      const late: number[] = [];
      const flow = until(
        () => {
          room.say(String(Date.now()));
          return late.length > 0;
        },
        { timeoutMs: 8000 },
      );
      await until(() => short.closes.length > 0, { timeoutMs: 4000 });
      late.push(Date.now());
      await flow;
      room.say('last');
      await until(() => bob.answers.at(-1)?.data.roomEvents.message.body === 'last');
      expect(short.closes).toMatchObject([{ code: 4401, reason: 'The access token has expired' }]);
      expect(late[0]! - exp * 1000).toBeLessThan(2000);
      expect(ada.answers.length).toBeGreaterThan(0);
      const lastSeen = Number(ada.answers.at(-1).data.roomEvents.message.body);
      expect(lastSeen).toBeLessThanOrEqual(exp * 1000 + 100);
    });

    it('are closed with 4401 when the session ends, on all of its sockets and on no other', async () => {
      const [one, two, other] = [
        await live.client('ada'),
        await live.client('ada'),
        await live.client('bob'),
      ];
      const followed = [one, two, other].map((client) => client.follow(EVENTS));
      const room = live.world.rooms.get('r1')!;
      await until(() => {
        room.say('hello');
        return followed.every(({ answers }) => answers.length > 0);
      });
      live.identity.revoked.push('session of ada');
      await until(() => one.closes.length + two.closes.length === 2, { timeoutMs: 2000 });
      const counts = followed.map(({ answers }) => answers.length);
      room.say('after');
      await until(() => followed[2]!.answers.at(-1).data.roomEvents.message.body === 'after');
      expect([one.closes[0]?.code, two.closes[0]?.code, other.closes]).toEqual([4401, 4401, []]);
      expect([followed[0]!.answers.length, followed[1]!.answers.length]).toEqual(counts.slice(0, 2));
      const again = await live.client('ada');
      await until(() => again.closes.length === 1);
      expect(again.closes[0]?.code).toBe(4403);
    });

    it('are told to try again while tokens cannot be checked', async () => {
      const authorization = `Bearer ${await live.token('ada')}`;
      await live.close();
      await start();
      live.identity.isDown = true;
      const opened = await open(null);
      opened.send(JSON.stringify({ type: 'connection_init', payload: { authorization } }));
      expect((await closeOf(opened))[0]).toBe(1013);
    });
  });

  describe('are limited', () => {
    it('to so many operations each', async () => {
      await start();
      const opened = await open();
      const got = messages(opened);
      for (let n = 0; n < 1000; n++) subscribe(opened, `s${n}`, TICKS);
      await until(() => got.length === 970);
      expect(new Set(got.map(({ type, payload }) => `${type} ${payload[0].extensions.code}`))).toEqual(
        new Set(['error SUBSCRIPTION_LIMIT']),
      );
      live.world.tick();
      await until(() => got.length === 1000);
      expect(live.world.tickers).toBe(1);
      opened.send(JSON.stringify({ id: 's0', type: 'complete' }));
      subscribe(opened, 'again', '{ room(id: "r1") { id } }');
      await until(() => got.some(({ id, type }) => id === 'again' && type === 'next'));
      opened.terminate();
    });

    it('to so many for each address, refused before they are opened, and free again afterwards', async () => {
      await start({ sockets: { perAddress: 3 } });
      const all = await Promise.all([open(), open(null), open()]);
      expect(await refusal()).toEqual({ status: 429, retryAfter: '5' });
      all[1]!.terminate();
      await until(async () => {
        const next = socket().on('error', () => {});
        const isOpen = await Promise.race([
          once(next, 'open').then(
            () => true,
            () => false,
          ),
          once(next, 'unexpected-response').then(
            () => false,
            () => false,
          ),
        ]);
        next.terminate();
        return isOpen;
      });
      for (const each of all) each.terminate();
    });

    it('to so many for each person', async () => {
      await start({ sockets: { perUser: 2 } });
      const [one, two, three, bob] = await Promise.all(
        ['ada', 'ada', 'ada', 'bob'].map((name) => live.client(name)),
      );
      const closes = () => [one, two, three].flatMap((client) => client!.closes);
      await until(() => closes().length === 1);
      expect(closes()).toMatchObject([{ code: 4429 }]);
      expect(await bob!.ask('{ room(id: "r1") { id } }')).toEqual({ data: { room: { id: 'r1' } } });
    });

    it('to pages of origins that may call', async () => {
      await start({ corsOrigins: ['https://learn.example'] });
      for (const origin of ['https://evil.example', 'null', 'https://learn.example.evil.example', 'nonsense'])
        expect((await refusal({ origin })).status).toBe(403);
      const good = socket({ origin: 'https://learn.example' });
      await once(good, 'open');
      good.terminate();
    });

    it('in the time to say who they are', async () => {
      await start({ sockets: { initWithinMs: 100 } });
      expect((await closeOf(await open(null)))[0]).toBe(4408);
    });

    it('in the size of what they send', async () => {
      await start();
      const opened = await open();
      opened.on('error', () => {});
      subscribe(opened, 'big', `# ${'x'.repeat(100_000)}\n{ room }`);
      expect((await closeOf(opened))[0]).toBe(1009);
    });

    it.each([
      [
        'before they have said who they are',
        '{"id":"1","type":"subscribe","payload":{"query":"{ a }"}}',
        4401,
      ],
      ['with what is no message', 'hello', 4400],
      ['with what is no message of this protocol', '{"type":"start"}', 4400],
    ])('to what is said %s', async (_when, text, code) => {
      await start();
      const opened = await open(null);
      opened.send(text);
      expect((await closeOf(opened))[0]).toBe(code);
    });

    it('to one subscription for each id, and ids of a decent length', async () => {
      await start();
      const twice = await open();
      subscribe(twice, '1', TICKS);
      subscribe(twice, '1', TICKS);
      expect((await closeOf(twice))[0]).toBe(4409);
      const long = await open();
      subscribe(long, 'x'.repeat(129), TICKS);
      expect((await closeOf(long))[0]).toBe(4400);
      await until(() => live.world.tickers === 0);
    });

    it('to other addresses than that of GraphQL', async () => {
      await start();
      const elsewhere = new WebSocket(live.url.replace('/graphql', '/health/live'), 'graphql-transport-ws');
      const [, response] = await once(elsewhere, 'unexpected-response');
      expect(response.statusCode).toBe(200);
      response.resume();
      elsewhere.on('error', () => {}).terminate();
    });
  });

  it('leave requests that offer another protocol to HTTP', async () => {
    await start();
    const { hostname, port } = new URL(live.gateway.url);
    const headers = { connection: 'Upgrade', upgrade: 'h2c', 'content-type': 'application/json' };
    const asked = request({ hostname, port, path: '/graphql', method: 'POST', headers });
    asked.end(JSON.stringify({ query: '{ room(id: "r1") { id } }' }));
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(200);
    expect(await textOf(response)).toContain('UNAUTHENTICATED');
  });

  it('end a subscription that does not take up its events, and no other', async () => {
    await start({ sockets: { maxBufferedBytes: 200_000 } });
    const room = live.world.rooms.get('r1')!;
    const fast = (await live.client('ada')).follow(
      EVENTS.replace('"r1"', '"r1", after: "' + room.cursor + '"'),
    );
    const slow = await open({
      type: 'connection_init',
      payload: { authorization: `Bearer ${await live.token('bob')}` },
    });
    const got = messages(slow);
    subscribe(slow, 'slow', EVENTS);
    await until(() => {
      room.say('hello');
      return got.length > 0;
    });
    slow.pause();
    const before = room.events.length;
    for (let n = 0; n < 600; n++) room.say(`${n} ${'x'.repeat(64_000)}`);
    await until(() => fast.answers.length === before + 600, { timeoutMs: 20_000 });
    slow.resume();
    await until(() => got.at(-1)?.type === 'complete');
    expect(got.at(-2)).toMatchObject({
      type: 'next',
      payload: { data: null, errors: [{ extensions: { code: 'SUBSCRIPTION_SLOW_CONSUMER' } }] },
    });
    const cursors = got.slice(0, -2).map(({ payload }) => payload.data.roomEvents.cursor);
    const first = room.events.findIndex(({ cursor }) => cursor === cursors[0]);
    expect(cursors).toEqual(room.events.slice(first, first + cursors.length).map(({ cursor }) => cursor));
    expect(cursors.length).toBeLessThan(550);
    expect(fast.isDone).toBe(false);
    slow.terminate();
  });

  it('that are dead are noticed, and let go of what they followed', async () => {
    await start({ sockets: { pingEveryMs: 100 } });
    const [dead, alive] = [await open(), await open()];
    subscribe(dead, '1', TICKS);
    await until(() => live.world.tickers === 1);
    dead.pause();
    await until(() => live.world.tickers === 0);
    subscribe(alive, '1', TICKS);
    await until(() => live.world.tickers === 1);
    expect(alive.readyState).toBe(WebSocket.OPEN);
    for (const each of [dead, alive]) each.terminate();
  });

  it('are told when the gateway goes, and clients come back to the next one', async () => {
    await start();
    const port = Number(new URL(live.gateway.url).port);
    const room = live.world.rooms.get('r1')!;
    const authorization = `Bearer ${await live.token('ada')}`;
    const closes: unknown[] = [];
    const client = createClient({
      url: live.url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization },
      // For as long as the next one needs to start.
      retryAttempts: Infinity,
      retryWait: async () => void (await new Promise((resolve) => setTimeout(resolve, 20))),
      on: { closed: (event) => void closes.push((event as CloseEvent).code) },
    });
    const bodies: string[] = [];
    const stop = client.subscribe<any>(
      { query: EVENTS },
      {
        next: ({ data }) => void bodies.push(data!.roomEvents.message.body),
        error: () => {},
        complete: () => {},
      },
    );
    await until(() => room.following.length === 1);
    const begun = performance.now();
    await live.gateway.close();
    expect(performance.now() - begun).toBeLessThan(5000);
    expect([closes[0], room.following]).toEqual([1012, []]);
    const options = { port, identityProvider: live.identity };
    const next = await LiveGateway.start('in one process', options, live.world);
    await until(() => room.following.length === 1);
    room.say('welcome back');
    await until(() => bodies.includes('welcome back'));
    stop();
    await client.dispose();
    await next.close();
  });
});
