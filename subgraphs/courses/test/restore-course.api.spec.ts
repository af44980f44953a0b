import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
  testViewer,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { admin } from './authors.js';
import { codesOf, CourseUnderTest, mutate } from './course-under-test.js';

const START = new Date('2026-11-23T12:00:00.000Z');
const DAY = 24 * 60 * 60 * 1000;

describe('restoreCourse', () => {
  let under: SubgraphUnderTest;
  let now = START;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => now } });
  });
  beforeEach(() => {
    now = START;
  });
  afterAll(() => under.stop());
  const restore = (course: CourseUnderTest, viewer = course.by.viewer) =>
    mutate(
      under,
      viewer,
      'restoreCourse',
      { id: course.id },
      'course { slug status version modules { id } }',
    );

  it('brings the course back as it was, and tells so', async () => {
    const course = await CourseUnderTest.published(under);
    await course.delete();
    const told = await under.recorded(CourseChanged);

    const { data } = await restore(course);

    expect(data.restoreCourse).toEqual({
      course: {
        slug: course.slug,
        status: 'PUBLISHED',
        version: course.version + 2,
        modules: [{ id: expect.any(String) }],
      },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([{ courseId: course.id, deleted: false }]);
  });

  it('gives another slug when the old one was taken meanwhile', async () => {
    const course = await CourseUnderTest.draft(under, { title: 'Contested' });
    await course.delete();
    await CourseUnderTest.draft(under, { title: 'Contested' });

    const { data } = await restore(course);

    expect(data.restoreCourse.course.slug).toBe('contested-2');
  });

  it('lets two courses of one slug come back at the same moment', async () => {
    const first = await CourseUnderTest.draft(under, { title: 'Twins' });
    await first.delete();
    const second = await CourseUnderTest.draft(under, { title: 'Twins' });
    await second.delete();

    const answers = await Promise.all([restore(first), restore(second)]);

    expect(answers.map(({ data }) => data.restoreCourse.course.slug).toSorted()).toEqual([
      'twins',
      'twins-2',
    ]);
  });

  it('does nothing to a course that is not deleted', async () => {
    const course = await CourseUnderTest.draft(under);

    const { data } = await restore(course);

    expect(data.restoreCourse).toMatchObject({ course: { version: 1 }, userErrors: [] });
  });

  it('is possible on the thirtieth day, and refused after it', async () => {
    const course = await CourseUnderTest.draft(under);
    await course.delete();

    now = new Date(START.getTime() + 30 * DAY + 1);
    const late = await restore(course);
    now = new Date(START.getTime() + 30 * DAY);
    const intime = await restore(course);

    expect(late.data.restoreCourse).toMatchObject({
      course: null,
      userErrors: [{ code: 'RESTORE_EXPIRED' }],
    });
    expect(intime.data.restoreCourse.userErrors).toEqual([]);
  });

  it('is open to administrators; for others the course does not exist', async () => {
    const course = await CourseUnderTest.published(under);
    await course.delete();

    const stranger = await restore(course, testViewer());
    expect(stranger.data.restoreCourse.userErrors).toMatchObject([
      { __typename: 'NotFound', path: ['input', 'id'] },
    ]);
    expect(codesOf(await under.run(null, `{ course(id: "${course.id}") { id } }`))).toEqual(['NOT_FOUND']);
    const administrator = await restore(course, admin());
    expect(administrator.data.restoreCourse.userErrors).toEqual([]);
  });
});
