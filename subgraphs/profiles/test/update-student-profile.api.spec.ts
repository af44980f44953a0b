import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { StudentChanged } from '../src/contract.js';
import { Student } from '../src/domain/student/student.entity.js';
import profiles from '../src/subgraph.js';
import { aStudent } from './factories/people.js';

const UPDATE = `mutation ($input: UpdateStudentProfileInput!) {
  updateStudentProfile(input: $input) {
    student { id bio version profileCompletion }
    userErrors { __typename code message path ... on Conflict { currentVersion } }
  }
}`;

describe('updateStudentProfile', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());
  const stored = (id: string) => under.subgraph.orm.em.fork().findOneOrFail(Student, { id });

  it.each([
    ['a new biography', { bio: 'Learns more.' }, { bio: 'Learns more.', version: 2, profileCompletion: 100 }],
    ['null: it is taken away', { bio: null }, { bio: null, version: 2, profileCompletion: 0 }],
    ['white space: it is taken away', { bio: ' \n' }, { bio: null, version: 2, profileCompletion: 0 }],
    ['nothing: nothing changes', {}, { bio: 'Learns.', version: 1, profileCompletion: 100 }],
  ])('given %s', async (_case, input, expected) => {
    const { id, viewer } = await aStudent(under);
    const told = await under.recorded(StudentChanged);

    const { data, errors } = await under.run(viewer, UPDATE, { input });

    expect(errors).toBeUndefined();
    expect(data.updateStudentProfile).toEqual({ student: { id, ...expected }, userErrors: [] });
    expect(told.map((message) => message.data)).toMatchObject([{ studentId: id, version: expected.version }]);
  });

  describe('when it was changed meanwhile', () => {
    it('answers Conflict with the current version, and changes nothing', async () => {
      const { id, viewer } = await aStudent(under);
      await under.run(viewer, UPDATE, { input: { bio: 'Second.', expectedVersion: 1 } });

      const { data } = await under.run(viewer, UPDATE, { input: { bio: 'Third.', expectedVersion: 1 } });

      expect(data.updateStudentProfile).toEqual({
        student: null,
        userErrors: [
          {
            __typename: 'Conflict',
            code: 'CONFLICT',
            message: expect.any(String),
            path: ['input', 'expectedVersion'],
            currentVersion: 2,
          },
        ],
      });
      expect(await stored(id)).toMatchObject({ bio: 'Second.', version: 2 });
    });

    it('lets one of ten simultaneous changes of the same version through', async () => {
      const { id, viewer } = await aStudent(under);

      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) =>
          under.run(viewer, UPDATE, { input: { bio: `Change ${index}.`, expectedVersion: 1 } }),
        ),
      );

      const codes = answers
        .flatMap(({ data }) => data.updateStudentProfile.userErrors)
        .map(({ code }) => code);
      expect(codes).toEqual(Array(9).fill('CONFLICT'));
      expect((await stored(id)).version).toBe(2);
    });
  });

  it('answers NotFound to somebody who is no student', async () => {
    const { data } = await under.run(testViewer(), UPDATE, { input: { bio: 'x' } });

    expect(data.updateStudentProfile).toMatchObject({
      student: null,
      userErrors: [{ __typename: 'NotFound', code: 'NOT_FOUND' }],
    });
  });

  it('refuses a biography that is too long, and changes nothing', async () => {
    const { id, viewer } = await aStudent(under);

    const { data } = await under.run(viewer, UPDATE, { input: { bio: 'a'.repeat(5001) } });

    expect(data.updateStudentProfile.userErrors).toMatchObject([
      { __typename: 'InvalidInput', path: ['input', 'bio'] },
    ]);
    expect(await stored(id)).toMatchObject({ bio: 'Learns.', version: 1 });
  });

  it('is UNAUTHENTICATED for the signed out', async () => {
    const { errors } = await under.run(null, UPDATE, { input: { bio: 'x' } });

    expect(errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});
