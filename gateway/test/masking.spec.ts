import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

describe('errors on their way out', () => {
  let toy: ToyGateway;

  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.gateway.close());

  const headers = { 'x-request-id': 'seen-by-client' };
  const fails = (how: string) =>
    toy.send('query Q($how: String!) { fails(how: $how) topMark }', { variables: { how }, headers });

  it.each(['sql', 'SOMETHING_NEW', 'BAD_REQUEST', 'GRAPHQL_VALIDATION_FAILED', 'DOWNSTREAM_SERVICE_ERROR'])(
    'are masked unless they are known to be harmless: %s',
    async (how) => {
      const { status, body } = await fails(how);
      expect(status).toBe(200);
      expect(body).toEqual({
        errors: [
          {
            message: 'Something went wrong.',
            path: ['fails'],
            extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'seen-by-client' },
          },
        ],
        data: { fails: null, topMark: 6 },
      });
    },
  );

  it('keep the words of a refusal, and nothing beside', async () => {
    const { body } = await fails('FORBIDDEN');
    expect(body.errors).toEqual([
      {
        message: 'You may not do this.',
        path: ['fails'],
        extensions: { code: 'FORBIDDEN', requestId: 'seen-by-client' },
      },
    ]);
  });

  it('are told to the log whole, with the id of the request and without its variables', async () => {
    toy.logged.length = 0;
    await fails('sql');
    const [line] = toy.logged
      .filter((each) => each.includes('operation failed'))
      .map((each) => JSON.parse(each));
    expect(line).toMatchObject({
      requestId: 'seen-by-client',
      operationName: 'Q',
      subgraph: 'courses',
      path: ['fails'],
    });
    expect(line.err.stack).toContain('select * from "courses"."course"');
    expect(JSON.stringify(line)).not.toContain('"how"');
    toy.logged.length = 0;
    await fails('FORBIDDEN');
    expect(toy.logged.filter((each) => each.includes('operation failed'))).toEqual([]);
  });

  it('are there when a subgraph leaves a non-null field empty', async () => {
    const { body } = await toy.send('{ courses(first: 1) { title } topMark }');
    expect(body.errors).toBeUndefined();
    const broken = await toy.send('{ topMark course(id: "c2") { id needed } }', { headers });
    expect(broken.body.data).toEqual({ topMark: 6, course: null });
    expect(broken.body.errors.length).toBeGreaterThan(0);
    expect(broken.body.errors[0]).toMatchObject({
      message: 'Something went wrong.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'seen-by-client' },
    });
    expect(broken.body.extensions).toBeUndefined();
  });

  it('are the same for callers in the process', async () => {
    const identity = { viewer: null, requestId: 'inside', clientAddress: null, userAgent: null };
    const { errors } = await toy.gateway.executeOperation({ query: '{ fails(how: "sql") }' }, identity);
    expect(errors).toEqual([
      {
        message: 'Something went wrong.',
        path: ['fails'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'inside' },
      },
    ]);
  });
});
