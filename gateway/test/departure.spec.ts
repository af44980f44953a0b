import { once } from 'node:events';
import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { WebSocket } from 'ws';
import { type FaultServer, startFaultServer } from '@training-center/shared/testing/fault-server';
import { LiveClient } from './subscriptions/live-client.js';
import { type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const ways = {
  'closes its connection': async ({ toy, query, arrived }: Leaving) => {
    const leaving = new AbortController();
    const answer = fetch(`${toy.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => 'gone');
    await arrived();
    leaving.abort();
    expect(await answer).toBe('gone');
  },
  'completes its operation on a socket': async ({ client, query, arrived }: Leaving) => {
    const followed = client().follow(query);
    await arrived();
    followed.stop();
  },
  'loses its socket': async ({ client, query, arrived }: Leaving) => {
    const own = client();
    own.follow(query);
    await arrived();
    own.socket!.terminate();
  },
};

interface Leaving {
  readonly toy: ToyGateway;
  /** A socket of its own. */
  readonly client: () => LiveClient;
  readonly query: string;
  /** Once a subgraph has been asked. */
  readonly arrived: () => Promise<unknown>;
}

describe.each(Object.keys(ways) as (keyof typeof ways)[])('a client that %s before it is answered', (way) => {
  let marks: FaultServer;
  let toy: ToyGateway;
  let clients: LiveClient[] = [];

  const start = async () => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    toy = await toyGateway({
      urls: new Map([['marks', [marks.url]]]),
      remoteLimits: { timeoutMs: 20_000, mutationTimeoutMs: 20_000, failuresToOpen: 2, halfOpenAfterMs: 10 },
    });
  };
  const leaveDuring = async (query: string) => {
    const before = marks.received.length;
    const arrived = () => until(() => marks.received.length > before);
    await ways[way]({ toy, client, query, arrived });
  };
  const client = () => {
    const made = new LiveClient(`${toy.gateway.url.replace('http', 'ws')}/graphql`, {});
    clients.push(made);
    return made;
  };
  afterEach(async () => {
    for (const release of marks.held) release();
    for (const each of clients) await each.close();
    clients = [];
    await toy.gateway.close();
    await marks.close();
  });

  it('takes its queries with it, and the circuit stays closed', async () => {
    await start();
    marks.fault = () => 'black hole';
    for (let n = 1; n <= 5; n++) {
      await leaveDuring('{ topMark }');
      await until(() => marks.cut === n);
    }
    marks.fault = () => null;
    expect((await toy.send('{ topMark }')).body).toEqual({ data: { topMark: 6 } });
    expect(marks.received).toHaveLength(6);
    expect(toy.logged.filter((line) => line.includes('subgraph failed'))).toEqual([]);
  });

  it('leaves its mutations to go on, all of them', async () => {
    await start();
    marks.fault = () => 'held';
    await leaveDuring('mutation { mark(courseId: "c1") rename(id: "7", name: "Ada") { name } }');
    expect(toy.traces.renamed).toEqual([]);
    marks.held[0]!();
    await until(() => toy.traces.renamed.length === 1);
    expect([marks.received.length, marks.cut]).toEqual([1, 0]);
  });

  it('is not fetched for any more', async () => {
    await start();
    marks.fault = () => 'held';
    const scopes = toy.people.scopes.length;
    await leaveDuring('{ courses { mark teacher { name } } topMark }');
    await until(() => marks.cut > 0);
    await toy.gateway.close();
    expect(toy.people.scopes.length - scopes).toBeLessThanOrEqual(1);
  });
});

describe('an operation of a socket that is not wanted any more', () => {
  it('leaves its id to the next, which gets its own answer and no other', async () => {
    const marks = await startFaultServer(toySubgraphs().marks.schema);
    const toy = await toyGateway({ urls: new Map([['marks', [marks.url]]]) });
    marks.fault = (count) => (count === 1 ? 'black hole' : 'held');
    const socket = new WebSocket(`${toy.gateway.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    const told: { type: string; id?: string; payload?: unknown }[] = [];
    socket.on('message', (data) => void told.push(JSON.parse(String(data))));
    const send = (message: object) => socket.send(JSON.stringify(message));
    await once(socket, 'open');
    send({ type: 'connection_init' });
    await until(() => told.length === 1);
    send({ type: 'subscribe', id: '1', payload: { query: '{ topMark }' } });
    await until(() => marks.received.length === 1);
    send({ type: 'complete', id: '1' });
    send({ type: 'subscribe', id: '1', payload: { query: '{ best: topMark }' } });
    await until(() => marks.held.length === 1 && marks.cut === 1);
    marks.held[0]!();
    await until(() => told.some(({ type }) => type === 'complete'));
    expect(told.filter(({ id }) => id === '1')).toEqual([
      { type: 'next', id: '1', payload: { data: { best: 6 } } },
      { type: 'complete', id: '1' },
    ]);
    socket.terminate();
    await toy.gateway.close();
    await marks.close();
  });
});
