import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserChanged } from '@training-center/accounts/contract';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { StudentChanged } from '../src/contract.js';
import { Student } from '../src/domain/student/student.entity.js';
import profiles from '../src/subgraph.js';

const BECOME = `mutation ($input: BecomeStudentInput!) {
  becomeStudent(input: $input) {
    student {
      id bio enrollmentDate profileCompletion version createdAt
      user { id }
      canEnroll { allowed reasons { code message } }
    }
    userErrors { __typename code message path }
  }
}`;
const NOW = new Date('2026-11-23T23:59:58.123Z');

describe('becomeStudent', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles, { clock: { now: () => NOW } });
  });
  afterAll(() => under.stop());
  const rowsOf = (userId: string) => under.subgraph.orm.em.fork().find(Student, { userId });

  it('makes the viewer a student with the given profile, and tells so', async () => {
    const viewer = testViewer();
    const told = await under.recorded(StudentChanged);

    const { data, errors } = await under.run(viewer, BECOME, { input: { bio: '  Learns.\n' } });

    expect(errors).toBeUndefined();
    expect(data.becomeStudent).toEqual({
      student: {
        id: expect.any(String),
        bio: 'Learns.',
        enrollmentDate: '2026-11-23',
        profileCompletion: 100,
        version: 1,
        createdAt: NOW.toISOString(),
        user: { id: viewer.userId },
        canEnroll: { allowed: true, reasons: [] },
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toEqual([
      {
        studentId: data.becomeStudent.student.id,
        userId: viewer.userId,
        version: 1,
        username: viewer.username,
        canEnroll: true,
      },
    ]);
  });

  it('needs no profile', async () => {
    const { data } = await under.run(testViewer(), BECOME, { input: {} });

    expect(data.becomeStudent.student).toMatchObject({ bio: null, profileCompletion: 0 });
  });

  describe('when accounts has told about the user', () => {
    it('takes the name and the status from there', async () => {
      const viewer = testViewer({ username: 'name-in-an-old-token' });
      const account = { userId: viewer.userId, version: 3, username: 'ada', status: 'SUSPENDED' as const };
      await under.publish(UserChanged, account);

      const { data } = await under.run(viewer, BECOME, { input: {} });

      expect(data.becomeStudent.student.canEnroll).toEqual({
        allowed: false,
        reasons: [{ code: 'ACCOUNT_NOT_ACTIVE', message: expect.any(String) }],
      });
      expect(await rowsOf(viewer.userId)).toMatchObject([{ username: 'ada', accountStatus: 'SUSPENDED' }]);
    });
  });

  describe('when the viewer is a student already', () => {
    it('answers ALREADY_STUDENT and changes and tells nothing', async () => {
      const viewer = testViewer();
      await under.run(viewer, BECOME, { input: { bio: 'First.' } });
      const told = await under.recorded(StudentChanged);

      const { data } = await under.run(viewer, BECOME, { input: { bio: 'Second.' } });

      expect(data.becomeStudent).toEqual({
        student: null,
        userErrors: [
          { __typename: 'Refused', code: 'ALREADY_STUDENT', message: expect.any(String), path: null },
        ],
      });
      expect(await rowsOf(viewer.userId)).toMatchObject([{ bio: 'First.', version: 1 }]);
      expect(told).toEqual([]);
    });
  });

  it('makes one student of twenty simultaneous calls', async () => {
    const viewer = testViewer();
    const told = await under.recorded(StudentChanged);

    const answers = await Promise.all(
      Array.from({ length: 20 }, () => under.run(viewer, BECOME, { input: {} })),
    );

    const students = answers.map(({ data }) => data.becomeStudent.student).filter(Boolean);
    const codes = answers.flatMap(({ data }) => data.becomeStudent.userErrors).map(({ code }) => code);
    expect(students).toHaveLength(1);
    expect(codes).toEqual(Array(19).fill('ALREADY_STUDENT'));
    expect(await rowsOf(viewer.userId)).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it.each([
    ['too long', 'a'.repeat(5001)],
    ['with a control character', 'Le\0arns'],
  ])('refuses a biography %s', async (_case, bio) => {
    const viewer = testViewer();

    const { data } = await under.run(viewer, BECOME, { input: { bio } });

    expect(data.becomeStudent).toEqual({
      student: null,
      userErrors: [
        {
          __typename: 'InvalidInput',
          code: 'INVALID_INPUT',
          message: expect.stringContaining('at most 5000 characters'),
          path: ['input', 'bio'],
        },
      ],
    });
    expect(await rowsOf(viewer.userId)).toEqual([]);
  });

  it('makes raw HTML harmless', async () => {
    const { data } = await under.run(testViewer(), BECOME, {
      input: { bio: '1 < 2 <script>alert(1)</script> <!-- x -->' },
    });

    expect(data.becomeStudent.student.bio).toBe('1 < 2 &lt;script>alert(1)&lt;/script> &lt;!-- x -->');
  });

  it('is UNAUTHENTICATED for the signed out', async () => {
    const { data, errors } = await under.run(null, BECOME, { input: {} });

    expect(data).toBeNull();
    expect(errors?.map((error) => error.extensions['code'])).toEqual(['UNAUTHENTICATED']);
  });
});
