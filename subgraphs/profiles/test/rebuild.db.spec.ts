import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { UserChanged } from '@training-center/accounts/contract';
import { consumer } from '@training-center/shared/events/consumer';
import type { PayloadOf } from '@training-center/shared/events/message';
import { republishCommand, republishConsumer } from '@training-center/shared/events/republish';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { InstructorChanged, StudentChanged } from '../src/contract.js';
import { UserProjection } from '../src/domain/account/user-projection.entity.js';
import { Instructor } from '../src/domain/instructor/instructor.entity.js';
import { Student } from '../src/domain/student/student.entity.js';
import profiles from '../src/subgraph.js';
import { anInstructor, aStudent } from './factories/people.js';

describe('rebuilding', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(profiles);
  });
  afterAll(() => under.stop());
  const em = () => under.subgraph.orm.em.fork();
  const known = () => em().find(UserProjection, {}, { orderBy: { userId: 'asc' } });

  it('makes what is known of accounts from nothing, as it had grown', async () => {
    const accounts = await Promise.all(
      Array.from({ length: 5 }, async (_, index): Promise<PayloadOf<typeof UserChanged>> => {
        const { viewer } = await aStudent(under);
        const account = { userId: viewer.userId, username: `person-${index}`, status: 'ACTIVE' as const };
        for (const version of [1, 2, 3]) await under.publish(UserChanged, { ...account, version });
        return { ...account, version: 3 };
      }),
    );
    const grown = await known();
    const students = await em().find(Student, {}, { orderBy: { id: 'asc' } });
    await em().nativeDelete(UserProjection, {});
    await under.standIn([
      republishConsumer('accounts', [
        { event: UserChanged, read: async () => accounts.map((data) => ({ id: data.userId, data })) },
      ]),
    ]);

    await under.subgraph.rebuildProjections();
    await until(async () => (await known()).length === accounts.length);

    expect(await known()).toEqual(grown);
    expect(await em().find(Student, {}, { orderBy: { id: 'asc' } })).toEqual(students);
  });

  it.each([
    { event: StudentChanged, somebody: aStudent, count: () => em().count(Student) },
    { event: InstructorChanged, somebody: anInstructor, count: () => em().count(Instructor) },
  ])('tells the current state of everybody again: $event.name', async ({ event, somebody, count }) => {
    const { viewer } = await somebody(under);
    await somebody(under);
    const grown = await under.recorded<unknown>(event);
    await under.publish(UserChanged, {
      userId: viewer.userId,
      version: 7,
      username: 'renamed',
      status: 'SUSPENDED',
    });
    const told: unknown[] = [];
    const recorder = consumer<unknown>({
      name: `test.${event.name}.again`,
      message: event,
      handle: async (_tx, data) => void told.push(data),
    });
    await under.standIn([recorder]);

    await under.publish(republishCommand('profiles'), {
      event: event.name,
      queue: recorder.name,
      afterId: null,
    });

    const everybody = await count();
    await until(() => told.length >= everybody);
    expect(told).toHaveLength(everybody);
    expect(told).toContainEqual(grown[0]!.data);
  });
});
