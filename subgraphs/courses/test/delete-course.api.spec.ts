import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { admin, reader, revoke } from './authors.js';
import { codesOf, CourseUnderTest, mutate } from './course-under-test.js';

const NOW = new Date('2026-11-23T12:00:00.000Z');

describe('deleteCourse', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses, { clock: { now: () => NOW } });
  });
  afterAll(() => under.stop());
  const remove = (course: CourseUnderTest) =>
    mutate(under, course.by.viewer, 'deleteCourse', { id: course.id }, 'deletedCourseId');

  it('leaves nobody the course by any door, and tells so', async () => {
    const course = await CourseUnderTest.published(under);
    const moduleId = await course.module('Second');
    const lessonId = await course.lesson('Text', moduleId, { isPreview: true });
    const student = await reader(under, course.id);
    const told = await under.recorded(CourseChanged);

    const { data } = await remove(course);

    expect(data.deleteCourse).toEqual({ deletedCourseId: course.id, userErrors: [] });
    expect(told.map((message) => message.data)).toMatchObject([
      { courseId: course.id, deleted: true, status: 'PUBLISHED', version: course.version + 1 },
    ]);
    for (const viewer of [null, student, course.by.viewer, admin()]) {
      expect(codesOf(await under.run(viewer, `{ course(id: "${course.id}") { id } }`))).toEqual([
        'NOT_FOUND',
      ]);
      expect(codesOf(await under.run(viewer, `{ course(slug: "${course.slug}") { id } }`))).toEqual([
        'NOT_FOUND',
      ]);
      expect(codesOf(await under.run(viewer, `{ lesson(id: "${lessonId}") { id } }`))).toEqual(['NOT_FOUND']);
      const { data: list } = await under.run(viewer, '{ courses { totalCount nodes { id } } }');
      expect(list.courses).toEqual({ totalCount: 0, nodes: [] });
      const keys = [
        ['Course', course.id],
        ['Module', moduleId],
        ['Lesson', lessonId],
        ['TextLesson', lessonId],
      ] as const;
      for (const [type, id] of keys) {
        const { data: found } = await under.entity(viewer, type, { id }, 'id');
        expect(found._entities).toEqual([null]);
      }
      const { data: taught } = await under.entity(
        viewer,
        'Instructor',
        { id: course.by.instructorId },
        'courses { totalCount nodes { id } }',
      );
      expect(taught._entities).toEqual([{ courses: { totalCount: 0, nodes: [] } }]);
    }
  });

  it('releases the slug', async () => {
    const course = await CourseUnderTest.published(under, { title: 'Released name' });
    await remove(course);

    const next = await CourseUnderTest.draft(under, { title: 'Released name' });

    expect(next.slug).toBe('released-name');
  });

  it('is NOT_FOUND the second time', async () => {
    const course = await CourseUnderTest.draft(under);
    await remove(course);

    const { data } = await remove(course);

    expect(data.deleteCourse).toMatchObject({
      deletedCourseId: null,
      userErrors: [{ __typename: 'NotFound' }],
    });
  });

  describe('while somebody who paid can read it', () => {
    it('answers PAID_READERS and changes nothing', async () => {
      const course = await CourseUnderTest.published(under);
      await reader(under, course.id, { paid: true });
      const told = await under.recorded(CourseChanged);

      const { data } = await remove(course);

      expect(data.deleteCourse).toMatchObject({
        deletedCourseId: null,
        userErrors: [{ __typename: 'Refused', code: 'PAID_READERS' }],
      });
      expect((await course.outline()).version).toBe(course.version);
      expect(told).toEqual([]);
    });
  });

  it('does not mind readers who did not pay, who were revoked, or whose time is over', async () => {
    const course = await CourseUnderTest.published(under);
    await reader(under, course.id);
    await revoke(under, course.id, await reader(under, course.id, { paid: true }));
    await reader(under, course.id, { paid: true, until: NOW.toISOString() });

    const { data } = await remove(course);

    expect(data.deleteCourse.deletedCourseId).toBe(course.id);
  });
});
