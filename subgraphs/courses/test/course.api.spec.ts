import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import courses from '../src/subgraph.js';
import { admin, type Author, author, reader, revoke } from './authors.js';
import { codesOf, CourseUnderTest } from './course-under-test.js';

const NOW = new Date('2026-11-23T12:00:00.000Z');

describe('course', () => {
  let under: SubgraphUnderTest;
  let by: Author;
  const made: Record<string, CourseUnderTest> = {};
  const viewers: Record<string, Viewer | null> = {};
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => NOW } });
    by = await author(under);
    made['draft'] = await CourseUnderTest.draft(under, { by });
    made['published'] = await CourseUnderTest.published(under, { by });
    made['archived'] = await (await CourseUnderTest.published(under, { by })).archive();
    const student = testViewer();
    const former = testViewer();
    const expired = testViewer();
    for (const { id } of Object.values(made)) {
      await reader(under, id, { viewer: student });
      await reader(under, id, { viewer: former });
      await revoke(under, id, former);
      await reader(under, id, { viewer: expired, until: NOW.toISOString() });
    }
    const other = await author(under);
    Object.assign(viewers, {
      anonymous: null,
      stranger: testViewer(),
      'other instructor': other.viewer,
      reader: student,
      'revoked reader': former,
      'expired reader': expired,
      owner: by.viewer,
      admin: admin(),
    });
  });
  afterAll(() => under.stop());

  const everybody = [
    'anonymous',
    'stranger',
    'other instructor',
    'reader',
    'revoked reader',
    'expired reader',
    'owner',
    'admin',
  ];
  const sees: Record<string, string[]> = {
    published: everybody,
    draft: ['owner', 'admin'],
    archived: ['reader', 'owner', 'admin'],
  };
  const table = Object.keys(sees).flatMap((status) =>
    everybody.map((who) => [status, who, sees[status]!.includes(who) ? 'seen' : 'absent'] as const),
  );

  it.each(table)('%s is for %s %s, by every door', async (status, who, sight) => {
    const viewer = viewers[who]!;
    const course = made[status]!;
    const outline = (
      await under.run(by.viewer, `{ course(id: "${course.id}") { modules { id lessons { id } } } }`)
    ).data.course;
    const [module] = outline.modules;
    const doors = [
      await under.run(viewer, `{ found: course(id: "${course.id}") { id } }`),
      await under.run(viewer, `{ found: course(slug: "${course.slug}") { id } }`),
    ];
    const lesson = module
      ? [await under.run(viewer, `{ found: lesson(id: "${module.lessons[0].id}") { id } }`)]
      : [];
    for (const door of [...doors, ...lesson]) {
      if (sight === 'seen') expect(door.errors).toBeUndefined();
      else {
        expect(door.data).toEqual({ found: null });
        expect(codesOf(door)).toEqual(['NOT_FOUND']);
      }
    }
    const references = [
      ['Course', course.id],
      ...(module
        ? [
            ['Module', module.id],
            ['Lesson', module.lessons[0].id],
            ['TextLesson', module.lessons[0].id],
          ]
        : []),
    ] as [string, string][];
    for (const [type, id] of references) {
      const { data } = await under.entity(viewer, type, { id }, 'id');
      expect(data._entities).toEqual([sight === 'seen' ? { id } : null]);
    }
    const { data: taught } = await under.entity(
      viewer,
      'Instructor',
      { id: by.instructorId },
      'courses { nodes { id } }',
    );
    const listed = taught._entities[0].courses.nodes.map(({ id }: { id: string }) => id);
    const listedFor = status === 'published' || who === 'owner' || who === 'admin';
    expect(listed.includes(course.id)).toBe(listedFor);
  });

  it('answers the whole page to the signed out', async () => {
    const course = await CourseUnderTest.draft(under, {
      by,
      title: 'Whole page',
      price: { amount: 4900, currency: 'EUR' },
    });
    const moduleId = await course.module('One');
    for (const kind of ['Video', 'Text', 'Quiz', 'Assignment'] as const) await course.lesson(kind, moduleId);
    await course.publish();

    const { data, errors } = await under.run(
      null,
      `query CoursePage($slug: String!) {
        course(slug: $slug) {
          id slug title description difficulty status price { amount currency } instructor { id }
          modules {
            id title position
            lessons {
              __typename id title position isPreview
              ... on VideoLesson { durationSeconds }
              ... on QuizLesson { passPercent maxAttempts }
              ... on AssignmentLesson { maxPoints dueAt }
              module { id course { id } }
            }
          }
        }
      }`,
      { slug: 'whole-page' },
    );

    expect(errors).toBeUndefined();
    const common = (kind: string, position: number) => ({
      __typename: `${kind}Lesson`,
      id: expect.any(String),
      title: `A ${kind} lesson`,
      position,
      isPreview: false,
      module: { id: moduleId, course: { id: course.id } },
    });
    expect(data.course).toEqual({
      id: course.id,
      slug: 'whole-page',
      title: 'Whole page',
      description: 'Trees and cycles.',
      difficulty: 'BEGINNER',
      status: 'PUBLISHED',
      price: { amount: 4900, currency: 'EUR' },
      instructor: { id: by.instructorId },
      modules: [
        {
          id: moduleId,
          title: 'One',
          position: 1,
          lessons: [
            { ...common('Video', 1), durationSeconds: 300 },
            common('Text', 2),
            { ...common('Quiz', 3), passPercent: 50, maxAttempts: 3 },
            { ...common('Assignment', 4), maxPoints: 10, dueAt: '2027-03-01T12:00:00.000Z' },
          ],
        },
      ],
    });
  });

  it.each([
    ['neither id nor slug', '{ course { id } }'],
    ['both', '{ course(id: "x", slug: "y") { id } }'],
    ['nulls', '{ course(id: null, slug: null) { id } }'],
  ])('refuses %s', async (_case, operation) => {
    const answer = await under.run(null, operation);

    expect(answer.data).toEqual({ course: null });
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT']);
  });

  it.each(['', "' or 1=1 --", 'nul\\u0000', 'a'.repeat(5000), '%', '019abc00-0000-7000-8000-000000000000'])(
    'is NOT_FOUND by %j',
    async (text) => {
      for (const argument of ['id', 'slug']) {
        const answer = await under.run(null, `{ course(${argument}: "${text}") { id } }`);
        expect(codesOf(answer)).toEqual(['NOT_FOUND']);
      }
      expect(codesOf(await under.run(null, `{ lesson(id: "${text}") { id } }`))).toEqual(['NOT_FOUND']);
    },
  );

  it('takes an id in capitals', async () => {
    const { data } = await under.run(null, `{ course(id: "${made['published']!.id.toUpperCase()}") { id } }`);

    expect(data.course.id).toBe(made['published']!.id);
  });
});
