import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse } from '../src/courses.js';
import { type Instructor, newInstructor, newPerson, newStudent } from '../src/people.js';
import { startPlatform, type TestPlatform } from '../src/platform-process.js';

/** Everything here hits two complete processes on one database at the same moment. */
describe('races between two processes', () => {
  let platform: TestPlatform;
  let database: pg.Client;
  let visitors: ApiClient[];
  let instructor: Instructor;

  beforeAll(async () => {
    platform = await startPlatform('one process', { copies: 2 });
    database = new pg.Client({ connectionString: platform.databaseUrl });
    await database.connect();
    visitors = platform.urls.map((url) => new ApiClient(url));
    instructor = await newInstructor(visitors[0]!);
  }, 120_000);
  afterAll(async () => {
    await database?.end();
    await platform?.stop();
  });

  const url = (index: number) => platform.urls[index % platform.urls.length]!;
  const count = async (sql: string, values: unknown[]) =>
    Number((await database.query(sql, values)).rows[0].count);

  /** Keeps copies of an event in a queue that nobody works on. */
  const keep = async (event: string, queue: string) => {
    const boss = new PgBoss({
      connectionString: platform.databaseUrl,
      schema: 'jobs',
      supervise: false,
      schedule: false,
    });
    await boss.start();
    await boss.createQueue(queue);
    await boss.subscribe(event, queue);
    await boss.stop();
  };

  it('sells ten seats to two hundred students exactly ten times', async () => {
    const course = await publishedCourse(instructor.api, { capacity: 10 });
    const students = [];
    for (let batch = 0; batch < 10; batch += 1) {
      students.push(
        ...(await Promise.all(
          Array.from({ length: 20 }, (_none, index) => newStudent(visitors[index % 2]!)),
        )),
      );
    }
    const answers = await Promise.all(
      students.map((student, index) =>
        student.api.at(url(index)).send('Enroll', { input: { courseId: course.id } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const enrolled = answers.filter(({ data }) => data.enroll.enrollment?.status === 'ACTIVE');
    const refused = answers.flatMap(({ data }) =>
      data.enroll.userErrors.map(({ code }: { code: string }) => code),
    );
    expect(enrolled).toHaveLength(10);
    expect(new Set(refused)).toEqual(new Set(['COURSE_FULL']));
    expect(await count('SELECT count(*) FROM enrollments.enrollment WHERE course_id = $1', [course.id])).toBe(
      10,
    );
    const page = await visitors[1]!.must(
      'query ($id: ID!) { course(id: $id) { seatsLeft enrollmentCount } }',
      { id: course.id },
    );
    expect(page).toEqual({ seatsLeft: 0, enrollmentCount: 10 });
  }, 120_000);

  it('completes a course once, however many last lessons are completed at once', async () => {
    const course = await publishedCourse(instructor.api, { lessons: 2 });
    const student = await newStudent(visitors[0]!);
    const { enrollment } = await student.api.must('Enroll', { input: { courseId: course.id } });
    await student.api.must('CompleteLesson', { input: { lessonId: course.lessonIds[0] } });
    await keep('enrollments.enrollment-completed', 'e2e.completions');

    const answers = await Promise.all(
      Array.from({ length: 50 }, (_none, index) =>
        student.api.at(url(index)).must('CompleteLesson', { input: { lessonId: course.lessonIds[1] } }),
      ),
    );

    const codes = new Set(answers.map((answer) => answer.enrollment.certificate.code));
    expect(codes.size).toBe(1);
    expect(
      await count('SELECT count(*) FROM enrollments.certificate WHERE enrollment_id = $1', [enrollment.id]),
    ).toBe(1);
    const events = `SELECT count(*) FROM jobs.job WHERE name = 'e2e.completions' AND data->'data'->>'enrollmentId' = $1`;
    expect(await count(events, [enrollment.id])).toBe(1);
  }, 60_000);

  it('keeps positions dense while twenty people reorder at once', async () => {
    const course = await publishedCourse(instructor.api, { modules: 6 });
    const read = `query ($id: ID!) { course(id: $id) { version modules { id position } } }`;
    const reorders = Array.from({ length: 20 }, (_none, index) => {
      const moduleIds = course.moduleIds
        .toSorted(() => (index % 2 ? -1 : 1))
        .toSpliced(0, 1)
        .concat(course.moduleIds[0]!);
      const ids = [...new Set([...moduleIds, ...course.moduleIds])];
      return instructor.api
        .at(url(index))
        .send(
          'mutation ($input: ReorderModulesInput!) { reorderModules(input: $input) { userErrors { code } } }',
          {
            input: { courseId: course.id, moduleIds: ids },
          },
        );
    });
    const answers = await Promise.all(reorders);
    expect(answers.flatMap(({ errors, data }) => errors ?? data.reorderModules.userErrors)).toEqual([]);
    const { modules } = await instructor.api.must(read, { id: course.id });
    expect(modules.map(({ position }: { position: number }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(modules.map(({ id }: { id: string }) => id))).toEqual(new Set(course.moduleIds));
  }, 60_000);

  it('lets one of twenty reorders from the same version through', async () => {
    const course = await publishedCourse(instructor.api, { modules: 3 });
    const { version } = await instructor.api.must('query ($id: ID!) { course(id: $id) { version } }', {
      id: course.id,
    });
    const input = { courseId: course.id, moduleIds: course.moduleIds.toReversed(), expectedVersion: version };
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        instructor.api.at(url(index)).send('ReorderModules', { input }),
      ),
    );
    const codes = answers.map(({ data }) =>
      data.reorderModules.userErrors.map(({ code }: { code: string }) => code).join(),
    );
    expect(codes.toSorted()).toEqual(['', ...Array.from({ length: 19 }, () => 'CONFLICT')]);
  }, 60_000);

  it('leaves one family of sessions alive when one token is refreshed twenty times at once', async () => {
    const person = await newPerson(visitors[0]!);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        visitors[index % 2]!.send('RefreshSession', { input: { refreshToken: person.refreshToken } }),
      ),
    );
    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const successors = new Set(
      answers.flatMap(({ data }) => data.refreshSession.session?.refreshToken ?? []),
    );
    expect(successors.size).toBe(1);
    const alive = 'SELECT count(*) FROM accounts.auth_session WHERE account_id = $1 AND revoked_at IS NULL';
    expect(await count(alive, [person.userId])).toBe(1);
    const { session } = await visitors[1]!.must('RefreshSession', {
      input: { refreshToken: [...successors][0] },
    });
    expect(session.viewer.id).toBe(person.userId);
  }, 60_000);
});
