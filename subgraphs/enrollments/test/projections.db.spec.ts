import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged, GrantReader, QuizChanged, RevokeReader } from '@training-center/courses/contract';
import { StudentChanged } from '@training-center/profiles/contract';
import { republishCommand } from '@training-center/shared/events/republish';
import { newId } from '@training-center/shared/ids/new-id';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import fc from 'fast-check';
import { CertificateChanged, EnrollmentChanged, ResendReaders } from '../src/contract.js';
import {
  completeLessons,
  courseData,
  enrollmentsUnderTest,
  givenCourse,
  givenEnrollment,
  givenStudent,
  lessonIdsOf,
  moduleData,
  quizData,
  sentCommands,
} from './factories/world.js';

/** What a driver that inlines values must not stumble over. */
const AWKWARD = `Why? ?? '?' $1 \\ {"?":0} :a`;

const TABLES = ['course_projection', 'quiz_projection', 'student_projection'] as const;

describe('the projections of enrollments', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
  });
  afterAll(() => under.stop());

  const sql = <T extends object[]>(text: string, ...values: unknown[]) =>
    under.subgraph.orm.em.fork().execute<T>(text, values);
  const projections = async () =>
    Promise.all(TABLES.map((table) => sql(`select * from enrollments.${table} order by 1`)));
  const clear = () => sql(`truncate ${TABLES.map((table) => `enrollments.${table}`).join(', ')}`);

  /** Three versions of a course, its quiz and a student, as their owners tell them. */
  function story() {
    const first = courseData({ modules: [moduleData('TEXT', 'QUIZ')] });
    const courses = [
      first,
      { ...first, version: 2, title: AWKWARD, capacity: 7 },
      { ...first, version: 3, title: AWKWARD, modules: [...first.modules, moduleData('VIDEO')] },
    ];
    const quiz = quizData(lessonIdsOf(first)[1]!, first.courseId);
    const quizzes = [quiz, { ...quiz, version: 2, passPercent: 80 }, { ...quiz, version: 3, questions: [] }];
    const student = { studentId: newId(), userId: newId(), version: 1, username: 'ada', canEnroll: true };
    const students = [
      student,
      { ...student, version: 2, canEnroll: false },
      { ...student, version: 3, username: AWKWARD },
    ];
    return [
      ...courses.map((data) => [CourseChanged, data] as const),
      ...quizzes.map((data) => [QuizChanged, data] as const),
      ...students.map((data) => [StudentChanged, data] as const),
    ];
  }
  const tell = async (messages: ReturnType<typeof story>) => {
    for (const [type, data] of messages) await under.publish(type as typeof CourseChanged, data as never);
  };

  it('end in the same state when every message comes three times and in any order', async () => {
    const messages = story();
    await clear();
    await tell(messages);
    const expected = await projections();
    expect(expected[0]).toMatchObject([{ title: AWKWARD, capacity: null }]);
    expect(expected[2]).toMatchObject([{ username: AWKWARD }]);
    expect(expected.map((rows) => rows.map((row) => (row as { version: number }).version))).toEqual([
      [3],
      [3],
      [3],
    ]);

    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...messages, ...messages, ...messages], { minLength: 27, maxLength: 27 }),
        async (shuffled) => {
          await clear();
          await tell(shuffled);
          expect(await projections()).toEqual(expected);
        },
      ),
      { numRuns: 5 },
    );
  }, 60_000);

  it('are rebuilt from nothing by asking their owners, and equal the ones that grew', async () => {
    const messages = story();
    await clear();
    await tell(messages);
    const expected = await projections();
    await clear();

    await under.subgraph.rebuildProjections();

    const asked = await sql<{ name: string; data: { data: { event: string; queue: string } } }[]>(
      `select name, data from jobs.job where name like '%.republish' and state = 'created' and name <> 'enrollments.republish'`,
    );
    const latest = new Map(messages.map(([type, data]) => [type.name, data]));
    const answered = new Set<string>();
    for (const { data } of asked) {
      if (answered.has(data.data.event)) continue;
      answered.add(data.data.event);
      const [type] = messages.find(([candidate]) => candidate.name === data.data.event)!;
      await under.publish(type as typeof CourseChanged, latest.get(data.data.event) as never);
    }
    expect([...answered].toSorted()).toEqual(
      [CourseChanged.name, QuizChanged.name, StudentChanged.name].toSorted(),
    );
    expect(await projections()).toEqual(expected);
  });
});

describe('what enrollments tells others', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
  });
  afterAll(() => under.stop());

  const drop = (viewer: Awaited<ReturnType<typeof givenStudent>>, id: string) =>
    under.run(
      viewer,
      `mutation { dropEnrollment(input: { enrollmentId: "${id}" }) { userErrors { code } } }`,
    );

  async function setup() {
    const paid = await givenCourse(under, { price: { amount: 1, currency: 'EUR' } });
    const course = await givenCourse(under);
    const [active, completed, dropped, pending] = await Promise.all(
      [1, 2, 3, 4].map(() => givenStudent(under)),
    );
    const ids = [
      await givenEnrollment(under, active!, course),
      await givenEnrollment(under, completed!, course),
      await givenEnrollment(under, dropped!, course),
      await givenEnrollment(under, pending!, paid),
    ];
    await completeLessons(under, completed!, lessonIdsOf(course));
    await drop(dropped!, ids[2]!);
    return { course, paid, students: [active!, completed!, dropped!, pending!], ids };
  }

  it('can be told again to a projection that starts from nothing', async () => {
    const { ids } = await setup();
    const grown = await under.subgraph.orm.em
      .fork()
      .execute('select id, version, status from enrollments.enrollment order by id');
    const seen = await under.recorded(EnrollmentChanged);
    const certificates = await under.recorded(CertificateChanged);
    const subscribed = await under.subgraph.orm.em
      .fork()
      .execute<{ name: string; event: string }[]>(
        `select name, event from jobs.subscription where name like 'test.%'`,
      );

    for (const { name, event } of subscribed) {
      await under.publish(republishCommand('enrollments'), { event, queue: name, afterId: null });
    }

    await until(() => seen.length === ids.length && certificates.length === 1);
    const told = seen
      .map(({ data }) => ({ id: data.enrollmentId, version: data.version, status: data.status }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(told).toEqual(grown);
    expect(certificates[0]!.data.enrollmentId).toBe(ids[1]);
  });

  it('repairs what courses knows of readers, page by page, with the same versions as before', async () => {
    const { students } = await setup();
    const mine = (told: { userId: string }) => students.some(({ userId }) => userId === told.userId);
    const granted = (await sentCommands(under, GrantReader)).filter(mine);
    await under.subgraph.orm.em
      .fork()
      .execute(`delete from jobs.job where name in (?, ?)`, [GrantReader.name, RevokeReader.name]);

    await under.publish(ResendReaders, { afterId: null });

    const again = (await sentCommands(under, GrantReader)).filter(mine);
    const [active, completed, dropped, pending] = students;
    expect(again.find(({ userId }) => userId === active!.userId)).toEqual(
      granted.find(({ userId }) => userId === active!.userId),
    );
    expect(again.find(({ userId }) => userId === completed!.userId)).toMatchObject({
      version: 2,
      paid: false,
    });
    const revoked = (await sentCommands(under, RevokeReader)).filter(mine);
    expect(revoked.map(({ userId, version }) => [userId, version])).toEqual(
      expect.arrayContaining([
        [dropped!.userId, 2],
        [pending!.userId, 1],
      ]),
    );
    expect([again.length, revoked.length]).toEqual([2, 2]);
  });

  it('is not told when the transaction does not commit', async () => {
    const course = await givenCourse(under, { capacity: 1 });
    await givenEnrollment(under, await givenStudent(under), course);
    const jobs = () =>
      under.subgraph.orm.em
        .fork()
        .execute(`select count(*) from jobs.job where name = ?`, [GrantReader.name]);
    const before = await jobs();
    const student = await givenStudent(under);
    await expect(givenEnrollment(under, student, course)).rejects.toThrow('COURSE_FULL');
    expect(await jobs()).toEqual(before);
  });
});
