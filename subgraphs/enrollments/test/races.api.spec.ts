import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { secondProcess } from '@training-center/shared/testing/second-process';
import type { SubgraphUnderTest } from '@training-center/shared/testing/subgraph-under-test';
import { until } from '@training-center/shared/testing/until';
import { CertificateChanged, EnrollmentCompleted } from '../src/contract.js';
import enrollments from '../src/subgraph.js';
import {
  completeLessons,
  enrollmentsUnderTest,
  givenCourse,
  givenEnrollment,
  givenQuiz,
  givenStudent,
  lessonIdsOf,
  rightAnswers,
  wrongAnswers,
} from './factories/world.js';

const ENROLL = `mutation ($input: EnrollInput!) {
  enroll(input: $input) { enrollment { id status } userErrors { code } }
}`;
const DROP = `mutation ($input: DropEnrollmentInput!) {
  dropEnrollment(input: $input) { enrollment { id } userErrors { code } }
}`;
const COMPLETE = `mutation ($input: CompleteLessonInput!) {
  completeLesson(input: $input) { enrollment { status certificate { code } } userErrors { code } }
}`;
const SUBMIT = `mutation ($input: SubmitQuizInput!) {
  submitQuiz(input: $input) { attempt { number } enrollment { status } userErrors { code } }
}`;

describe('enrollments in two processes at once', () => {
  let under: SubgraphUnderTest;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    under = await enrollmentsUnderTest();
    second = await secondProcess(enrollments, under.databaseUrl);
  });
  afterAll(async () => {
    await second.stop();
    await under.stop();
  });

  /** Calls `work` so often at once, in both processes by turns. */
  const atOnce = <T>(
    count: number,
    work: (run: SubgraphUnderTest['run'], index: number) => Promise<T>,
  ): Promise<T[]> =>
    Promise.all(
      Array.from({ length: count }, (_, index) => work(index % 2 === 0 ? under.run : second.run, index)),
    );
  const count = async (text: string, ...values: unknown[]): Promise<number> => {
    const [row] = await under.subgraph.orm.em.fork().execute<{ count: number }[]>(text, values);
    return Number(row!.count);
  };
  const takenSeats = (courseId: string) =>
    count(
      `select count(*) from enrollments.enrollment where course_id = ? and status <> 'DROPPED'`,
      courseId,
    );

  it.each([
    ['free', 0],
    ['paid', 4900],
  ])(
    'give out exactly 10 of 10 seats of a %s course to 200 students',
    async (_name, amount) => {
      const course = await givenCourse(under, { capacity: 10, price: { amount, currency: 'EUR' } });
      const students = await Promise.all(Array.from({ length: 200 }, () => givenStudent(under)));
      const input = { courseId: course.courseId };

      const answers = await atOnce(200, (run, index) => run(students[index]!, ENROLL, { input }));

      expect(answers.filter(({ errors }) => errors)).toEqual([]);
      const enrolled = answers.filter(({ data }) => data.enroll.enrollment);
      const refused = answers.filter(({ data }) => data.enroll.userErrors[0]?.code === 'COURSE_FULL');
      expect([enrolled.length, refused.length, await takenSeats(course.courseId)]).toEqual([10, 190, 10]);
    },
    120_000,
  );

  it('never have more than 10 on the course while others leave', async () => {
    const course = await givenCourse(under, { capacity: 10 });
    const students = await Promise.all(Array.from({ length: 60 }, () => givenStudent(under)));
    const input = { courseId: course.courseId };

    await atOnce(60, async (run, index) => {
      const { data } = await run(students[index]!, ENROLL, { input });
      const id = data.enroll.enrollment?.id;
      if (id && index % 3 === 0) await run(students[index]!, DROP, { input: { enrollmentId: id } });
      expect(await takenSeats(course.courseId)).toBeLessThanOrEqual(10);
    });

    for (const student of students.toReversed()) await under.run(student, ENROLL, { input });
    expect(await takenSeats(course.courseId)).toBe(10);
  }, 60_000);

  it('make one enrollment of one student who clicks 20 times, and one payment', async () => {
    const course = await givenCourse(under, { price: { amount: 100, currency: 'EUR' } });
    const student = await givenStudent(under);

    const answers = await atOnce(20, (run) => run(student, ENROLL, { input: { courseId: course.courseId } }));

    expect(new Set(answers.map(({ data }) => data.enroll.enrollment.id)).size).toBe(1);
    const id = answers[0]!.data.enroll.enrollment.id;
    expect(await count('select count(*) from enrollments.payment where enrollment_id = ?', id)).toBe(1);
  });

  it('issue one certificate and tell of one completion for 50 last completions', async () => {
    const completed = await under.recorded(EnrollmentCompleted);
    const certified = await under.recorded(CertificateChanged);
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    const lessons = lessonIdsOf(course);
    await completeLessons(under, student, lessons.slice(1));

    const answers = await atOnce(50, (run) => run(student, COMPLETE, { input: { lessonId: lessons[0] } }));

    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    expect(new Set(answers.map(({ data }) => data.completeLesson.enrollment.status))).toEqual(
      new Set(['COMPLETED']),
    );
    expect(new Set(answers.map(({ data }) => data.completeLesson.enrollment.certificate.code)).size).toBe(1);
    expect(await count('select count(*) from enrollments.certificate where enrollment_id = ?', id)).toBe(1);
    expect(
      await count(
        `select count(*) from enrollments.enrollment_event where enrollment_id = ? and reason = 'COMPLETED'`,
        id,
      ),
    ).toBe(1);
    const queues = `name like 'test.%' and state <> 'completed'`;
    await until(async () => (await count(`select count(*) from jobs.job where ${queues}`)) === 0);
    const ofThis = (messages: readonly { data: { enrollmentId: string } }[]) =>
      messages.filter(({ data }) => data.enrollmentId === id).length;
    expect([ofThis(completed), ofThis(certified)]).toEqual([1, 1]);
  }, 60_000);

  it('lose no progress and tell of one completion when every lesson is completed at once', async () => {
    const completed = await under.recorded(EnrollmentCompleted);
    const course = await givenCourse(under);
    const student = await givenStudent(under);
    const id = await givenEnrollment(under, student, course);
    const lessons = lessonIdsOf(course);

    await atOnce(30, (run, index) => run(student, COMPLETE, { input: { lessonId: lessons[index % 3] } }));

    expect(await count('select count(*) from enrollments.lesson_progress where enrollment_id = ?', id)).toBe(
      3,
    );
    await until(() => completed.some(({ data }) => data.enrollmentId === id));
    expect(await count('select count(*) from enrollments.certificate where enrollment_id = ?', id)).toBe(1);
  });

  it('take one attempt from two tabs, and dense numbers from many', async () => {
    const { course, quiz } = await givenQuiz(under, { maxAttempts: 1 });
    const student = await givenStudent(under);
    await givenEnrollment(under, student, course);
    const input = { lessonId: quiz.lessonId, answers: wrongAnswers(quiz) };
    const tabs = await atOnce(2, (run) => run(student, SUBMIT, { input }));
    expect(tabs.map(({ data }) => data.submitQuiz.userErrors[0]?.code ?? 'taken').toSorted()).toEqual([
      'MAX_ATTEMPTS_REACHED',
      'taken',
    ]);

    const open = await givenQuiz(under, { maxAttempts: null });
    await givenEnrollment(under, student, open.course);
    const many = await atOnce(20, (run) =>
      run(student, SUBMIT, { input: { lessonId: open.quiz.lessonId, answers: wrongAnswers(open.quiz) } }),
    );
    const numbers = many.map(({ data }) => data.submitQuiz.attempt.number).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));

    const passing = await atOnce(10, (run) =>
      run(student, SUBMIT, { input: { lessonId: open.quiz.lessonId, answers: rightAnswers(open.quiz) } }),
    );
    expect(passing.filter(({ data }) => data.submitQuiz.attempt)).toHaveLength(1);
  }, 60_000);
});
