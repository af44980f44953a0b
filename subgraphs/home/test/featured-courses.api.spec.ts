import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  anAdmin,
  changingNothing,
  type Course,
  givenCourse,
  givenStudent,
  homeUnderTest,
  sql,
  UNKNOWN,
} from './factories/world.js';

const PARTS = 'featuredList { version courses { id } } userErrors { __typename code path }';
const FEATURE = `mutation ($input: FeatureCourseInput!) { featureCourse(input: $input) { ${PARTS} } }`;
const UNFEATURE = `mutation ($input: UnfeatureCourseInput!) { unfeatureCourse(input: $input) { ${PARTS} } }`;
const SET = `mutation ($input: SetFeaturedCoursesInput!) { setFeaturedCourses(input: $input) { ${PARTS} } }`;

describe('featured courses', () => {
  let under: SubgraphUnderTest;
  const admin = anAdmin();
  beforeAll(async () => {
    under = await homeUnderTest();
  });
  beforeEach(async () => {
    await sql(under, 'truncate home.course_projection, home.enrollment_projection, home.featured_list');
  });
  afterAll(() => under.stop());

  const run = async (operation: string, input: Record<string, unknown>, viewer: Viewer | null = admin) => {
    const { data, errors } = await under.run(viewer, operation, { input });
    return { errors, ...(Object.values(data ?? {})[0] as Record<string, never>) } as {
      errors?: { extensions: { code: string } }[];
      featuredList: { version: number; courses: { id: string }[] } | null;
      userErrors: { code: string; path: string[]; __typename: string }[];
    };
  };
  const shown = async (first?: number): Promise<string[]> => {
    const { data, errors } = await under.run(
      null,
      'query ($first: Int) { featuredCourses(first: $first) { id } }',
      { first },
    );
    expect(errors).toBeUndefined();
    return data.featuredCourses.map(({ id }: { id: string }) => id);
  };
  async function courses(count: number): Promise<string[]> {
    const ids = [];
    for (let index = 0; index < count; index += 1) ids.push((await givenCourse(under)).courseId);
    return ids;
  }
  const change = async (course: Course, overrides: Partial<Course>): Promise<void> =>
    under.publish(CourseChanged, { ...course, version: course.version + 1, ...overrides });

  it('come in the order that admins gave them', async () => {
    const [a, b, c, d] = await courses(4);
    await run(FEATURE, { courseId: a });
    await run(FEATURE, { courseId: b });
    await run(FEATURE, { courseId: c, position: 1 });
    expect(await shown()).toEqual([c, a, b]);
    await run(FEATURE, { courseId: a });
    expect(await shown()).toEqual([c, a, b]);
    await run(FEATURE, { courseId: a, position: 3 });
    expect(await shown()).toEqual([c, b, a]);
    await run(FEATURE, { courseId: d, position: 24 });
    expect(await shown()).toEqual([c, b, a, d]);
    await run(UNFEATURE, { courseId: b });
    expect(await shown()).toEqual([c, a, d]);
    await run(SET, { courseIds: [d, c] });
    expect(await shown()).toEqual([d, c]);
    expect(await shown(1)).toEqual([d]);
  });

  it('leave out what is not published, keep its place, and bring it back', async () => {
    const course = await givenCourse(under);
    const [a, b] = await courses(2);
    const featured = [a!, course.courseId, b!];
    await run(SET, { courseIds: featured });
    await change(course, { status: 'ARCHIVED' });
    expect(await shown()).toEqual([a, b]);
    const { data } = await under.run(admin, '{ featuredList { courses { id } } }');
    expect(data.featuredList.courses).toEqual(featured.map((id) => ({ id })));
    await change({ ...course, version: 2 }, { status: 'PUBLISHED' });
    expect(await shown()).toEqual(featured);
    await change({ ...course, version: 3 }, { deleted: true });
    expect(await shown()).toEqual([a, b]);
  });

  it('are those on which most people learn while admins chose none that is published', async () => {
    const [a, b, c] = await courses(3);
    const hidden = await givenCourse(under, { status: 'ARCHIVED' });
    for (const [courseId, learners] of [
      [b!, 3],
      [c!, 1],
      [hidden.courseId, 5],
    ] as const) {
      for (let index = 0; index < learners; index += 1) await givenStudent(under, { courseId });
    }
    await givenStudent(under, { courseId: a! }, { status: 'PENDING_PAYMENT', enrolledAt: null });

    expect(await shown()).toEqual([b, c, a]);
    expect(await shown(2)).toEqual([b, c]);
    await run(FEATURE, { courseId: a });
    expect(await shown()).toEqual([a]);
    await run(SET, { courseIds: [] });
    expect(await shown()).toEqual([b, c, a]);
  });

  it('cost one prepared statement, or two for the fallback, however many', async () => {
    const ids = await courses(6);
    const ask = () => under.run(null, '{ featuredCourses { id } }');
    expect(await under.statementsOf(ask)).toHaveLength(2);
    await run(SET, { courseIds: ids.slice(0, 1) });
    expect(await under.statementsOf(ask)).toHaveLength(1);
    await run(SET, { courseIds: ids });
    expect(await under.statementsOf(ask)).toHaveLength(1);
  });

  it.each([0, 101, -1])('refuse %s at once', async (first) => {
    const { errors } = await under.run(null, `{ featuredCourses(first: ${first}) { id } }`);
    expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  it('are changed and listed by admins alone', async () => {
    const [id] = await courses(1);
    const course = await givenCourse(under);
    const student = await givenStudent(under, course);
    const others = [null, testViewer(), student, testViewer({ userId: course.instructorUserId })];
    for (const viewer of others) {
      const code = viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      for (const [operation, input] of [
        [FEATURE, { courseId: id }],
        [UNFEATURE, { courseId: id }],
        [SET, { courseIds: [id, id] }],
      ] as const) {
        const { errors } = await changingNothing(under, () => run(operation, input, viewer));
        expect(errors?.[0]?.extensions.code).toBe(code);
      }
      const { errors } = await under.run(viewer, '{ featuredList { version } }');
      expect(errors?.[0]?.extensions['code']).toBe(code);
    }
  });

  it('refuse what cannot be featured, all of it at once, and change nothing', async () => {
    const [id, other] = await courses(2);
    const draft = (await givenCourse(under, { status: 'DRAFT' })).courseId;
    const deleted = (await givenCourse(under, { deleted: true })).courseId;
    await run(SET, { courseIds: [id] });
    const refusal = async (operation: string, input: Record<string, unknown>) => {
      const answer = await changingNothing(under, () => run(operation, input));
      expect(answer.featuredList).toBeNull();
      return answer.userErrors.map(({ code, path }) => [code, path.slice(1).join('.')]);
    };

    expect(await refusal(FEATURE, { courseId: draft })).toEqual([['COURSE_NOT_PUBLISHED', 'courseId']]);
    for (const courseId of [UNKNOWN, deleted, 'no id'])
      expect(await refusal(FEATURE, { courseId })).toEqual([['NOT_FOUND', 'courseId']]);
    for (const position of [0, 25])
      expect(await refusal(FEATURE, { courseId: other, position })).toEqual([['INVALID_INPUT', 'position']]);
    for (const courseId of [other, UNKNOWN, 'no id'])
      expect(await refusal(UNFEATURE, { courseId })).toEqual([['NOT_FOUND', 'courseId']]);
    expect(await refusal(SET, { courseIds: [id, draft, other, UNKNOWN] })).toEqual([
      ['COURSE_NOT_PUBLISHED', 'courseIds.1'],
      ['NOT_FOUND', 'courseIds.3'],
    ]);
    expect(await refusal(SET, { courseIds: [id, id] })).toEqual([['INVALID_INPUT', 'courseIds']]);
    expect(await refusal(SET, { courseIds: Array(25).fill(id) })).toEqual([['INVALID_INPUT', 'courseIds']]);
    expect(await refusal(SET, { courseIds: [other], expectedVersion: 99 })).toEqual([
      ['CONFLICT', 'expectedVersion'],
    ]);
  });

  it('are at most 24', async () => {
    const ids = await courses(25);
    await run(SET, { courseIds: ids.slice(0, 24) });
    const { userErrors } = await changingNothing(under, () => run(FEATURE, { courseId: ids[24] }));
    expect(userErrors).toEqual([
      { __typename: 'FeaturedListFull', code: 'FEATURED_LIST_FULL', path: ['input'] },
    ]);
  });
});
