import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged, QuizChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { CourseUnderTest, mutate, QUESTIONS } from './course-under-test.js';

const COMMON = 'id __typename title position isPreview module { id course { version } }';
const UNKNOWN = '019abc00-0000-7000-8000-000000000000';

describe('a new lesson', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  async function setup() {
    const course = await CourseUnderTest.draft(under);
    const moduleId = await course.module();
    const create = (mutation: string, input: object, selection = '') =>
      mutate(under, course.by.viewer, mutation, { moduleId, ...input }, `lesson { ${COMMON} ${selection} }`);
    return { course, moduleId, create };
  }

  const VIDEO = { title: 'A walk', videoUrl: 'https://videos.example.com/walk.mp4', durationSeconds: 300 };
  const TEXT = { title: 'What a graph is', body: '# Graphs\n\n- a <script>' };
  const QUIZ = { title: 'Quiz', passPercent: 50, maxAttempts: 3, questions: QUESTIONS };
  const ASSIGNMENT = {
    title: 'Draw one',
    instructions: 'Draw a <b>graph</b>.',
    maxPoints: 10,
    dueAt: '2027-03-01T12:00:00Z',
  };

  it.each([
    [
      'createVideoLesson',
      'VideoLesson',
      VIDEO,
      'videoUrl durationSeconds',
      { videoUrl: VIDEO.videoUrl, durationSeconds: 300 },
    ],
    ['createTextLesson', 'TextLesson', TEXT, 'body', { body: '# Graphs\n\n- a &lt;script>' }],
    ['createQuizLesson', 'QuizLesson', QUIZ, 'passPercent maxAttempts', { passPercent: 50, maxAttempts: 3 }],
    [
      'createAssignmentLesson',
      'AssignmentLesson',
      ASSIGNMENT,
      'instructions maxPoints dueAt',
      { instructions: 'Draw a &lt;b>graph&lt;/b>.', maxPoints: 10, dueAt: '2027-03-01T12:00:00.000Z' },
    ],
  ])(
    '%s adds a %s at the end of its module and tells so',
    async (mutation, typename, input, selection, content) => {
      const { course, moduleId, create } = await setup();
      const before = await course.lesson('Text', moduleId);
      const told = await under.recorded(CourseChanged);

      const { data, errors } = await create(mutation, { ...input, isPreview: true }, selection);

      expect(errors).toBeUndefined();
      const { lesson, userErrors } = data[mutation];
      expect(userErrors).toEqual([]);
      expect(lesson).toEqual({
        id: expect.any(String),
        __typename: typename,
        title: input.title,
        position: 2,
        isPreview: true,
        module: { id: moduleId, course: { version: course.version + 1 } },
        ...content,
      });
      const kind = typename.replace('Lesson', '').toUpperCase();
      expect(told.map((message) => message.data)).toMatchObject([
        { modules: [{ id: moduleId, lessons: [{ id: before }, { id: lesson.id, kind }] }] },
      ]);
    },
  );

  it('is no preview unless told so', async () => {
    const { create } = await setup();

    const { data } = await create('createTextLesson', TEXT);

    expect(data.createTextLesson.lesson.isPreview).toBe(false);
  });

  it('stands in a dense order when twenty are made at once', async () => {
    const { course, create } = await setup();

    await Promise.all(Array.from({ length: 20 }, () => create('createTextLesson', TEXT)));

    const [module] = (await course.outline()).modules;
    expect(module!.lessons.map(({ position }) => position)).toEqual(
      Array.from({ length: 20 }, (_, place) => place + 1),
    );
  });

  it('a quiz tells its answer key to whoever scores it, and nobody else', async () => {
    const { course, create } = await setup();
    const told = await under.recorded(QuizChanged);

    const { data } = await create(
      'createQuizLesson',
      QUIZ,
      'questions { id kind prompt choices { id text } }',
    );

    const { id, questions } = data.createQuizLesson.lesson;
    const choiceIds = questions.map((question: { choices: { id: string }[] }) =>
      question.choices.map((choice) => choice.id),
    );
    expect(questions).toMatchObject([
      { prompt: 'Is a tree a graph?', kind: 'SINGLE_CHOICE', choices: [{ text: 'Yes' }, { text: 'No' }] },
      {
        prompt: 'Which are acyclic?',
        kind: 'MULTIPLE_CHOICE',
        choices: [{ text: 'Trees' }, { text: 'Paths' }, { text: 'Rings' }],
      },
    ]);
    expect(told.map((message) => message.data)).toEqual([
      {
        lessonId: id,
        courseId: course.id,
        version: 1,
        passPercent: 50,
        maxAttempts: 3,
        questions: [
          {
            id: questions[0].id,
            kind: 'SINGLE_CHOICE',
            choiceIds: choiceIds[0],
            correctChoiceIds: [choiceIds[0][0]],
          },
          {
            id: questions[1].id,
            kind: 'MULTIPLE_CHOICE',
            choiceIds: choiceIds[1],
            correctChoiceIds: choiceIds[1].slice(0, 2),
          },
        ],
      },
    ]);
  });

  const choices = (...correct: boolean[]) =>
    correct.map((right, index) => ({ text: `Choice ${index}`, correct: right }));
  const question = (kind: string, ...correct: boolean[]) => ({
    prompt: 'What?',
    kind,
    choices: choices(...correct),
  });

  it.each([
    [
      'createVideoLesson',
      { ...VIDEO, videoUrl: 'http://videos.example.com/walk.mp4' },
      ['input', 'videoUrl'],
    ],
    ['createVideoLesson', { ...VIDEO, videoUrl: 'javascript:alert(1)' }, ['input', 'videoUrl']],
    ['createVideoLesson', { ...VIDEO, videoUrl: 'https://user:secret@example.com/' }, ['input', 'videoUrl']],
    ['createVideoLesson', { ...VIDEO, videoUrl: 'https://' }, ['input', 'videoUrl']],
    ['createVideoLesson', { ...VIDEO, videoUrl: 'https://nul\0.example.com/' }, ['input', 'videoUrl']],
    [
      'createVideoLesson',
      { ...VIDEO, videoUrl: `https://example.com/${'a'.repeat(2048)}` },
      ['input', 'videoUrl'],
    ],
    ['createVideoLesson', { ...VIDEO, durationSeconds: 0 }, ['input', 'durationSeconds']],
    ['createVideoLesson', { ...VIDEO, durationSeconds: 86_401 }, ['input', 'durationSeconds']],
    ['createTextLesson', { ...TEXT, title: 'ab' }, ['input', 'title']],
    ['createTextLesson', { ...TEXT, body: ' ' }, ['input', 'body']],
    ['createTextLesson', { ...TEXT, body: 'a'.repeat(100_001) }, ['input', 'body']],
    ['createTextLesson', { ...TEXT, body: 'nul\0' }, ['input', 'body']],
    ['createAssignmentLesson', { ...ASSIGNMENT, maxPoints: 0 }, ['input', 'maxPoints']],
    ['createAssignmentLesson', { ...ASSIGNMENT, maxPoints: 1001 }, ['input', 'maxPoints']],
    ['createAssignmentLesson', { ...ASSIGNMENT, instructions: '' }, ['input', 'instructions']],
    ['createQuizLesson', { ...QUIZ, passPercent: 101 }, ['input', 'passPercent']],
    ['createQuizLesson', { ...QUIZ, maxAttempts: 0 }, ['input', 'maxAttempts']],
    ['createQuizLesson', { ...QUIZ, questions: [] }, ['input', 'questions']],
    ['createQuizLesson', { ...QUIZ, questions: Array(101).fill(QUESTIONS[0]) }, ['input', 'questions']],
    [
      'createQuizLesson',
      { ...QUIZ, questions: [question('SINGLE_CHOICE', true)] },
      ['input', 'questions', '0', 'choices'],
    ],
    [
      'createQuizLesson',
      { ...QUIZ, questions: [question('SINGLE_CHOICE', ...Array(11).fill(true))] },
      ['input', 'questions', '0', 'choices'],
    ],
    [
      'createQuizLesson',
      { ...QUIZ, questions: [{ ...QUESTIONS[0], prompt: ' ' }] },
      ['input', 'questions', '0', 'prompt'],
    ],
  ])('%s refuses a wrong value of %j and writes nothing', async (mutation, input, path) => {
    const { course, create } = await setup();
    const told = await under.recorded(QuizChanged);

    const { data, errors } = await create(mutation, input);

    expect(errors).toBeUndefined();
    expect(data[mutation]).toMatchObject({
      lesson: null,
      userErrors: [{ __typename: 'InvalidInput', path }],
    });
    expect((await course.outline()).modules[0]!.lessons).toEqual([]);
    expect(told).toEqual([]);
  });

  it('a quiz refuses every question whose correct choices do not fit, at once', async () => {
    const { course, create } = await setup();
    const questions = [
      question('SINGLE_CHOICE', false, false),
      question('SINGLE_CHOICE', true, false),
      question('SINGLE_CHOICE', true, true),
      question('MULTIPLE_CHOICE', false, false),
      question('MULTIPLE_CHOICE', true, true),
    ];

    const { data } = await create('createQuizLesson', { ...QUIZ, questions });

    const problems = data.createQuizLesson.userErrors as { code: string; path: string[] }[];
    expect(problems.map(({ code, path }) => [code, path[2]])).toEqual([
      ['WRONG_CORRECT_CHOICES', '0'],
      ['WRONG_CORRECT_CHOICES', '2'],
      ['WRONG_CORRECT_CHOICES', '3'],
    ]);
    expect((await course.outline()).modules[0]!.lessons).toEqual([]);
  });

  it.each([
    ['createVideoLesson', VIDEO],
    ['createTextLesson', TEXT],
    ['createQuizLesson', QUIZ],
    ['createAssignmentLesson', ASSIGNMENT],
  ])('%s refuses an unknown module and a stale version', async (mutation, input) => {
    const { course, create } = await setup();

    const unknown = await create(mutation, { ...input, moduleId: UNKNOWN });
    const malformed = await create(mutation, { ...input, moduleId: '1' });
    const stale = await create(mutation, { ...input, expectedVersion: 1 });

    for (const { data } of [unknown, malformed]) {
      expect(data[mutation].userErrors).toMatchObject([
        { __typename: 'NotFound', path: ['input', 'moduleId'] },
      ]);
    }
    expect(stale.data[mutation].userErrors).toMatchObject([
      { __typename: 'Conflict', currentVersion: course.version },
    ]);
    expect((await course.outline()).version).toBe(course.version);
  });

  it('is refused as the hundred-and-first of its module', async () => {
    const { course, moduleId, create } = await setup();
    await under.subgraph.orm.em.fork().execute(
      `insert into courses.lesson (id, course_id, module_id, kind, title, position, is_preview, body, revision, created_at, updated_at)
       select gen_random_uuid(), ?, ?, 'TEXT', 'Lesson', n, false, 'Text', 1, now(), now() from generate_series(1, 100) n`,
      [course.id, moduleId],
    );

    const { data } = await create('createTextLesson', TEXT);

    expect(data.createTextLesson).toMatchObject({ lesson: null, userErrors: [{ code: 'TOO_MANY' }] });
  });
});
