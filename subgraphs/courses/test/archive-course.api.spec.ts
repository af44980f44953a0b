import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type SubgraphUnderTest,
  subgraphUnderTest,
} from '@training-center/shared/testing/subgraph-under-test';
import { CourseChanged } from '../src/contract.js';
import courses from '../src/subgraph.js';
import { reader } from './authors.js';
import { codesOf, CourseUnderTest, mutate } from './course-under-test.js';

const COURSE = 'course { status version }';

describe('archiveCourse', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await subgraphUnderTest(courses);
  });
  afterAll(() => under.stop());
  const archive = (course: CourseUnderTest) =>
    mutate(under, course.by.viewer, 'archiveCourse', { id: course.id }, COURSE);

  it('takes the course out of the catalogue, keeps it for its readers, and tells so', async () => {
    const course = await CourseUnderTest.published(under);
    const student = await reader(under, course.id);
    const told = await under.recorded(CourseChanged);

    const { data } = await archive(course);

    expect(data.archiveCourse).toEqual({
      course: { status: 'ARCHIVED', version: course.version + 1 },
      userErrors: [],
    });
    expect(told.map((message) => message.data)).toMatchObject([{ courseId: course.id, status: 'ARCHIVED' }]);
    const { data: listed } = await under.run(null, '{ courses { nodes { id } } }');
    expect(listed.courses.nodes).toEqual([]);
    const operation = `{ course(id: "${course.id}") { modules { lessons { title } } } }`;
    expect((await under.run(student, operation)).data.course.modules[0].lessons).toHaveLength(1);
    expect(codesOf(await under.run(null, operation))).toEqual(['NOT_FOUND']);
  });

  it('refuses a draft and changes nothing', async () => {
    const course = await CourseUnderTest.draft(under);

    const { data } = await archive(course);

    expect(data.archiveCourse).toMatchObject({ course: null, userErrors: [{ code: 'NOT_PUBLISHED' }] });
    expect((await course.outline()).version).toBe(1);
  });

  it('does nothing the second time', async () => {
    const course = await CourseUnderTest.published(under);
    await course.archive();

    const { data } = await archive(course);

    expect(data.archiveCourse).toMatchObject({
      course: { status: 'ARCHIVED', version: course.version },
      userErrors: [],
    });
  });
});
