import { describe, expect, it } from '@jest/globals';
import { buildSchema, GraphQLError, parse } from 'graphql';
import { openEventStream } from '../../src/graphql/event-stream.js';
import type { RequestScope } from '../../src/scope/request-scope.js';

const setup = (source: () => AsyncIterable<number>) => {
  const schema = buildSchema('type Query { no: Int } type Subscription { count: Int! }');
  const field = schema.getSubscriptionType()!.getFields()['count']!;
  field.subscribe = source;
  field.resolve = (count) => count;
  const document = parse('subscription { count }');
  return openEventStream(schema, { document, variables: {}, scope: () => ({}) as RequestScope });
};

describe('an event stream', () => {
  it('answers each event, and ends with the reason that its source throws', async () => {
    const answers = await setup(async function* () {
      yield 1;
      throw new GraphQLError('You left.', { extensions: { code: 'MEMBERSHIP_ENDED' } });
    });
    const seen = [];
    for await (const answer of answers as AsyncGenerator<object>)
      seen.push(JSON.parse(JSON.stringify(answer)));
    expect(seen).toEqual([
      { data: { count: 1 } },
      { errors: [{ message: 'You left.', extensions: { code: 'MEMBERSHIP_ENDED' } }] },
    ]);
  });

  it('passes a fault of its source on as a fault', async () => {
    const answers = (await setup(async function* () {
      yield 1;
      throw new Error('a bug');
    })) as AsyncGenerator<object>;
    await answers.next();
    await expect(answers.next()).rejects.toThrow('a bug');
  });

  it('answers what refuses it at the start', async () => {
    const answer = await setup(() => {
      throw new GraphQLError('Not found.');
    });
    expect(answer).toMatchObject({ errors: [{ message: 'Not found.' }] });
  });
});
