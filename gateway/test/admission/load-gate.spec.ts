import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { LoadGate } from '../../src/admission/load-gate.js';
import { BothPaths, paths } from './both-paths.js';

let gates: LoadGate[] = [];
afterEach(() => {
  for (const gate of gates) gate.close();
  gates = [];
});

function gateOf(inFlight: number, loopDelayMs: number): LoadGate {
  const gate = new LoadGate({ inFlight, loopDelayMs });
  gates.push(gate);
  return gate;
}

/** Operations that go on until they are released. */
function fill(gate: LoadGate, count: number): () => void {
  const { promise, resolve } = Promise.withResolvers<void>();
  for (let n = 0; n < count; n++) void gate.count(() => promise);
  return resolve;
}

/** How many more it would let in. */
function roomOf(gate: LoadGate): number {
  const releases: (() => void)[] = [];
  while (!gate.isFull && releases.length < 10_000) releases.push(fill(gate, 1));
  const room = gate.inFlight;
  for (const release of releases) release();
  return room;
}

describe('a gate', () => {
  it('is full with as many as may be in flight', async () => {
    const gate = gateOf(3, 1000);
    const release = fill(gate, 3);
    expect([gate.isFull, gate.inFlight]).toEqual([true, 3]);
    release();
    await until(() => !gate.isFull);
    await expect(gate.count(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    expect(gate.inFlight).toBe(0);
  });

  it('lets in fewer when the event loop stays late, and all again when it is in time', async () => {
    const gate = gateOf(1000, 50);
    const release = fill(gate, 500);
    for (let n = 0; n < 4; n++) gate.adapt(120);
    expect(gate.isFull).toBe(false);
    gate.adapt(120);
    expect(gate.isFull).toBe(true);
    release();
    await until(() => gate.inFlight === 0);
    for (let n = 0; n < 50; n++) gate.adapt(0);
    expect(roomOf(gate)).toBe(1000);
  });

  it('does not mind a burst, nor that others keep the machine busy', async () => {
    const gate = gateOf(1000, 50);
    for (let n = 0; n < 20; n++) gate.adapt(n % 5 === 0 ? 10 : 400);
    expect(gate.isFull).toBe(false);
    for (let n = 0; n < 100; n++) gate.adapt(400);
    expect(roomOf(gate)).toBe(32);
  });

  it('stays open when nothing is limited', () => {
    const gate = new LoadGate('none');
    fill(gate, 5000);
    gate.adapt(10_000);
    expect(gate.isFull).toBe(false);
    gate.close();
  });
});

describe.each(paths)('a gateway that is full, asked over %s', (path) => {
  it('refuses at once, is healthy, and answers again when there is room', async () => {
    const gateway = await BothPaths.start({ load: { inFlight: 2 } });
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
    const gateway = await BothPaths.start({ load: { inFlight: 1 } });
    const controller = new AbortController();
    const gone = gateway.toy.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ slow }' }),
      signal: controller.signal,
    });
    await until(async () => (await gateway.post({ query: '{ topMark }' })).status === 503);
    controller.abort();
    await expect(gone).rejects.toThrow();
    gateway.toy.traces.release();
    await until(async () => (await gateway.post({ query: '{ topMark }' })).status === 200);
    await gateway.close();
  });
});
