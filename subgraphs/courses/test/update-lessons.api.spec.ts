import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { QuizChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, type LessonName, mutate } from './course-under-test.js';

const CONTENT: Record<LessonName, string> = {
  Video: 'videoUrl durationSeconds',
  Text: 'body',
  Quiz: 'passPercent maxAttempts questions { id prompt choices { text } } answerKey { questionId }',
  Assignment: 'instructions maxPoints dueAt',
};

describe('a changed lesson', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function setup(kind: LessonName) {
    const course = await CourseUnderTest.draft(under);
    const id = await course.lesson(kind, await course.module());
    const selection = `lesson { id title isPreview position ${CONTENT[kind]} module { course { version } } }`;
    const read = async () => {
      const operation = `{ lesson(id: "${id}") { id title isPreview position ... on ${kind}Lesson { ${CONTENT[kind]} } module { course { version } } } }`;
      return (await under.run(course.by.viewer, operation)).data.lesson;
    };
    const update = (input: object, name: LessonName = kind) =>
      mutate(
        under,
        course.by.viewer,
        `update${name}Lesson`,
        { id, ...input },
        name === kind ? selection : '',
      );
    return { course, id, read, update, before: await read() };
  }

  it.each<[LessonName, object]>([
    ['Video', { videoUrl: 'https://videos.example.com/run.mp4', durationSeconds: 60 }],
    ['Video', { title: 'A run' }],
    ['Text', { body: 'Other words.' }],
    ['Text', { isPreview: true }],
    ['Assignment', { instructions: 'Draw two.', maxPoints: 20, dueAt: null }],
    ['Assignment', { maxPoints: 1 }],
    ['Quiz', { passPercent: 90, maxAttempts: null }],
    ['Quiz', { title: 'Harder quiz' }],
  ])('of kind %s has %j and leaves the rest', async (kind, input) => {
    const { course, update, read, before } = await setup(kind);

    const { data, errors } = await update(input);

    expect(errors).toBeUndefined();
    const { lesson, userErrors } = data[`update${kind}Lesson`];
    expect(userErrors).toEqual([]);
    expect(lesson).toEqual({ ...before, ...input, module: { course: { version: course.version + 1 } } });
    expect(await read()).toEqual(lesson);
  });

  it('of a quiz tells the key of its new questions', async () => {
    const { id, update, before } = await setup('Quiz');
    const told = await under.recorded(QuizChanged);
    const questions = [
      {
        prompt: 'New?',
        kind: 'SINGLE_CHOICE',
        choices: [
          { text: 'No', correct: false },
          { text: 'Yes', correct: true },
        ],
      },
    ];

    const { data } = await update({ questions });

    const [question] = data.updateQuizLesson.lesson.questions;
    expect(data.updateQuizLesson.lesson.questions).toEqual([
      { id: expect.any(String), prompt: 'New?', choices: [{ text: 'No' }, { text: 'Yes' }] },
    ]);
    expect(before.questions.map((old: { id: string }) => old.id)).not.toContain(question.id);
    const [event] = told.map((message) => message.data);
    expect(told).toHaveLength(1);
    expect(event).toMatchObject({
      lessonId: id,
      version: 2,
      passPercent: 50,
      questions: [{ id: question.id }],
    });
    expect(event!.questions[0]!.correctChoiceIds).toEqual([event!.questions[0]!.choiceIds[1]]);
  });

  it('of a quiz refuses questions without an answer and keeps the old ones', async () => {
    const { update, read, before } = await setup('Quiz');
    const told = await under.recorded(QuizChanged);

    const questions = [
      {
        prompt: 'New?',
        kind: 'SINGLE_CHOICE',
        choices: [
          { text: 'No', correct: false },
          { text: 'Yes', correct: false },
        ],
      },
    ];
    const { data } = await update({ title: 'Never', questions });

    expect(data.updateQuizLesson.userErrors).toMatchObject([
      { code: 'WRONG_CORRECT_CHOICES', path: ['input', 'questions', '0', 'choices'] },
    ]);
    expect(await read()).toEqual(before);
    expect(told).toEqual([]);
  });

  it.each<[LessonName, object, string]>([
    ['Video', { title: null }, 'title'],
    ['Video', { isPreview: null }, 'isPreview'],
    ['Video', { durationSeconds: null }, 'durationSeconds'],
    ['Video', { videoUrl: null }, 'videoUrl'],
    ['Video', { videoUrl: 'ftp://example.com/' }, 'videoUrl'],
    ['Text', { body: null }, 'body'],
    ['Text', { body: 'a'.repeat(100_001) }, 'body'],
    ['Quiz', { passPercent: null }, 'passPercent'],
    ['Quiz', { questions: null }, 'questions'],
    ['Quiz', { questions: [] }, 'questions'],
    ['Assignment', { maxPoints: null }, 'maxPoints'],
    ['Assignment', { instructions: null }, 'instructions'],
  ])('of kind %s refuses %j', async (kind, input, field) => {
    const { update, read, before } = await setup(kind);

    const { data, errors } = await update(input);

    expect(errors).toBeUndefined();
    expect(data[`update${kind}Lesson`]).toMatchObject({
      lesson: null,
      userErrors: [{ __typename: 'InvalidInput', path: ['input', field] }],
    });
    expect(await read()).toEqual(before);
  });

  it.each<[LessonName, LessonName]>([
    ['Text', 'Video'],
    ['Video', 'Quiz'],
    ['Quiz', 'Assignment'],
    ['Assignment', 'Text'],
  ])('of kind %s is not found as one of kind %s', async (kind, other) => {
    const { update, read, before } = await setup(kind);

    const { data } = await update({ title: 'Never' }, other);

    expect(data[`update${other}Lesson`].userErrors).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'id'] },
    ]);
    expect(await read()).toEqual(before);
  });

  it.each<LessonName>(['Video', 'Text', 'Quiz', 'Assignment'])(
    'of kind %s minds the version of its course',
    async (kind) => {
      const { course, update, read, before } = await setup(kind);

      const { data } = await update({ title: 'Never', expectedVersion: 1 });

      expect(data[`update${kind}Lesson`].userErrors).toMatchObject([
        { __typename: 'Conflict', currentVersion: course.version },
      ]);
      expect(await read()).toEqual(before);
    },
  );
});
