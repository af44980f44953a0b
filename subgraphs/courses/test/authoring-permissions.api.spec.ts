import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@training-center/shared/ids/new-id';
import type { Viewer } from '@training-center/shared/scope/viewer';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { admin, type Author, author, reader } from './authors.js';
import { codesOf, CourseUnderTest, mutate, QUESTIONS } from './course-under-test.js';

interface Target {
  readonly course: CourseUnderTest;
  readonly moduleId: string;
  readonly lessons: Record<'Video' | 'Text' | 'Quiz' | 'Assignment', string>;
}

/** In an order in which an author can do one after the other with one course. */
const INPUTS: Record<string, (target: Target) => object> = {
  updateCourse: ({ course }) => ({ id: course.id, expectedVersion: course.version, description: 'Changed.' }),
  publishCourse: ({ course }) => ({ id: course.id }),
  archiveCourse: ({ course }) => ({ id: course.id }),
  deleteCourse: ({ course }) => ({ id: course.id }),
  restoreCourse: ({ course }) => ({ id: course.id }),
  reorderModules: ({ course, moduleId }) => ({ courseId: course.id, moduleIds: [moduleId] }),
  reorderLessons: ({ moduleId, lessons }) => ({ moduleId, lessonIds: Object.values(lessons).toReversed() }),
  moveLesson: ({ moduleId, lessons }) => ({ lessonId: lessons.Text, moduleId, position: 1 }),
  updateVideoLesson: ({ lessons }) => ({ id: lessons.Video, title: 'Changed' }),
  updateTextLesson: ({ lessons }) => ({ id: lessons.Text, title: 'Changed' }),
  updateQuizLesson: ({ lessons }) => ({ id: lessons.Quiz, questions: QUESTIONS }),
  updateAssignmentLesson: ({ lessons }) => ({ id: lessons.Assignment, title: 'Changed' }),
  updateModule: ({ moduleId }) => ({ id: moduleId, title: 'Changed' }),
  createVideoLesson: ({ moduleId }) => ({
    moduleId,
    title: 'New',
    videoUrl: 'https://example.com/',
    durationSeconds: 1,
  }),
  createTextLesson: ({ moduleId }) => ({ moduleId, title: 'New', body: 'Text' }),
  createQuizLesson: ({ moduleId }) => ({ moduleId, title: 'New', passPercent: 1, questions: QUESTIONS }),
  createAssignmentLesson: ({ moduleId }) => ({ moduleId, title: 'New', instructions: 'Do.', maxPoints: 1 }),
  createModule: ({ course }) => ({ courseId: course.id, title: 'Changed' }),
  deleteLesson: ({ lessons }) => ({ id: lessons.Text }),
  deleteModule: ({ moduleId }) => ({ id: moduleId }),
};
const STATUSES = ['draft', 'published', 'archived'] as const;
type Refusal = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'NotFound';

describe('what is refused to whom', () => {
  let under: SubgraphUnderTest;
  let by: Author;
  const targets: Record<string, Target> = {};
  const viewers: Record<string, Viewer | null> = {};
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
    by = await author(under);
    for (const status of STATUSES) targets[status] = await target(status);
    const student = testViewer();
    for (const { course } of Object.values(targets)) await reader(under, course.id, { viewer: student });
    Object.assign(viewers, {
      anonymous: null,
      stranger: testViewer(),
      reader: student,
      'other instructor': (await author(under)).viewer,
    });
  });
  afterAll(() => under.stop());
  async function target(status: (typeof STATUSES)[number]): Promise<Target> {
    const course = await CourseUnderTest.draft(under, { by });
    const moduleId = await course.module();
    const lessons = {
      Video: await course.lesson('Video', moduleId),
      Text: await course.lesson('Text', moduleId),
      Quiz: await course.lesson('Quiz', moduleId),
      Assignment: await course.lesson('Assignment', moduleId),
    };
    if (status !== 'draft') await course.publish();
    if (status === 'archived') await course.archive();
    return { course, moduleId, lessons };
  }

  it('covers every mutation', () => {
    const mutations = Object.keys(under.subgraph.schema.getMutationType()!.getFields());

    expect(mutations.toSorted()).toEqual(['createCourse', ...Object.keys(INPUTS)].toSorted());
  });

  const refusal = (status: string, who: string): Refusal => {
    if (who === 'anonymous') return 'UNAUTHENTICATED';
    const seen = status === 'published' || (status === 'archived' && who === 'reader');
    return seen ? 'FORBIDDEN' : 'NotFound';
  };
  const table = STATUSES.flatMap((status) =>
    ['anonymous', 'stranger', 'reader', 'other instructor'].map(
      (who) => [status, who, refusal(status, who)] as const,
    ),
  );

  it.each(table)(
    'on a %s course %s gets %s for every mutation, and nothing changes',
    async (status, who, expected) => {
      const subject = targets[status]!;
      const before = await subject.course.outline();
      const told = await under.recorded(CourseChanged);

      for (const [mutation, input] of Object.entries(INPUTS)) {
        const answer = await mutate(under, viewers[who]!, mutation, input(subject));
        const typenames = answer.data?.[mutation]?.userErrors.map(
          (error: { __typename: string }) => error.__typename,
        );
        expect([mutation, ...codesOf(answer), ...(typenames ?? [])]).toEqual([mutation, expected]);
      }

      expect(await subject.course.outline()).toEqual(before);
      expect(told).toEqual([]);
    },
  );

  it.each(['owner', 'admin'])('nothing is refused to the %s', async (who) => {
    const viewer = who === 'owner' ? by.viewer : admin();
    const fresh = await target('draft');
    for (const [mutation, input] of Object.entries(INPUTS)) {
      const answer = await mutate(under, viewer, mutation, input(fresh));
      expect([mutation, answer.errors, answer.data[mutation].userErrors]).toEqual([mutation, undefined, []]);
    }
  });

  it.each(Object.keys(INPUTS))(
    '%s answers for what does not exist as for what may not be seen',
    async (mutation) => {
      const nothing = { id: newId(), version: 1 } as CourseUnderTest;
      const lessons = { Video: newId(), Text: newId(), Quiz: newId(), Assignment: newId() };
      const stranger = viewers['stranger']!;

      const absent = await mutate(
        under,
        stranger,
        mutation,
        INPUTS[mutation]!({ course: nothing, moduleId: newId(), lessons }),
      );
      const hidden = await mutate(under, stranger, mutation, INPUTS[mutation]!(targets['draft']!));

      expect(absent.errors).toBeUndefined();
      expect(hidden).toEqual(absent);
    },
  );
});
