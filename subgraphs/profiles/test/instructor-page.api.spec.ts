import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import profiles from '../src/subgraph.js';
import { anInstructor } from './factories/people.js';

const PAGE = 'query ($id: ID!) { instructor(id: $id) { id headline bio expertise user { id } } }';

describe('instructor(id)', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());

  it.each([
    ['signed out', null],
    ['signed in', testViewer()],
  ])('shows the public page to people who are %s', async (_case, asking) => {
    const { viewer, id } = await anInstructor(under);

    const { data, errors } = await under.run(asking, PAGE, { id });

    expect(errors).toBeUndefined();
    expect(data.instructor).toEqual({
      id,
      headline: 'Teaches graphs',
      bio: 'Has taught for years.',
      expertise: ['graphs', 'trees'],
      user: { id: viewer.userId },
    });
  });

  it.each([
    ['unknown', newId()],
    ['malformed', "' OR 1=1 --"],
    ['with a NUL', '\0'],
    ['empty', ''],
  ])('answers NOT_FOUND for an id that is %s', async (_case, id) => {
    const { data, errors } = await under.run(null, PAGE, { id });

    expect(data).toEqual({ instructor: null });
    expect(errors).toMatchObject([{ message: 'Not found.', extensions: { code: 'NOT_FOUND' } }]);
  });

  it('is reached from the public User', async () => {
    const { viewer, id } = await anInstructor(under);

    const { data } = await under.entity(null, 'User', { id: viewer.userId }, 'instructor { id }');

    expect(data._entities).toEqual([{ instructor: { id } }]);
  });

  it('offers no way from User to the student', async () => {
    const { errors } = await under.entity(null, 'User', { id: newId() }, 'student { id }');

    expect(errors?.[0]?.message).toContain('Cannot query field "student" on type "User"');
  });
});
