import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { LoadGate, type LoadLimits } from '../../src/admission/load-gate.js';
import { BothPaths, paths } from './both-paths.js';

let gates: LoadGate[] = [];
afterEach(() => {
  for (const gate of gates) gate.close();
  gates = [];
});

function gateOf(limits: LoadLimits): LoadGate {
  const gate = new LoadGate(limits);
  gates.push(gate);
  return gate;
}

/** Operations that go on until they are released. */
function fill(gate: LoadGate, count: number): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (let n = 0; n < count; n++) void gate.count(() => promise);
  return resolve;
}

const late = (gate: LoadGate, windows: number) => {
  for (let n = 0; n < windows; n++) gate.adapt({ delayMs: 400, busy: 1 });
};
const inTime = (gate: LoadGate, windows: number) => {
  for (let n = 0; n < windows; n++) gate.adapt({ delayMs: 0, busy: 0.1 });
};

describe('a gate', () => {
  it('is full with as many as may be in flight', async () => {
    const gate = gateOf({ inFlight: 3, waiting: 0 });
    const release = fill(gate, 3);
    expect([await gate.room(), gate.inFlight]).toEqual([false, 3]);
    release();
    await until(() => gate.room());
    await expect(gate.count(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(gate.inFlight).toBe(0);
  });

  it('lets those of a burst in by turns, in their order', async () => {
    const gate = gateOf({ inFlight: 2, waiting: 500 });
    const order: number[] = [];
    let most = 0;
    const operations = Array.from({ length: 500 }, async (_, n) => {
      if (!(await gate.room())) return false;
      return gate.count(async () => {
        order.push(n);
        most = Math.max(most, gate.inFlight);
        await new Promise(setImmediate);
        return true;
      });
    });
    expect(new Set(await Promise.all(operations))).toEqual(new Set([true]));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(most).toBeLessThanOrEqual(3);
  });

  it('refuses at once when the line does not end, those in line apart, until it has ended', async () => {
    const gate = gateOf({ inFlight: 1, waiting: 10 });
    const release = fill(gate, 1);
    const inLine = gate.room();
    expect(typeof inLine).toBe('object');
    await until(() => gate.room() === false);
    expect([gate.room(), gate.room()]).toEqual([false, false]);
    release();
    expect(await inLine).toBe(true);
    await until(() => gate.room() === true);
  });

  it('goes on to refuse though the event loop stood still for a while', async () => {
    const gate = gateOf({ inFlight: 1, waiting: 10 });
    fill(gate, 1);
    void gate.room();
    await until(() => gate.room() === false);
    const until500 = performance.now() + 500;
    while (performance.now() < until500);
    expect(gate.room()).toBe(false);
    await new Promise(setImmediate);
    expect(gate.room()).toBe(false);
  });

  it('refuses who has waited too long', async () => {
    const gate = gateOf({ inFlight: 1, waiting: 10 });
    fill(gate, 1);
    expect(await gate.room()).toBe(false);
  });

  it('lets in fewer while the event loop is late, and as many as before when it is in time', () => {
    const gate = gateOf({});
    expect(gate.limit).toBe(64);
    late(gate, 1);
    expect(gate.limit).toBe(44);
    late(gate, 100);
    expect(gate.limit).toBe(16);
    inTime(gate, 100);
    expect(gate.limit).toBe(64);
  });

  it('lets in as many as usual when it is the rest of the machine that makes the event loop late', () => {
    const gate = gateOf({});
    for (let n = 0; n < 100; n++) gate.adapt({ delayMs: 400, busy: 0.3 });
    expect(gate.limit).toBe(64);
  });

  it('lets in more than usual when all of them wait for others, and no more than allowed', async () => {
    const gate = gateOf({ inFlight: 600 });
    const release = fill(gate, 64);
    const next = gate.room();
    inTime(gate, 10);
    expect(gate.limit).toBe(600);
    expect(await next).toBe(true);
    release();
    await until(() => gate.inFlight === 0);
    inTime(gate, 10);
    expect(gate.limit).toBe(64);
  });

  it('goes on to let in more when it refuses and all of them wait for others', async () => {
    const gate = gateOf({ waiting: 0 });
    fill(gate, 64);
    expect(gate.room()).toBe(false);
    inTime(gate, 1);
    expect(gate.limit).toBe(96);
    expect(gate.room()).toBe(true);
  });

  it('stays open when nothing is limited', () => {
    const gate = new LoadGate('none');
    fill(gate, 5000);
    gate.adapt({ delayMs: 10_000, busy: 1 });
    expect(gate.room()).toBe(true);
    gate.close();
  });
});

describe.each(paths)('a gateway that is full, asked over %s', (path) => {
  it('refuses at once, is healthy, and answers again when there is room', async () => {
    const gateway = await BothPaths.start({ load: { inFlight: 2, waiting: 0 } });
    const slow = [gateway.ask(path, { query: '{ slow }' }), gateway.ask('HTTP', { query: '{ slow }' })];
    const refused = await until(async () => {
      const answer = await gateway.ask(path, { query: '{ topMark }' });
      return answer.errors && answer;
    });
    expect(refused).toEqual({
      errors: [
        {
          message: expect.any(String),
          extensions: { code: 'OVERLOADED', retryAfter: 1, requestId: expect.any(String) },
        },
      ],
    });
    const { status, headers } = await gateway.post({ query: '{ topMark }' });
    expect([status, headers.get('retry-after')]).toEqual([503, '1']);
    // Nothing is read of it.
    const large = await gateway.post({ query: '{ topMark }', variables: { large: 'x'.repeat(200_000) } });
    expect(large.status).toBe(503);
    expect((await gateway.toy.fetch('/health/ready')).status).toBe(200);
    expect((await gateway.toy.fetch('/health/live')).status).toBe(200);
    gateway.toy.traces.release();
    for (const { data } of await Promise.all(slow)) expect(data).toEqual({ slow: 'at last' });
    expect((await gateway.ask(path, { query: '{ topMark }' })).data).toEqual({ topMark: 6 });
    await gateway.close();
  });

  it('counts nothing any more once clients have gone', async () => {
    const gateway = await BothPaths.start({ load: { inFlight: 1, waiting: 0 } });
    const controller = new AbortController();
    const gone = gateway.toy.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: controller.signal,
    });
    await until(async () => (await gateway.post({ query: '{ topMark }' })).status === 503);
    controller.abort();
    await expect(gone).rejects.toThrow('aborted');
    gateway.toy.traces.release();
    await until(async () => (await gateway.post({ query: '{ topMark }' })).status === 200);
    await gateway.close();
  });
});
