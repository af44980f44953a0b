import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { EnrollmentChanged } from '@training-center/enrollments/contract';
import { newId } from '@training-center/shared/ids/new-id';
import { runSchedule } from '@training-center/shared/testing/run-schedule';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import fc from 'fast-check';
import messaging from '../src/subgraph.js';
import {
  courseData,
  drop,
  type Enrollment,
  enrollmentData,
  givenRoom,
  messagingUnderTest,
  roomOf,
} from './factories/world.js';

const DRIFT = '{ chatMembershipDrift }';
const STATUSES = ['PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'] as const;

describe('membership of a course room', () => {
  let under: SubgraphUnderTest;
  let other: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    under = await messagingUnderTest();
    // The news are handled in two processes at once.
    other = await secondProcess(messaging, under.databaseUrl);
  });
  afterAll(async () => {
    await other.stop();
    await under.stop();
  });

  const admin = testViewer({ roles: ['ADMIN'] });
  const drift = async () => (await under.run(admin, DRIFT)).data.chatMembershipDrift;
  const membersOf = async (courseId: string): Promise<{ user_id: string; role: string }[]> =>
    under.subgraph.orm.em.fork().execute(
      `select m.user_id, m.role from messaging.chat_member m join messaging.chat_group g on g.id = m.group_id
       where g.course_id = ? and m.left_at is null order by m.user_id`,
      [courseId],
    );
  const audienceOf = async (courseId: string) => {
    const rows = await under.subgraph.orm.em
      .fork()
      .execute<{ audience: number }[]>('select audience from messaging.chat_group where course_id = ?', [
        courseId,
      ]);
    return rows[0]!.audience;
  };

  it('follows enrolment, whatever order the news come in, how often, and how many at once', async () => {
    const people = fc.array(fc.array(fc.constantFrom(...STATUSES), { minLength: 1, maxLength: 6 }), {
      minLength: 1,
      maxLength: 4,
    });
    const courseStates = fc.array(
      fc.constantFrom('PUBLISHED' as const, 'ARCHIVED' as const, 'deleted' as const),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(
        people,
        courseStates,
        fc.infiniteStream(fc.nat()),
        fc.boolean(),
        async (histories, states, dice, isAtOnce) => {
          const course = courseData();
          const news: (() => Promise<void>)[] = states.map((state, index) => {
            const status = state === 'deleted' ? 'PUBLISHED' : state;
            return () =>
              under.publish(CourseChanged, {
                ...course,
                version: index + 1,
                status,
                deleted: state === 'deleted',
              });
          });
          const wanted = new Map([[course.instructorUserId, 'STAFF']]);
          for (const [person, history] of histories.entries()) {
            // The first of them teaches: an enrolment of theirs must change nothing.
            const viewer =
              person === 0 && histories.length > 2
                ? testViewer({ userId: course.instructorUserId })
                : testViewer();
            const enrollment = enrollmentData(course, viewer);
            for (const [index, status] of history.entries()) {
              const told: Enrollment = { ...enrollment, version: index + 1, status };
              news.push(() => under.publish(EnrollmentChanged, told));
              if (dice.next().value! % 2 === 0) news.push(() => under.publish(EnrollmentChanged, told));
            }
            const isIn = history.at(-1) === 'ACTIVE' || history.at(-1) === 'COMPLETED';
            if (isIn && !wanted.has(viewer.userId)) wanted.set(viewer.userId, 'MEMBER');
          }
          const shuffled = news
            .map((tell) => ({ tell, at: dice.next().value! }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ tell }) => tell);
          if (isAtOnce) await Promise.all(shuffled.map((tell) => tell()));
          else for (const tell of shuffled) await tell();

          const members = new Map(
            (await membersOf(course.courseId)).map(({ user_id, role }) => [user_id, role]),
          );
          expect(members).toEqual(states.at(-1) === 'deleted' ? new Map() : wanted);
          expect(await drift()).toBe(0);
        },
      ),
      { numRuns: 25 },
    );
  }, 120_000);

  it('changes the audience once for each coming and going, and not for what changes nothing', async () => {
    const { course, enrollments } = await givenRoom(under, 2);
    const before = await audienceOf(course.courseId);
    await under.publish(EnrollmentChanged, { ...enrollments[0]!, version: 2, status: 'COMPLETED' });
    await under.publish(EnrollmentChanged, enrollments[0]!);
    await under.publish(CourseChanged, { ...course, version: 2, title: 'Renamed' });
    expect(await audienceOf(course.courseId)).toBe(before);
    await drop(under, enrollments[1]!);
    await drop(under, enrollments[1]!);
    expect(await audienceOf(course.courseId)).toBe(before + 1);
  });

  it('changes a role in one step: who begins to teach does not leave in between', async () => {
    const { groupId, course, students } = await givenRoom(under, 2);
    const before = await audienceOf(course.courseId);
    await under.publish(CourseChanged, { ...course, version: 2, instructorUserId: students[0]!.userId });
    expect(await membersOf(course.courseId)).toEqual(
      [
        { user_id: students[0]!.userId, role: 'STAFF' },
        { user_id: students[1]!.userId, role: 'MEMBER' },
      ].toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1)),
    );
    expect(await audienceOf(course.courseId)).toBe(before + 1);
    expect((await roomOf(under, students[0]!, groupId)).members.totalCount).toBe(2);
  });

  it('is counted where it is wrong, and mended', async () => {
    const { groupId, course, teacher, students } = await givenRoom(under, 2);
    const right = await membersOf(course.courseId);
    const em = under.subgraph.orm.em.fork();
    await em.execute('update messaging.chat_member set left_at = now() where user_id = ?', [
      students[0]!.userId,
    ]);
    await em.execute(`update messaging.chat_member set role = 'MEMBER' where user_id = ?`, [teacher.userId]);
    await em.execute(`insert into messaging.chat_member values (?, ?, 'MEMBER', now(), null, 0)`, [
      groupId,
      newId(),
    ]);
    expect(await drift()).toBe(3);
    const before = await audienceOf(course.courseId);
    await runSchedule(under, 'messaging.reconcile-members');
    expect(await drift()).toBe(0);
    expect(await membersOf(course.courseId)).toEqual(right);
    expect(await audienceOf(course.courseId)).toBe(before + 1);
  });

  it('is mended, and said to be news, when the owners tell their state again', async () => {
    const { course, students, enrollments } = await givenRoom(under, 2);
    const em = under.subgraph.orm.em.fork();
    const consumer = under.subgraph.consumers.find(({ name }) => name === 'messaging.project-enrollment')!;
    const tell = () =>
      under.subgraph
        .scope({ viewer: null, requestId: newId(), clientAddress: null, userAgent: null })
        .transactional((tx) => consumer.handle(tx, enrollments[0]!, {} as never));
    expect(await tell()).toBe(false);
    await em.execute('delete from messaging.chat_member where user_id = ?', [students[0]!.userId]);
    expect(await tell()).toBe(true);
    expect(await membersOf(course.courseId)).toHaveLength(3);
    await em.execute('delete from messaging.enrollment_projection where user_id = ?', [students[0]!.userId]);
    expect(await tell()).toBe(true);
    expect(await tell()).toBe(false);
  });

  it('is counted for admins alone', async () => {
    expect((await under.run(null, DRIFT)).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await under.run(testViewer(), DRIFT)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
