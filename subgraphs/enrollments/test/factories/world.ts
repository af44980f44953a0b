import { CourseChanged, type lessonKinds, QuizChanged } from '@training-center/courses/contract';
import { StudentChanged } from '@training-center/profiles/contract';
import type { MessageType, PayloadOf } from '@training-center/shared/events/message';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
  type UnderTestOptions,
} from '@training-center/shared/testing/subgraph-under-test';
import enrollments from '../../src/subgraph.js';

export type Course = PayloadOf<typeof CourseChanged>;
export type Quiz = PayloadOf<typeof QuizChanged>;
type Kind = (typeof lessonKinds)[number];

/** Nobody handles the commands to courses here: a mutation must not wait for that. */
export function enrollmentsUnderTest(options: UnderTestOptions = {}): Promise<SubgraphUnderTest> {
  return subgraphUnderTest(enrollments, { ...options, env: { SETTLE_MS: '0', ...options.env } });
}

/** A published free course with two modules: a video and a text, then an assignment. */
export function courseData(overrides: Partial<Course> = {}): Course {
  const kinds: Kind[][] = [['VIDEO', 'TEXT'], ['ASSIGNMENT']];
  return {
    courseId: newId(),
    version: 1,
    instructorId: newId(),
    instructorUserId: newId(),
    slug: `course-${newId()}`,
    title: 'Graphs for everybody',
    status: 'PUBLISHED',
    deleted: false,
    price: { amount: 0, currency: 'EUR' },
    capacity: null,
    modules: kinds.map((lessons) => moduleData(...lessons)),
    ...overrides,
  };
}

export function moduleData(...kinds: Kind[]): Course['modules'][number] {
  return { id: newId(), lessons: kinds.map((kind) => ({ id: newId(), kind })) };
}

export function lessonIdsOf({ modules }: Course): string[] {
  return modules.flatMap(({ lessons }) => lessons.map(({ id }) => id));
}

/** Two questions: one choice of two, and two choices of three. */
export function quizData(lessonId: string, courseId: string, overrides: Partial<Quiz> = {}): Quiz {
  const question = (kind: Quiz['questions'][number]['kind'], choices: number, correct: number) => {
    const choiceIds = Array.from({ length: choices }, () => newId());
    return { id: newId(), kind, choiceIds, correctChoiceIds: choiceIds.slice(0, correct) };
  };
  const questions = [question('SINGLE_CHOICE', 2, 1), question('MULTIPLE_CHOICE', 3, 2)];
  return { lessonId, courseId, version: 1, passPercent: 50, maxAttempts: 3, questions, ...overrides };
}

export function rightAnswers({ questions }: Quiz) {
  return questions.map(({ id, correctChoiceIds }) => ({ questionId: id, choiceIds: correctChoiceIds }));
}

export function wrongAnswers({ questions }: Quiz) {
  return questions.map(({ id, choiceIds }) => ({ questionId: id, choiceIds: [choiceIds.at(-1)!] }));
}

export async function givenCourse(
  under: SubgraphUnderTest,
  overrides: Partial<Course> = {},
): Promise<Course> {
  const course = courseData(overrides);
  await under.publish(CourseChanged, course);
  return course;
}

/** A course whose only lesson is a quiz. */
export async function givenQuiz(
  under: SubgraphUnderTest,
  overrides: Partial<Quiz> = {},
): Promise<{ course: Course; quiz: Quiz }> {
  const course = await givenCourse(under, { modules: [moduleData('QUIZ')] });
  const quiz = quizData(lessonIdsOf(course)[0]!, course.courseId, overrides);
  await under.publish(QuizChanged, quiz);
  return { course, quiz };
}

export async function givenStudent(
  under: SubgraphUnderTest,
  viewer: Viewer = testViewer(),
  overrides: Partial<PayloadOf<typeof StudentChanged>> = {},
): Promise<Viewer & { studentId: string }> {
  const studentId = newId();
  const { userId, username } = viewer;
  await under.publish(StudentChanged, {
    studentId,
    userId,
    version: 1,
    username,
    canEnroll: true,
    ...overrides,
  });
  return { ...viewer, studentId };
}

const ENROLL = `mutation ($input: EnrollInput!) {
  enroll(input: $input) { enrollment { id } userErrors { code } }
}`;

/** Enrolls and answers the enrolment's id. */
export async function givenEnrollment(
  under: SubgraphUnderTest,
  viewer: Viewer,
  course: Course,
): Promise<string> {
  const { data, errors } = await under.run(viewer, ENROLL, { input: { courseId: course.courseId } });
  const id = data?.enroll.enrollment?.id;
  if (!id) throw new Error(`Not enrolled: ${JSON.stringify(errors ?? data)}`);
  return id;
}

const COMPLETE = `mutation ($input: CompleteLessonInput!) {
  completeLesson(input: $input) { userErrors { code } }
}`;

export async function completeLessons(
  under: SubgraphUnderTest,
  viewer: Viewer,
  lessonIds: readonly string[],
) {
  for (const lessonId of lessonIds) {
    const { data, errors } = await under.run(viewer, COMPLETE, { input: { lessonId } });
    if (errors || data.completeLesson.userErrors.length > 0) {
      throw new Error(`Not completed: ${JSON.stringify(errors ?? data)}`);
    }
  }
}

/** What was sent of a command so far, oldest first. Nobody handles it here, so that it stays in its queue. */
export async function sentCommands<T>(under: SubgraphUnderTest, type: MessageType<T>): Promise<T[]> {
  const rows = await under.subgraph.orm.em
    .fork()
    .execute<{ data: { data: T } }[]>(
      "select data from jobs.job where name = ? order by created_on, data->>'id'",
      [type.name],
    );
  return rows.map(({ data }) => data.data);
}

/** Rows of every table that a refused call must leave as they were. */
export async function everything(under: SubgraphUnderTest): Promise<unknown> {
  const em = under.subgraph.orm.em.fork();
  const tables = [
    'enrollment',
    'enrollment_event',
    'lesson_progress',
    'quiz_attempt',
    'certificate',
    'payment',
  ];
  const rows = await Promise.all(
    tables.map((table) => em.execute(`select * from enrollments.${table} order by id`)),
  );
  return Object.fromEntries(tables.map((table, index) => [table, rows[index]]));
}
