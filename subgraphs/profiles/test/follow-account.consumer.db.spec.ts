import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserChanged } from '@training-center/accounts/contract';
import type { PayloadOf } from '@training-center/shared/events/message';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import fc from 'fast-check';
import { InstructorChanged, StudentChanged } from '../src/contract.js';
import { UserProjection } from '../src/domain/account/user-projection.entity.js';
import { Instructor } from '../src/domain/instructor/instructor.entity.js';
import { Student } from '../src/domain/student/student.entity.js';
import profiles from '../src/subgraph.js';
import { anInstructor, aStudent } from './factories/people.js';

type Account = PayloadOf<typeof UserChanged>;

const history = (userId: string): Account[] => [
  { userId, version: 1, username: 'ada', status: 'ACTIVE' },
  { userId, version: 2, username: 'ada', status: 'SUSPENDED' },
  { userId, version: 3, username: 'ada-lovelace', status: 'SUSPENDED' },
  { userId, version: 4, username: 'ada-lovelace', status: 'ACTIVE' },
  { userId, version: 5, username: 'countess', status: 'ACTIVE' },
];

describe('following an account', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());

  const em = () => under.subgraph.orm.em.fork();
  const stateOf = async (userId: string) => ({
    user: await em().findOneOrFail(UserProjection, { userId }),
    student: await em().findOneOrFail(Student, { userId }),
    instructor: await em().findOneOrFail(Instructor, { userId }),
  });
  const somebody = async () => {
    const { viewer } = await aStudent(under);
    await anInstructor(under, undefined, viewer);
    return viewer.userId;
  };

  it('takes the new name and status into both profiles, and tells so', async () => {
    const userId = await somebody();
    const students = await under.recorded(StudentChanged);
    const instructors = await under.recorded(InstructorChanged);

    await under.publish(UserChanged, { userId, version: 2, username: 'ada', status: 'SUSPENDED' });

    await until(() => students.length > 0 && instructors.length > 0);
    const { student, instructor } = await stateOf(userId);
    const news = { userId, username: 'ada', version: 2 };
    expect(student).toMatchObject({ ...news, accountStatus: 'SUSPENDED' });
    expect(students.map(({ data }) => data)).toEqual([{ ...news, studentId: student.id, canEnroll: false }]);
    expect(instructors.map(({ data }) => data)).toEqual([
      { ...news, instructorId: instructor.id, canTeach: false },
    ]);
  });

  it('tells nothing when nothing changed', async () => {
    const { viewer } = await aStudent(under);
    const { userId, username } = viewer;
    const told = await under.recorded(StudentChanged);

    await under.publish(UserChanged, { userId, version: 1, username, status: 'ACTIVE' });
    expect(await em().findOneOrFail(UserProjection, { userId })).toMatchObject({ version: 1 });

    await under.publish(UserChanged, { userId, version: 2, username: 'renamed', status: 'ACTIVE' });
    await until(() => told.length > 0);
    expect(told.map(({ data }) => data.username)).toEqual(['renamed']);
  });

  it('ends in the same state however often and in whatever order the events come', async () => {
    const deliveries = fc.shuffledSubarray([0, 1, 2, 3, 4, 0, 1, 2, 3, 4, 0, 1, 2, 3, 4], { minLength: 15 });
    await fc.assert(
      fc.asyncProperty(deliveries, async (order) => {
        const userId = await somebody();
        const events = history(userId);

        for (const index of order) await under.publish(UserChanged, events[index]!);

        const { user, student, instructor } = await stateOf(userId);
        const facts = { username: 'countess', accountStatus: 'ACTIVE' };
        expect(user).toMatchObject({ ...facts, version: 5 });
        expect(student).toMatchObject(facts);
        expect(instructor).toMatchObject(facts);
      }),
      { numRuns: 6 },
    );
  });

  it('ends in the same state when they all come at once', async () => {
    const userId = await somebody();

    await Promise.all(
      [...history(userId), ...history(userId)].map((event) => under.publish(UserChanged, event)),
    );

    expect((await stateOf(userId)).student).toMatchObject({ username: 'countess', accountStatus: 'ACTIVE' });
  });

  it('leaves no event behind when the transaction rolls back', async () => {
    const userId = await somebody();
    const told = await under.recorded(StudentChanged);
    const before = await stateOf(userId);
    const scope = under.subgraph.scope({
      viewer: null,
      requestId: 'test',
      clientAddress: null,
      userAgent: null,
    });
    const [follow] = under.subgraph.consumers;

    const work = scope.transactional(async (tx) => {
      const data = { userId, version: 9, username: 'never', status: 'ACTIVE' };
      await follow!.handle(tx, data, { id: 'x', occurredAt: '', requestId: '', data });
      throw new Error('and then something failed');
    });

    await expect(work).rejects.toThrow('and then something failed');
    await under.publish(UserChanged, { userId, version: 10, username: 'after', status: 'ACTIVE' });
    await until(() => told.length > 0);
    expect(told.map(({ data }) => data)).toMatchObject([
      { username: 'after', version: before.student.version + 1 },
    ]);
  });
});
