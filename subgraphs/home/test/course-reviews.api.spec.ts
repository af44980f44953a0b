import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  anAdmin,
  type Course,
  givenCourse,
  givenReview,
  givenStudent,
  homeUnderTest,
  UNKNOWN,
} from './factories/world.js';

const PAGE = `query ($r: [_Any!]!, $first: Int, $after: String) {
  _entities(representations: $r) { ... on Course {
    reviews(first: $first, after: $after) {
      totalCount nodes { id rating author { id } course { id } } edges { cursor }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
    rating { average count distribution { rating count } }
    viewerReview { id }
  } }
}`;

describe('the reviews of a course', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await homeUnderTest();
  });
  afterAll(() => under.stop());

  const representations = (courses: readonly Course[]) =>
    courses.map(({ courseId }) => ({ __typename: 'Course', id: courseId }));
  const pages = (viewer: Viewer | null, courses: readonly Course[], page: Record<string, unknown> = {}) =>
    under.run(viewer, PAGE, { r: representations(courses), ...page });
  const page = async (viewer: Viewer | null, course: Course, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await pages(viewer, [course], variables);
    return { errors, ...data?._entities[0] };
  };

  async function reviewed(ratings: readonly number[], overrides: Partial<Course> = {}) {
    const course = await givenCourse(under, overrides);
    const ids: string[] = [];
    for (const rating of ratings)
      ids.push(await givenReview(under, await givenStudent(under, course), course, { rating }));
    return { course, newest: ids.toReversed() };
  }

  it('come the newest first, page by page, and add up', async () => {
    const { course, newest } = await reviewed([1, 5, 5, 4, 2]);
    const seen: string[] = [];
    let after: string | null = null;
    for (const size of [2, 2, 1]) {
      const { reviews, rating } = await page(null, course, { first: 2, after });
      expect(reviews.nodes).toHaveLength(size);
      expect(reviews.totalCount).toBe(5);
      expect(reviews.pageInfo).toMatchObject({ hasNextPage: size === 2, hasPreviousPage: after !== null });
      expect(rating).toEqual({
        average: 17 / 5,
        count: 5,
        distribution: [1, 1, 0, 1, 2].map((count, at) => ({ rating: at + 1, count })),
      });
      seen.push(...reviews.nodes.map(({ id }: { id: string }) => id));
      after = reviews.pageInfo.endCursor;
    }
    expect(seen).toEqual(newest);
  });

  it('are none, with a rating of none, on a course that nobody reviewed', async () => {
    const course = await givenCourse(under);
    expect(await page(null, course)).toMatchObject({
      reviews: { totalCount: 0, nodes: [] },
      rating: { average: null, count: 0 },
      viewerReview: null,
    });
  });

  it('refuse pages that are none and cursors of other lists', async () => {
    const [{ course }, { course: other }] = [await reviewed([1, 2]), await reviewed([1, 2])];
    const foreign = (await page(null, other)).reviews.pageInfo.endCursor;
    for (const variables of [
      { first: 0 },
      { first: 101 },
      { first: -1 },
      { after: 'gibberish' },
      { after: foreign },
    ]) {
      const { errors, reviews } = await page(null, course, variables);
      expect([errors?.[0]?.extensions['code'], reviews]).toEqual(['BAD_USER_INPUT', null]);
    }
  });

  it.each<[string, Partial<Course>, string[]]>([
    ['a draft', { status: 'DRAFT' }, ['instructor', 'admin']],
    ['an archived course', { status: 'ARCHIVED' }, ['student', 'instructor', 'admin']],
    ['a deleted course', { deleted: true }, []],
  ])('of %s are there for who can see the course', async (_what, change, seenBy) => {
    const { course, newest } = await reviewed([4]);
    const actors = {
      anonymous: null,
      stranger: testViewer(),
      student: await givenStudent(under, course),
      dropped: await givenStudent(under, course, { status: 'DROPPED' }),
      instructor: testViewer({ userId: course.instructorUserId }),
      otherInstructor: testViewer({ userId: (await givenCourse(under)).instructorUserId }),
      admin: anAdmin(),
    };
    await under.publish(CourseChanged, { ...course, version: 2, ...change });
    for (const [name, viewer] of Object.entries(actors)) {
      const { errors, reviews, rating } = await page(viewer, course);
      expect([name, errors, reviews !== null, rating !== null]).toEqual([
        name,
        undefined,
        seenBy.includes(name),
        seenBy.includes(name),
      ]);
      const { data } = await under.entity(viewer, 'Review', { id: newest[0]! }, 'id');
      const entity = data._entities[0];
      expect([name, entity !== null]).toEqual([name, seenBy.includes(name) || name === 'admin']);
    }
  });

  it('are nothing for courses that are not known', async () => {
    for (const id of [UNKNOWN, 'no id']) {
      const { data } = await under.entity(
        null,
        'Course',
        { id },
        'id reviews { totalCount } rating { count }',
      );
      const course = data._entities[0];
      expect(course === null || (course.reviews === null && course.rating === null)).toBe(true);
    }
    for (const id of [UNKNOWN, 'no id']) {
      const { data } = await under.entity(anAdmin(), 'Review', { id }, 'id');
      expect(data._entities).toEqual([null]);
    }
  });

  it('show the viewer their own, and nobody else’s as theirs', async () => {
    const course = await givenCourse(under);
    const student = await givenStudent(under, course);
    const id = await givenReview(under, student, course);
    expect((await page(student, course)).viewerReview).toEqual({ id });
    for (const viewer of [null, testViewer(), anAdmin()]) {
      expect((await page(viewer, course)).viewerReview).toBeNull();
    }
  });

  it('cost as many statements for one course with a review as for five with many', async () => {
    const few = await reviewed([3]);
    const many = [];
    for (let index = 0; index < 5; index += 1) many.push((await reviewed([1, 2, 3, 4, 5, 5])).course);
    const statements = (courses: readonly Course[], viewer: Viewer | null, first: number) =>
      under.statementsOf(() => pages(viewer, courses, { first }));

    // The courses, their reviews, their ratings.
    expect(await statements([few.course], null, 1)).toHaveLength(3);
    expect(await statements(many, null, 100)).toHaveLength(3);
    // And the viewer's own.
    expect(await statements(many, testViewer(), 100)).toHaveLength(4);
  });
});
