import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import profiles from '../src/subgraph.js';
import { anInstructor, aStudent } from './factories/people.js';

const ROLES = `
  student { id profileCompletion canEnroll { allowed reasons { code message } } }
  instructor { id profileCompletion canTeach { allowed reasons { code message } } }
`;

describe('viewer { student instructor }', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());
  const rolesOf = (viewer: Parameters<SubgraphUnderTest['run']>[0], id: string) =>
    under.entity(viewer, 'Viewer', { id }, ROLES);

  it('shows both roles of one person', async () => {
    const { viewer, id } = await aStudent(under);
    const instructor = await anInstructor(under, {}, viewer);

    const { data, errors } = await rolesOf(viewer, viewer.userId);

    expect(errors).toBeUndefined();
    expect(data._entities).toMatchObject([
      {
        student: { id, profileCompletion: 100, canEnroll: { allowed: true, reasons: [] } },
        instructor: { id: instructor.id, profileCompletion: 0, canTeach: { allowed: false } },
      },
    ]);
  });

  it('shows null for roles that a person does not play', async () => {
    const viewer = testViewer();

    const { data } = await rolesOf(viewer, viewer.userId);

    expect(data._entities).toEqual([{ student: null, instructor: null }]);
  });

  it.each([
    ['anonymous', null],
    ['a stranger', testViewer()],
    ['an admin', testViewer({ roles: ['ADMIN'] })],
  ])('is nobody for %s', async (_who, asking) => {
    const { viewer } = await aStudent(under);

    const { data } = await rolesOf(asking, viewer.userId);

    expect(data._entities).toEqual([null]);
  });

  it('takes two statements', async () => {
    const { viewer } = await aStudent(under);
    await anInstructor(under, {}, viewer);

    const statements = await under.statementsOf(() => rolesOf(viewer, viewer.userId));

    expect(statements).toHaveLength(2);
  });
});
