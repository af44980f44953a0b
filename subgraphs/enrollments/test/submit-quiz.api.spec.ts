import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { QuizChanged } from '@training-center/courses/contract';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  enrollmentsUnderTest,
  everything,
  givenCourse,
  givenEnrollment,
  givenQuiz,
  givenStudent,
  lessonIdsOf,
  moduleData,
  type Quiz,
  rightAnswers,
  wrongAnswers,
} from './factories/world.js';

const SUBMIT = `mutation ($input: SubmitQuizInput!) {
  submitQuiz(input: $input) {
    attempt { number scorePercent passed submittedAt }
    lessonProgress { state completedAt lesson { id } }
    enrollment { status progress { percent } certificate { code } }
    userErrors { __typename code message path ... on MaxAttemptsReached { maxAttempts } }
  }
}`;
const NOW = new Date('2026-11-23T23:59:58.123Z');

describe('submitQuiz', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await enrollmentsUnderTest({ clock: { now: () => NOW } });
  });
  afterAll(() => under.stop());

  const submit = (viewer: Viewer | null, lessonId: string, answers: unknown, more: object = {}) =>
    under.run(viewer, SUBMIT, { input: { lessonId, answers, ...more } });

  async function setup(overrides: Partial<Quiz> = {}) {
    const { course, quiz } = await givenQuiz(under, overrides);
    const student = await givenStudent(under);
    const enrollmentId = await givenEnrollment(under, student, course);
    return { course, quiz, student, enrollmentId };
  }

  async function refusal(viewer: Viewer | null, lessonId: string, answers: unknown, more: object = {}) {
    const before = await everything(under);
    const { data, errors } = await submit(viewer, lessonId, answers, more);
    expect(await everything(under)).toEqual(before);
    if (errors) return errors[0]!.extensions['code'];
    expect(data.submitQuiz).toMatchObject({ attempt: null, lessonProgress: null, enrollment: null });
    expect(data.submitQuiz.userErrors).toHaveLength(1);
    return data.submitQuiz.userErrors[0];
  }

  it('scores a failed attempt, leaves the lesson begun, then a passed one completes it', async () => {
    const { quiz, student } = await setup({ passPercent: 60 });
    const [right] = rightAnswers(quiz);

    const failed = await submit(student, quiz.lessonId, [right]);
    expect(failed.errors).toBeUndefined();
    expect(failed.data.submitQuiz).toEqual({
      attempt: { number: 1, scorePercent: 50, passed: false, submittedAt: NOW.toISOString() },
      lessonProgress: { state: 'IN_PROGRESS', completedAt: null, lesson: { id: quiz.lessonId } },
      enrollment: { status: 'ACTIVE', progress: { percent: 0 }, certificate: null },
      userErrors: [],
    });

    const passed = await submit(student, quiz.lessonId, rightAnswers(quiz));
    expect(passed.data.submitQuiz).toEqual({
      attempt: { number: 2, scorePercent: 100, passed: true, submittedAt: NOW.toISOString() },
      lessonProgress: { state: 'COMPLETED', completedAt: NOW.toISOString(), lesson: { id: quiz.lessonId } },
      enrollment: {
        status: 'COMPLETED',
        progress: { percent: 100 },
        certificate: { code: expect.any(String) },
      },
      userErrors: [],
    });
    expect(await refusal(student, quiz.lessonId, wrongAnswers(quiz))).toMatchObject({
      code: 'QUIZ_ALREADY_PASSED',
    });
  });

  it('counts partly right questions as wrong', async () => {
    const { quiz, student } = await setup();
    const [, multiple] = quiz.questions;
    const { data } = await submit(student, quiz.lessonId, [
      { questionId: multiple!.id, choiceIds: multiple!.correctChoiceIds.slice(0, 1) },
    ]);
    expect(data.submitQuiz.attempt).toMatchObject({ scorePercent: 0, passed: false });
  });

  it('stops at the limit, also after dropping and enrolling again', async () => {
    const { course, quiz, student, enrollmentId } = await setup({ maxAttempts: 2 });
    await submit(student, quiz.lessonId, wrongAnswers(quiz));
    await submit(student, quiz.lessonId, wrongAnswers(quiz));
    const reached = { __typename: 'MaxAttemptsReached', code: 'MAX_ATTEMPTS_REACHED', maxAttempts: 2 };
    expect(await refusal(student, quiz.lessonId, rightAnswers(quiz))).toMatchObject(reached);

    await under.run(
      student,
      `mutation { dropEnrollment(input: { enrollmentId: "${enrollmentId}" }) { userErrors { code } } }`,
    );
    await givenEnrollment(under, student, course);
    expect(await refusal(student, quiz.lessonId, rightAnswers(quiz))).toMatchObject(reached);

    await under.publish(QuizChanged, { ...quiz, version: 2, maxAttempts: null });
    const { data } = await submit(student, quiz.lessonId, rightAnswers(quiz));
    expect(data.submitQuiz.attempt).toMatchObject({ number: 3, passed: true });
  });

  it('takes a repeated request for the same attempt, and refuses its key for other answers', async () => {
    const { quiz, student } = await setup();
    const idempotencyKey = `${newId()} ? ?? '?'`;
    const first = await submit(student, quiz.lessonId, wrongAnswers(quiz), { idempotencyKey });
    const before = await everything(under);

    const second = await submit(student, quiz.lessonId, wrongAnswers(quiz), { idempotencyKey });

    expect(second.data).toEqual(first.data);
    expect(await everything(under)).toEqual(before);
    expect(await refusal(student, quiz.lessonId, rightAnswers(quiz), { idempotencyKey })).toMatchObject({
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });

  it('refuses answers that do not fit the quiz, all at once and without using an attempt', async () => {
    const { quiz, student } = await setup();
    const [single, multiple] = quiz.questions;
    const choice = single!.choiceIds[0]!;

    const before = await everything(under);
    const { data } = await submit(student, quiz.lessonId, [
      { questionId: newId(), choiceIds: [choice] },
      { questionId: single!.id, choiceIds: single!.choiceIds },
      { questionId: multiple!.id, choiceIds: [choice] },
      { questionId: multiple!.id, choiceIds: [] },
    ]);

    expect(await everything(under)).toEqual(before);
    expect(data.submitQuiz.userErrors.map(({ __typename, path }: never) => [__typename, path])).toEqual([
      ['InvalidInput', ['input', 'answers', '0', 'questionId']],
      ['InvalidInput', ['input', 'answers', '1', 'choiceIds']],
      ['InvalidInput', ['input', 'answers', '2', 'choiceIds']],
      ['InvalidInput', ['input', 'answers', '3', 'questionId']],
    ]);
    const twice = multiple!.choiceIds[0]!;
    expect(
      await refusal(student, quiz.lessonId, [{ questionId: multiple!.id, choiceIds: [twice, twice] }]),
    ).toMatchObject({ code: 'INVALID_INPUT' });
    const many = Array.from({ length: 201 }, () => ({ questionId: single!.id, choiceIds: [] }));
    expect(await refusal(student, quiz.lessonId, many)).toMatchObject({ path: ['input', 'answers'] });
    expect(
      await refusal(student, quiz.lessonId, [{ questionId: single!.id, choiceIds: Array(101).fill(choice) }]),
    ).toMatchObject({ path: ['input', 'answers', '0', 'choiceIds'] });
    expect(await refusal(student, quiz.lessonId, [], { idempotencyKey: 'x'.repeat(101) })).toMatchObject({
      path: ['input', 'idempotencyKey'],
    });
  });

  it('refuses what is no quiz, a quiz without its key, and who may not', async () => {
    const course = await givenCourse(under, { modules: [moduleData('TEXT', 'QUIZ')] });
    const [text, keyless] = lessonIdsOf(course);
    const student = await givenStudent(under);
    await givenEnrollment(under, student, course);
    expect(await refusal(student, text!, [])).toMatchObject({ code: 'NOT_A_QUIZ' });
    expect(await refusal(student, keyless!, [])).toMatchObject({ code: 'QUIZ_NOT_READY' });
    expect(await refusal(student, newId(), [])).toMatchObject({ __typename: 'NotFound' });
    expect(await refusal(null, keyless!, [])).toBe('UNAUTHENTICATED');
    expect(await refusal(testViewer(), keyless!, [])).toMatchObject({ __typename: 'NotEnrolled' });
  });

  it('never lets the key out: the published schema knows no correct choice', () => {
    expect(under.subgraph.sdl).not.toMatch(/correct/i);
  });
});
