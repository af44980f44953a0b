import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

describe('queries in one process that are on their way at the same time', () => {
  let toy: ToyGateway;
  beforeEach(async () => {
    toy = await toyGateway({ sight: { metrics: { host: '127.0.0.1', port: 0 } } });
  });
  afterEach(() => toy.gateway.close());

  const HELD = '{ whoAmI slow }';
  const executions = () => toy.traces.identities.length;
  const arrived = (count: number) =>
    until(async () => {
      const text = await (await fetch(toy.gateway.metricsUrl!)).text();
      return /^gateway_operations_in_flight (\d+)/m.exec(text)![1] === String(count);
    });

  it('are executed once when they are identical, and each gets the answer', async () => {
    const asked = Array.from({ length: 20 }, () => toy.send(HELD));
    await arrived(20);
    toy.traces.release();
    const answers = await Promise.all(asked);
    for (const { status, body } of answers) {
      expect(status).toBe(200);
      expect(body).toEqual({ data: { whoAmI: null, slow: 'at last' } });
    }
    expect(executions()).toBe(1);
    expect(new Set(answers.map(({ headers }) => headers.get('x-request-id'))).size).toBe(20);
  });

  it('are executed apart when anything differs: the viewer, a variable, the operation that is named', async () => {
    const text = `query A($day: Day) { whoAmI slow due(day: $day) } query B($day: Day) { whoAmI slow due(day: $day) }`;
    const post = (operationName: string, day: string, headers: Record<string, string> = {}) =>
      toy.fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: text, operationName, variables: { day } }),
      });
    const ada = await toy.identity.token({ claims: { sub: 'ada', username: 'ada' } });
    const bob = await toy.identity.token({ claims: { sub: 'bob', username: 'bob' } });
    const asked = [
      post('A', '2026-01-01'),
      post('B', '2026-01-01'),
      post('A', '2026-01-02'),
      post('A', '2026-01-01', { authorization: `Bearer ${ada}` }),
      post('A', '2026-01-01', { authorization: `Bearer ${bob}` }),
    ];
    await arrived(5);
    toy.traces.release();
    const answers = await Promise.all(asked);
    expect(answers.map(({ body }) => [body.data.whoAmI, body.data.due])).toEqual([
      [null, '2026-01-01'],
      [null, '2026-01-01'],
      [null, '2026-01-02'],
      ['ada', '2026-01-01'],
      ['bob', '2026-01-01'],
    ]);
    expect(executions()).toBe(5);
  });

  it('are not handed what was asked for before a change that was made meanwhile', async () => {
    const before = toy.send(HELD);
    await arrived(1);
    await toy.send('mutation { rename(id: "1", name: "Ada") { id } }');
    const after = toy.send(HELD);
    await arrived(2);
    toy.traces.release();
    await Promise.all([before, after]);
    expect(executions()).toBe(2);
  });

  it('are answered though the client leaves that was first', async () => {
    const leaving = new AbortController();
    const gone = toy
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: HELD }),
        signal: leaving.signal,
      })
      .catch(() => 'gone');
    await arrived(1);
    const staying = toy.send(HELD);
    await arrived(2);
    leaving.abort();
    expect(await gone).toBe('gone');
    toy.traces.release();
    expect((await staying).body).toEqual({ data: { whoAmI: null, slow: 'at last' } });
  });

  it('name their own requests in errors', async () => {
    const asked = Array.from({ length: 5 }, () => toy.send('{ slow whoAmI fails(how: "sql") }'));
    await arrived(5);
    toy.traces.release();
    for (const { body, headers } of await Promise.all(asked)) {
      expect(body.data).toEqual({ slow: 'at last', whoAmI: null, fails: null });
      expect(body.errors).toMatchObject([
        {
          path: ['fails'],
          extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: headers.get('x-request-id') },
        },
      ]);
    }
  });
});
