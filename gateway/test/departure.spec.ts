import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { type FaultServer, startFaultServer } from '@training-center/shared/testing/fault-server';
import { type ToyGateway, toyGateway } from './toy-gateway.js';
import { toySubgraphs } from './toy-subgraphs.js';

describe('a client that leaves before it is answered', () => {
  let marks: FaultServer;
  let toy: ToyGateway;

  const start = async () => {
    marks = await startFaultServer(toySubgraphs().marks.schema);
    toy = await toyGateway({
      urls: new Map([['marks', [marks.url]]]),
      remoteLimits: { timeoutMs: 20_000, mutationTimeoutMs: 20_000, failuresToOpen: 2, halfOpenAfterMs: 10 },
    });
  };
  const leaveDuring = async (query: string) => {
    const before = marks.received.length;
    const leaving = new AbortController();
    const answer = fetch(`${toy.gateway.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      signal: leaving.signal,
    }).catch(() => 'gone');
    await until(() => marks.received.length > before);
    leaving.abort();
    expect(await answer).toBe('gone');
  };
  afterEach(async () => {
    for (const release of marks.held) release();
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
