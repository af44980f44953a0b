import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createLogger } from '@training-center/shared/logging/logger';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { anonymous } from '@training-center/shared/scope/viewer';
import { until } from '@training-center/shared/testing/until';
import { parse } from 'graphql';
import { Changes } from '../src/data-sources/in-flight.js';
import { RemoteSource } from '../src/data-sources/remote/remote.source.js';
import { ResponseDeparture } from '../src/request/departure.js';
import { createContext } from '../src/request/gateway-context.js';

const viewer = (userId: string): Viewer => ({ userId, sessionId: 's', username: userId, roles: [] });

describe('queries to a subgraph that are on their way at the same time', () => {
  const held: ServerResponse[] = [];
  const received: string[] = [];
  let server: Server;
  let source: RemoteSource;
  let changes: Changes;

  beforeAll(async () => {
    const hold = async (request: IncomingMessage, response: ServerResponse) => {
      received.push(await text(request));
      held.push(response);
    };
    server = createServer((request, response) => void hold(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  beforeEach(() => {
    received.length = 0;
    changes = new Changes();
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const log = createLogger('test', 'silent');
    source = new RemoteSource({ name: 's', addresses: [{ url }], envelopes: null, limits: {}, log, changes });
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const ask = (query: string, of: Viewer | null = null, changed: object = { mayShare: true }) =>
    source.fetch({
      document: parse(query),
      query,
      operationName: undefined,
      variables: {},
      context: { ...createContext({ ...anonymous, viewer: of }), ...changed },
    });
  const arrived = (count: number) => until(async () => received.length === count);
  const release = (body: string) => {
    for (const response of held.splice(0)) response.end(body);
  };

  it('go once when they are identical, and each gets an answer of its own', async () => {
    const asked = [ask('{ a }'), ask('{ a }'), ask('{ b }')];
    await arrived(2);
    release('{"data":{"a":{"n":1}}}');
    const [first, second] = await Promise.all(asked);
    expect(first).toEqual({ data: { a: { n: 1 } } });
    expect(second).toEqual(first);
    expect(second!.data!['a']).not.toBe(first!.data!['a']);
    await source.close();
  });

  it('go apart for different people', async () => {
    const asked = [
      ask('{ a }', viewer('u')),
      ask('{ a }', viewer('v')),
      ask('{ a }'),
      ask('{ a }', viewer('u')),
    ];
    await arrived(3);
    release('{"data":{"a":1}}');
    await Promise.all(asked);
    await source.close();
  });

  it('go apart when they are about events or permissions', async () => {
    const asked = [ask('{ a }', null, {}), ask('{ a }', null, {})];
    await arrived(2);
    release('{"data":{"a":1}}');
    await Promise.all(asked);
    await source.close();
  });

  it('are no mutations, and are asked anew after one', async () => {
    const stale = ask('{ a }');
    await arrived(1);
    const mutations = [ask('mutation { a }'), ask('mutation { a }')];
    await arrived(3);
    for (const response of held.splice(1)) response.end('{"data":{"a":1}}');
    await Promise.all(mutations);
    const fresh = ask('{ a }');
    await arrived(4);
    held.pop()!.end('{"data":{"a":2}}');
    expect(await fresh).toEqual({ data: { a: 2 } });
    release('{"data":{"a":1}}');
    expect(await stale).toEqual({ data: { a: 1 } });
    await source.close();
  });

  it('share the one retry, and are asked for by each alone when that fails, too', async () => {
    const asked = [ask('{ a }'), ask('{ a }')];
    await arrived(1);
    held.pop()!.destroy();
    await arrived(2);
    held.pop()!.destroy();
    await arrived(3);
    release('{"data":{"a":1}}');
    const [first, second] = await Promise.all(asked);
    expect([first!.data, second]).toEqual([null, { data: { a: 1 } }]);
    await source.close();
  });

  it('are asked for once more when the client of whoever asked has gone', async () => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    const left = ask('{ a }', null, { mayShare: true, departure: new ResponseDeparture(response) });
    const waiting = Array.from({ length: 20 }, () => ask('{ a }'));
    await arrived(1);
    response.destroy();
    await arrived(2);
    held.shift();
    release('{"data":{"a":1}}');
    expect(await Promise.all(waiting)).toEqual(waiting.map(() => ({ data: { a: 1 } })));
    expect((await left).data).toBeNull();
    expect(received).toHaveLength(2);
    await source.close();
  });
});
