import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { admin, author, reader, revoke } from './authors.js';
import { codesOf, CourseUnderTest, type LessonName } from './course-under-test.js';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const LATER = new Date(NOW.getTime() + 1);
const CONTENT = {
  Video: ['videoUrl'],
  Text: ['body'],
  Quiz: ['questions { id prompt kind choices { id text position } }'],
  Assignment: ['instructions'],
} as const;
const KEY = 'answerKey { questionId correctChoiceIds }';
const KINDS = ['Video', 'Text', 'Quiz', 'Assignment'] as const;

describe('the content of a lesson', () => {
  let under: SubgraphUnderTest;
  const viewers: Record<string, Viewer | null> = {};
  const lessons: Record<string, string> = {};
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => NOW } });
    const by = await author(under);
    const student = testViewer();
    const unlimited = testViewer();
    for (const status of ['draft', 'published', 'archived']) {
      const course = await CourseUnderTest.draft(under, { by });
      const moduleId = await course.module();
      for (const kind of KINDS) {
        lessons[`${status} ${kind}`] = await course.lesson(kind, moduleId);
        lessons[`${status} preview ${kind}`] = await course.lesson(kind, moduleId, { isPreview: true });
      }
      if (status !== 'draft') await course.publish();
      if (status === 'archived') await course.archive();
      await reader(under, course.id, { viewer: student, until: LATER.toISOString() });
      await reader(under, course.id, { viewer: unlimited });
      if (status !== 'published') continue;
      viewers['expired reader'] = await reader(under, course.id, { until: NOW.toISOString() });
      viewers['revoked reader'] = await reader(under, course.id);
      await revoke(under, course.id, viewers['revoked reader']);
    }
    const elsewhere = await CourseUnderTest.published(under);
    Object.assign(viewers, {
      anonymous: null,
      stranger: testViewer(),
      'reader of another course': await reader(under, elsewhere.id),
      'other instructor': elsewhere.by.viewer,
      reader: student,
      'unlimited reader': unlimited,
      owner: by.viewer,
      admin: admin(),
    });
  });
  afterAll(() => under.stop());

  const READERS = ['reader', 'unlimited reader', 'owner', 'admin'];
  const AUTHORS = ['owner', 'admin'];
  const EVERYBODY = [
    'anonymous',
    'stranger',
    'reader of another course',
    'other instructor',
    'expired reader',
    'revoked reader',
    ...READERS,
  ];
  const rules: [lesson: string, readableFor: readonly string[], seenBy: readonly string[]][] = [
    ['published', READERS, EVERYBODY],
    ['published preview', EVERYBODY, EVERYBODY],
    ['archived', READERS, READERS],
    ['archived preview', READERS, READERS],
    ['draft', AUTHORS, AUTHORS],
    ['draft preview', AUTHORS, AUTHORS],
  ];
  const table = rules.flatMap(([lesson, readable, seen]) =>
    EVERYBODY.map(
      (who) =>
        [
          lesson,
          who,
          readable.includes(who) ? 'readable' : seen.includes(who) ? 'outline only' : 'absent',
        ] as const,
    ),
  );

  it.each(table)('of a %s lesson is for %s: %s', async (lesson, who, access) => {
    const viewer = viewers[who]!;
    for (const kind of KINDS) {
      const id = lessons[`${lesson} ${kind}`]!;
      for (const field of CONTENT[kind]) {
        const asked = await under.run(
          viewer,
          `{ lesson(id: "${id}") { title ... on ${kind}Lesson { content: ${field} } } }`,
        );
        const referred = await under.entity(viewer, `${kind}Lesson`, { id }, `title content: ${field}`);
        const byInterface = await under.run(
          viewer,
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${kind}Lesson { title content: ${field} } } }`,
          { r: [{ __typename: 'Lesson', id }] },
        );
        expectAccess(asked, asked.data.lesson, access);
        expectAccess(referred, referred.data._entities[0], access === 'absent' ? 'no entity' : access);
        expectAccess(byInterface, byInterface.data._entities[0], access === 'absent' ? 'no entity' : access);
      }
    }
  });

  function expectAccess(
    answer: Parameters<typeof codesOf>[0],
    found: { title: string; content: unknown } | null,
    access: string,
  ): void {
    if (access === 'readable') {
      expect(answer.errors).toBeUndefined();
      expect(found!.content).toEqual(expect.anything());
    } else if (access === 'outline only') {
      expect(found).toEqual({ title: expect.any(String), content: null });
      expect(codesOf(answer)).toEqual(['NOT_FOUND']);
    } else {
      expect(found).toBeNull();
      expect(codesOf(answer)).toEqual(access === 'no entity' ? [] : ['NOT_FOUND']);
    }
  }

  it.each(EVERYBODY)(
    'keeps the answer key from %s unless they are the author, previews or not',
    async (who) => {
      for (const lesson of ['published Quiz', 'published preview Quiz']) {
        const answer = await under.run(
          viewers[who]!,
          `{ lesson(id: "${lessons[lesson]}") { ... on QuizLesson { ${KEY} } } }`,
        );

        if (AUTHORS.includes(who)) {
          const [single, multiple] = answer.data.lesson.answerKey;
          expect(single.correctChoiceIds).toHaveLength(1);
          expect(multiple.correctChoiceIds).toHaveLength(2);
        } else {
          expect(answer.data.lesson).toEqual({ answerKey: null });
          expect(codesOf(answer)).toEqual(['NOT_FOUND']);
        }
      }
    },
  );

  it('never says in the schema whether a choice is correct, but to authors', () => {
    const fields = under.subgraph.schema.getTypeMap();
    const outputs = Object.values(fields).filter(
      (type) => 'getInterfaces' in type && !type.name.startsWith('__'),
    );
    const telling = outputs.flatMap((type) =>
      Object.keys((type as unknown as { getFields(): object }).getFields())
        .filter((field) => /correct|answer/i.test(field))
        .map((field) => `${type.name}.${field}`),
    );

    expect(telling.toSorted()).toEqual(['QuizAnswer.correctChoiceIds', 'QuizLesson.answerKey']);
  });

  it('answers a choice without what it is worth, also where the resolver would find it', async () => {
    const { data } = await under.run(
      viewers['reader']!,
      `{ lesson(id: "${lessons['published Quiz']}") { ... on QuizLesson { questions { choices { id } } } } }`,
    );
    const ids = data.lesson.questions.flatMap(({ choices }: { choices: { id: string }[] }) =>
      choices.map(({ id }) => id),
    );

    expect(ids).toHaveLength(5);
    const invalid = await under.run(
      viewers['reader']!,
      `{ lesson(id: "${lessons['published Quiz']}") { ... on QuizLesson { questions { choices { correct } } } } }`,
    );
    expect(invalid.data).toBeUndefined();
  });

  it.each<[LessonName, LessonName]>([
    ['Text', 'Video'],
    ['Quiz', 'Text'],
  ])('a %s lesson is nothing as a %s lesson', async (kind, other) => {
    const answer = await under.entity(
      viewers['owner']!,
      `${other}Lesson`,
      { id: lessons[`published ${kind}`]! },
      'title',
    );

    expect(answer.data._entities).toEqual([null]);
  });

  it('is the same entity by the interface and by its kind, in one request', async () => {
    const id = lessons['published Video']!;
    const { data, errors } = await under.run(
      null,
      `query ($r: [_Any!]!) { _entities(representations: $r) { __typename ... on VideoLesson { id durationSeconds } } }`,
      {
        r: [
          { __typename: 'Lesson', id },
          { __typename: 'VideoLesson', id },
          { __typename: 'Lesson', id },
          { __typename: 'Lesson', id: 'nothing' },
        ],
      },
    );

    expect(errors).toBeUndefined();
    const video = { __typename: 'VideoLesson', id, durationSeconds: 300 };
    expect(data._entities).toEqual([video, video, video, null]);
  });
});
