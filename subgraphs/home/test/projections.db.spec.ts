import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import { CertificateChanged, EnrollmentChanged } from '@training-center/enrollments/contract';
import { republishCommand } from '@training-center/shared/events/republish';
import { newId } from '@training-center/shared/ids/new-id';
import { secondProcess } from '@training-center/shared/testing/second-process';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import fc from 'fast-check';
import home from '../src/subgraph.js';
import { certificateData, courseData, enrollmentData, homeUnderTest, sql } from './factories/world.js';

const PROJECTIONS = ['course_projection', 'enrollment_projection', 'certificate_projection'];
const STATS = '{ platformStats { publishedCourses learners enrollments completions certificates asOf } }';

type Told =
  | readonly [typeof CourseChanged, ReturnType<typeof courseData>]
  | readonly [typeof EnrollmentChanged, ReturnType<typeof enrollmentData>]
  | readonly [typeof CertificateChanged, ReturnType<typeof certificateData>];

describe('the projections and figures of home', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await homeUnderTest();
  });
  beforeEach(() => sql(under, `truncate ${PROJECTIONS.map((table) => `home.${table}`).join(', ')}`));
  afterAll(() => under.stop());

  const tell = (told: Told): Promise<void> =>
    under.publish(told[0] as typeof CourseChanged, told[1] as never);
  /** When a message came says nothing of what it told. */
  const state = async () => {
    const rows = await Promise.all(
      PROJECTIONS.map((table) => sql(under, `select *, null as changed_at from home.${table} order by 1`)),
    );
    const audience = await sql(under, 'select * from home.course_audience where learners > 0 order by 1');
    const learners = await sql(under, 'select * from home.learner where courses > 0 order by 1');
    const { asOf: _asOf, ...figures } = await stats();
    return { rows, audience, learners, figures };
  };
  const stats = async () => {
    const { data, errors } = await under.run(null, STATS);
    expect(errors).toBeUndefined();
    return data.platformStats;
  };
  /** What the figures have to be, counted from the projections. */
  const recount = async () => {
    const [row] = await sql<object[]>(
      under,
      `select (select count(*)::int from home.course_projection where status = 'PUBLISHED' and not deleted) as "publishedCourses",
        count(distinct user_id)::int as learners, count(*)::int as enrollments,
        (count(*) filter (where status = 'COMPLETED'))::int as completions,
        (select count(*)::int from home.certificate_projection where status = 'VALID') as certificates
      from home.enrollment_projection where status in ('ACTIVE', 'COMPLETED')`,
    );
    return { ...row };
  };

  const courseStates = [
    { status: 'DRAFT' },
    { status: 'PUBLISHED' },
    { status: 'ARCHIVED' },
    { status: 'PUBLISHED', deleted: true },
  ] as const;
  const enrollmentStates = ['PENDING_PAYMENT', 'ACTIVE', 'COMPLETED', 'DROPPED'] as const;

  /** Lives of two courses, of three people on them and of a certificate, version by version. */
  const story = fc
    .record({
      courses: fc.array(fc.array(fc.constantFrom(...courseStates), { minLength: 1, maxLength: 3 }), {
        minLength: 2,
        maxLength: 2,
      }),
      enrollments: fc.array(
        fc.record({
          person: fc.integer({ min: 0, max: 2 }),
          states: fc.array(fc.constantFrom(...enrollmentStates), { minLength: 1, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      certificates: fc.array(fc.constantFrom('VALID' as const, 'REVOKED' as const), { maxLength: 3 }),
    })
    .map(({ courses, enrollments, certificates }): Told[] => {
      const people = [newId(), newId(), newId()];
      const known = courses.map((states) => ({ base: courseData(), states }));
      const certificate = certificateData();
      return [
        ...known.flatMap(({ base, states }) =>
          states.map((change, at) => [CourseChanged, { ...base, version: at + 1, ...change }] as const),
        ),
        ...enrollments.flatMap(({ person, states }, index) => {
          const { courseId } = known[index % 2]!.base;
          const base = enrollmentData({ courseId, userId: people[person]! });
          return states.map(
            (status, at) => [EnrollmentChanged, { ...base, version: at + 1, status }] as const,
          );
        }),
        ...certificates.map(
          (status, at) => [CertificateChanged, { ...certificate, version: at + 1, status }] as const,
        ),
      ];
    });

  it('end in the same state when messages come twice and in any order, and count what a recount counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        story.chain((told) =>
          fc.tuple(
            fc.constant(told),
            fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
          ),
        ),
        async ([inOrder, shuffled]) => {
          await sql(under, `truncate ${PROJECTIONS.map((table) => `home.${table}`).join(', ')}`);
          for (const told of inOrder) await tell(told);
          const expected = await state();
          expect(expected.figures).toEqual(await recount());

          await sql(under, `truncate ${PROJECTIONS.map((table) => `home.${table}`).join(', ')}`);
          expect((await state()).figures).toEqual(await recount());
          for (const told of shuffled) await tell(told);
          expect(await state()).toEqual(expected);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);

  it('count what a recount counts when many messages come at once, to two processes', async () => {
    const second = await secondProcess(home, under.databaseUrl);
    try {
      const people = Array.from({ length: 10 }, () => newId());
      const courses = Array.from({ length: 4 }, () => courseData());
      const told: Told[] = courses.map((course) => [CourseChanged, course] as const);
      for (const [index, userId] of people.entries()) {
        for (const { courseId } of courses) {
          const base = enrollmentData({ courseId, userId });
          const last = enrollmentStates[index % 4]!;
          told.push([EnrollmentChanged, base], [EnrollmentChanged, { ...base, version: 2, status: last }]);
        }
      }
      await Promise.all([...told, ...told].map(tell));
      expect((await state()).figures).toEqual(await recount());
      expect((await stats()).enrollments).toBe(5 * 4);
      expect((await stats()).learners).toBe(5);
    } finally {
      await second.stop();
    }
  }, 60_000);

  it('follow rows that are lost and told again', async () => {
    const course = courseData();
    const enrollments = Array.from({ length: 3 }, () => enrollmentData({ courseId: course.courseId }));
    const told: Told[] = [
      [CourseChanged, course],
      ...enrollments.map((enrollment) => [EnrollmentChanged, enrollment] as const),
      [CertificateChanged, certificateData()],
    ];
    for (const message of told) await tell(message);
    const whole = await state();
    expect(whole.figures).toEqual({
      publishedCourses: 1,
      learners: 3,
      enrollments: 3,
      completions: 0,
      certificates: 1,
    });

    await sql(under, 'delete from home.enrollment_projection where user_id = ?', enrollments[0]!.userId);
    await sql(under, 'delete from home.course_projection');
    expect((await stats()).learners).toBe(2);
    expect((await stats()).publishedCourses).toBe(0);
    for (const message of told) await tell(message);
    expect(await state()).toEqual(whole);
  });

  it('say when the newest change that they count was told', async () => {
    const before = new Date();
    const course = courseData();
    await tell([CourseChanged, course]);
    const { asOf } = await stats();
    expect(Date.parse(asOf)).toBeGreaterThanOrEqual(before.getTime());
    await tell([CourseChanged, course]);
    expect((await stats()).asOf).toBe(asOf);
  });

  it('are asked for by anybody with one statement', async () => {
    expect(await under.statementsOf(() => under.run(null, STATS))).toHaveLength(1);
  });

  it('are rebuilt from what the owners tell', async () => {
    const asked: unknown[] = [];
    const hear = (owner: string) => ({
      name: `${owner}.republish`,
      message: republishCommand(owner) as never,
      handle: async (_tx: unknown, data: unknown) => void asked.push(data),
    });
    await under.standIn([hear('courses'), hear('enrollments')]);
    asked.length = 0;
    await under.subgraph.rebuildProjections();
    const queues = () => new Set(asked.map((request) => (request as { queue: string }).queue));
    await until(() => queues().size === 3);
    expect([...queues()].toSorted()).toEqual([
      'home.project-certificate',
      'home.project-course',
      'home.project-enrollment',
    ]);
  });
});
