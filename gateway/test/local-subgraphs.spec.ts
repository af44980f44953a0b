import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@training-center/shared/scope/viewer';
import { type ToyGateway, toyGateway } from './toy-gateway.js';

describe('subgraphs in the process of the gateway', () => {
  let toy: ToyGateway;

  beforeAll(async () => {
    toy = await toyGateway();
  });
  afterAll(() => toy.gateway.close());

  it('answers an operation across all of them', async () => {
    const { status, body } = await toy.send(
      '{ me { name } courses(first: 1) { title teacher { name } mark } topMark }',
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        me: { name: 'Person 1' },
        courses: [{ title: 'Course 1', teacher: { name: 'Person 1' }, mark: 1 }],
        topMark: 6,
      },
    });
  });

  it('loads once for all fetches of the plan that run side by side, in one scope per subgraph', async () => {
    toy.traces.peopleBatches.length = 0;
    toy.people.scopes.length = 0;
    const { body } = await toy.send('{ courses { teacher { name } helper { name } } }');
    expect(body.data.courses[2]).toEqual({ teacher: { name: 'Person 3' }, helper: { name: 'Person 13' } });
    expect(toy.traces.peopleBatches).toEqual([['1', '2', '3', '11', '12', '13']]);
    expect(toy.people.scopes).toHaveLength(1);
  });

  it('reads afresh after a change', async () => {
    toy.people.scopes.length = 0;
    await toy.send(
      'mutation { a: rename(id: 1, name: "A") { id } mark(courseId: "c1") b: rename(id: 2, name: "B") { id } }',
    );
    expect(toy.people.scopes).toHaveLength(2);
  });

  it('runs operations for callers in the process', async () => {
    const viewer = { userId: 'u', sessionId: 's', username: 'seed', roles: [] };
    const answer = await toy.gateway.executeOperation({ query: '{ whoAmI }' }, { ...anonymous, viewer });
    expect(answer.data).toEqual({ whoAmI: 'seed' });
  });

  it.each([
    ['a variable', 'query ($day: Day) { due(day: $day) }'],
    ['a variable within another type', 'query ($day: Day!) { due(day: $day) }'],
    ['a literal', '{ due(day: "tomorrow") }'],
  ])('blames the client for a bad value of a custom scalar as %s', async (_as, query) => {
    const { body } = await toy.send(query, { variables: { day: 'tomorrow' } });
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(body.errors[0].message).toContain('tomorrow');
  });

  it('does not start with a local subgraph that nobody brought', async () => {
    await expect(toyGateway({ local: new Map() })).rejects.toThrow(
      'Subgraph "courses" is local://courses, but no such subgraph',
    );
  });

  it('does not start with an address that it cannot use', async () => {
    const urls = new Map([['marks', ['ftp://127.0.0.1/graphql']]]);
    await expect(toyGateway({ urls })).rejects.toThrow(
      'Subgraph "marks" has no usable address: "ftp://127.0.0.1/graphql".',
    );
  });
});
