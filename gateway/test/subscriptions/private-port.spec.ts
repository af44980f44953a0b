import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Envelopes, ENVELOPE_HEADER } from '@training-center/shared/identity/envelope';
import { anonymous, type RequestIdentity } from '@training-center/shared/scope/viewer';
import { until } from '@training-center/shared/testing/until';
import { WebSocket } from 'ws';
import { ENVELOPE_SECRET } from '../toy-gateway.js';
import { LiveGateway } from './live-gateway.js';

const EVENTS = 'subscription { roomEvents(roomId: "r1") { ... on Said { message { body isMine } } } }';

describe('the private port of a subgraph', () => {
  let live: LiveGateway;
  const envelopes = new Envelopes(ENVELOPE_SECRET);
  const ada: RequestIdentity = {
    ...anonymous,
    viewer: { userId: 'ada', sessionId: 's', username: 'ada', roles: [] },
  };

  beforeEach(async () => {
    live = await LiveGateway.start('in processes of their own');
    live.world.room('r1', 'ada');
  });
  afterEach(() => live.close());

  const connect = async (headers: Record<string, string> = {}, path = '/graphql') => {
    const socket = new WebSocket(
      live.servers.get('rooms')!.url.replace('http', 'ws') + path,
      'graphql-transport-ws',
      {
        headers,
      },
    );
    const got: any[] = [];
    socket.on('message', (data) => void got.push(JSON.parse(String(data))));
    socket.on('error', () => {});
    await once(socket, 'open');
    return { socket, got, send: (message: object) => socket.send(JSON.stringify(message)) };
  };
  const init = (envelope?: unknown) => ({
    type: 'connection_init',
    ...(envelope === undefined ? {} : { payload: { [ENVELOPE_HEADER]: envelope } }),
  });
  const subscribe = (id: string, envelope?: unknown, query = EVENTS) => ({
    id,
    type: 'subscribe',
    payload: { query, ...(envelope === undefined ? {} : { extensions: { [ENVELOPE_HEADER]: envelope } }) },
  });

  it.each([
    ['without an envelope', async () => undefined],
    ['with a forged one', async () => 'a.b.c'],
    ['with one for another subgraph', () => envelopes.seal(ada, 'people')],
    ['with something else', async () => 7],
  ])('closes a connection %s', async (_how, envelope) => {
    const { socket, send } = await connect();
    send(init(await envelope()));
    expect((await once(socket, 'close'))[0]).toBe(4403);
  });

  it('takes the envelope of the upgrade, or of the connection, or of each subscription', async () => {
    const room = live.world.rooms.get('r1')!;
    const byHeader = await connect({ [ENVELOPE_HEADER]: await envelopes.seal(ada, 'rooms') });
    byHeader.send(init());
    const byParameter = await connect();
    byParameter.send(init(await envelopes.seal(ada, 'rooms')));
    const bySubscription = await connect();
    bySubscription.send(init(await envelopes.seal(anonymous, 'rooms')));
    const all = [byHeader, byParameter, bySubscription];
    await until(() => all.every(({ got }) => got[0]?.type === 'connection_ack'));
    byHeader.send(subscribe('1'));
    byParameter.send(subscribe('1'));
    bySubscription.send(subscribe('1', await envelopes.seal(ada, 'rooms')));
    bySubscription.send(subscribe('2'));
    bySubscription.send(subscribe('3', 'forged'));
    bySubscription.send(subscribe('4', undefined, '{ room(id: "r1") { id } }'));
    await until(() => room.following.length === 3 && bySubscription.got.length === 4);
    room.say('hello', 'ada');
    await until(() => all.every(({ got }) => got.at(-1).type === 'next'));
    for (const { got } of all)
      expect(got.at(-1).payload).toEqual({
        data: { roomEvents: { message: { body: 'hello', isMine: true } } },
      });
    const codes = bySubscription.got
      .slice(1, 4)
      .map(({ id, payload }) => `${id} ${payload[0].extensions.code}`);
    expect(codes.toSorted()).toEqual(['2 UNAUTHENTICATED', '3 UNAUTHENTICATED', '4 BAD_REQUEST']);
    for (const { socket } of all) socket.terminate();
    await until(() => room.following.length === 0);
  });

  it('is at one path, and says goodbye when it closes', async () => {
    await expect(connect({}, '/other')).rejects.toThrow('404');
    const { socket, send, got } = await connect();
    send(init(await envelopes.seal(ada, 'rooms')));
    await until(() => got.length === 1);
    const [[code]] = await Promise.all([once(socket, 'close'), live.servers.get('rooms')!.close()]);
    expect(code).toBe(1012);
  });
});
