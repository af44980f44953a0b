import { afterEach, describe, expect, it } from '@jest/globals';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

describe('the log of slow operations', () => {
  let toy: ToyGateway;
  const start = async (slowOperationMs?: number) => {
    toy = await toyGateway({ sight: slowOperationMs === undefined ? {} : { slowOperationMs } });
  };
  const lines = () =>
    toy.logged.filter((line) => line.includes('slow operation')).map((line) => JSON.parse(line));
  afterEach(() => toy.gateway.close());

  const QUERY = 'query Page($first: Int) { courses(first: $first) { title mark } }';

  it('tells name, time and request, and once the plan', async () => {
    await start(0);
    const headers = { 'x-request-id': 'r-1' };
    await toy.send(QUERY, { variables: { first: 2 }, headers });
    await toy.send(QUERY, { variables: { first: 2 } });
    const [first, second] = lines();
    expect(first).toMatchObject({
      operationName: 'Page',
      operationType: 'query',
      requestId: 'r-1',
      ms: expect.any(Number),
      plan: expect.stringMatching(/^QueryPlan[^]*Fetch\(service: "courses"\)[^]*Fetch\(service: "marks"\)/),
    });
    expect(second).toMatchObject({ operationName: 'Page' });
    expect(second).not.toHaveProperty('plan');
  });

  it('tells no values, neither of variables nor of texts in the document', async () => {
    await start(0);
    const rename = 'mutation Rename($id: ID!, $name: String!) { rename(id: $id, name: $name) { name } }';
    await toy.send(rename, { variables: { id: 'secret-1', name: 'secret-2' } });
    await toy.send('mutation { rename(id: "secret-3", name: """secret-4""") { name } }');
    expect(lines()).toHaveLength(2);
    expect(lines()[1].plan).toContain('rename');
    expect(JSON.stringify(lines())).not.toContain('secret');
  });

  it('knows operations without a plan, too', async () => {
    await start(0);
    await toy.send('{ nonsense }');
    await toy.send('{');
    expect(lines().map(({ plan }) => plan)).toEqual([null, null]);
  });

  it('leaves out what is quick enough', async () => {
    await start(60_000);
    await toy.send(QUERY);
    expect(lines()).toEqual([]);
  });

  it('is off unless asked for', async () => {
    await start();
    await toy.send(QUERY);
    expect(lines()).toEqual([]);
  });
});
