import { afterEach, describe, expect, it } from '@jest/globals';
import { freePort } from '@training-center/shared/server/free-port';
import { until } from '@training-center/shared/testing/until';
import { type FaultServer, startFaultServer } from '@training-center/shared/testing/fault-server';
import { LiveGateway } from './subscriptions/live-gateway.js';
import { type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

const HERE = { host: '127.0.0.1', port: 0 };

describe('metrics', () => {
  let toy: ToyGateway;
  let marks: FaultServer;

  const start = async (sight = { metrics: HERE }) => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    toy = await toyGateway({
      urls: new Map([['marks', [marks.url]]]),
      remoteLimits: { timeoutMs: 300, failuresToOpen: 2, halfOpenAfterMs: 60_000, connections: 1 },
      sight,
    });
  };
  const read = async (url = toy.gateway.metricsUrl!) => (await fetch(url)).text();
  /** Value of a line, labels in the order of their names. */
  const value = async (line: string) => {
    const found = (await read()).split('\n').find((each) => each.startsWith(`${line} `));
    return found === undefined ? undefined : Number(found.slice(line.length + 1));
  };
  afterEach(async () => {
    for (const release of marks.held) release();
    await toy.gateway.close();
    await marks.close();
  });

  it('tell operations by type and outcome', async () => {
    await start();
    await toy.send('{ me { name } }');
    await toy.send('{ me { name } }');
    await toy.send('mutation { rename(id: "1", name: "A") { id } }');
    await toy.send('{ nonsense }');
    await toy.send('{ fails(how: "sql") topMark }');
    await toy.send('{ me { name } }', { headers: { authorization: 'Bearer x' } });
    const count = (type: string, outcome: string) =>
      value(`gateway_operation_duration_seconds_count{type="${type}",outcome="${outcome}"}`);
    expect(await count('query', 'ok')).toBe(2);
    expect(await count('mutation', 'ok')).toBe(1);
    expect(await count('query', 'partial')).toBe(1);
    // One was never understood, one was nobody's.
    expect(await count('unknown', 'refused')).toBe(2);
    expect(await value('gateway_operations_in_flight')).toBe(0);
    expect(
      await value('gateway_operation_duration_seconds_bucket{le="+Inf",type="query",outcome="ok"}'),
    ).toBe(2);
  });

  it('tell how often a plan was there already', async () => {
    await start();
    for (let n = 0; n < 5; n++) await toy.send('{ me { name } }');
    await toy.send('{ topMark }');
    expect(await value('gateway_plan_cache_lookups_total{result="miss"}')).toBe(2);
    expect(await value('gateway_plan_cache_lookups_total{result="hit"}')).toBe(4);
    expect(await value('gateway_plan_cache_operations')).toBe(2);
    expect(await value('gateway_planning_duration_seconds_count')).toBe(2);
  });

  it('tell fetches by subgraph, and those that run or wait', async () => {
    await start();
    await toy.send('{ courses { title mark } }');
    const fetches = (subgraph: string, outcome: string) =>
      value(`gateway_subgraph_fetch_duration_seconds_count{subgraph="${subgraph}",outcome="${outcome}"}`);
    expect([await fetches('courses', 'ok'), await fetches('marks', 'ok')]).toEqual([1, 1]);
    await toy.send('{ fails(how: "sql") }');
    expect(await fetches('courses', 'errors')).toBe(1);

    marks.fault = () => 'held';
    const held = [toy.send('{ topMark }'), toy.send('{ best: topMark }'), toy.send('{ third: topMark }')];
    await until(async () => (await value('gateway_subgraph_fetches_in_flight{subgraph="marks"}')) === 3);
    expect(await value('gateway_subgraph_fetches_waiting{subgraph="marks"}')).toBe(2);
    expect(await value('gateway_operations_in_flight')).toBe(3);
    expect(await value('gateway_subgraph_circuit_open{subgraph="marks"}')).toBe(0);
    await Promise.all(held);
    expect(await fetches('marks', 'unavailable')).toBe(3);
    expect(await value('gateway_subgraph_fetches_in_flight{subgraph="marks"}')).toBe(0);
    expect(await value('gateway_subgraph_circuit_open{subgraph="marks"}')).toBe(1);
  });

  it('tell of the process', async () => {
    await start();
    const text = await read();
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_cpu_seconds_total',
      'nodejs_heap_size_used_bytes',
    ])
      expect(text).toContain(`\n${name}`);
  });

  it('carry nothing that a client chose', async () => {
    await start();
    await toy.send('query Chosen { chosen: topMark }');
    expect(await read()).not.toMatch(/chosen/i);
  });

  it('are on a port of their own, and nothing else is there', async () => {
    await start();
    expect((await toy.fetch('/metrics')).status).toBe(404);
    expect((await fetch(toy.gateway.metricsUrl!.replace('/metrics', '/graphql'))).status).toBe(404);
    expect((await fetch(toy.gateway.metricsUrl!, { method: 'POST' })).status).toBe(404);
    await toy.gateway.close();
    await expect(read()).rejects.toThrow('fetch failed');
  });

  it('are on the public port for whoever names that port', async () => {
    const port = await freePort();
    marks = await startFaultServer(toySubgraphs().marks.schema);
    toy = await toyGateway({ port, sight: { metrics: { host: '127.0.0.1', port } } });
    expect((await toy.fetch('/metrics')).text).toContain('gateway_operations_in_flight');
  });

  it('are nowhere unless asked for', async () => {
    await start({} as never);
    expect(toy.gateway.metricsUrl).toBeNull();
    expect((await toy.fetch('/metrics')).status).toBe(404);
  });
});

describe('metrics of what is live', () => {
  it('count sockets, subscriptions, and the streams that they share', async () => {
    const live = await LiveGateway.start('in one process', { sight: { metrics: HERE } });
    live.world.room('r1', 'ada', 'bob');
    const EVENTS = 'subscription { roomEvents(roomId: "r1") { cursor } }';
    const clients = [await live.client('ada'), await live.client('bob')];
    for (const client of clients) client.follow(EVENTS);
    clients[0]!.follow('subscription { ticks { n } }');
    const text = async () => (await fetch(live.gateway.metricsUrl!)).text();
    await until(async () => (await text()).includes('\ngateway_subscriptions 3'));
    expect(await text()).toMatch(/\ngateway_sockets 2\n[^]*\ngateway_streams 2\n/);
    for (const client of clients) await client.close();
    await until(async () => /\ngateway_sockets 0\n[^]*\ngateway_subscriptions 0\n/.test(await text()));
    await live.close();
  });
});
