import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CourseChanged } from '@training-center/courses/contract';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  anAdmin,
  changingNothing,
  type Course,
  DELETE,
  type Enrollment,
  givenCourse,
  givenReview,
  givenStudent,
  homeUnderTest,
  REVIEW,
  sql,
  UNKNOWN,
} from './factories/world.js';

const OWN = 'viewerReview { id rating body state } rating { average count }';

describe('reviewing a course', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await homeUnderTest();
  });
  afterAll(() => under.stop());

  const review = (viewer: Viewer | null, input: Record<string, unknown>) =>
    under.run(viewer, REVIEW, { input });
  const remove = (viewer: Viewer | null, reviewId: string) =>
    under.run(viewer, DELETE, { input: { reviewId } });
  const fieldsOf = async (viewer: Viewer | null, { courseId }: Course, fields = OWN) =>
    (await under.entity(viewer, 'Course', { id: courseId }, fields)).data._entities[0];

  describe('reviewCourse', () => {
    it('makes a review, and writes the same one anew when asked again', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course);

      const made = await review(student, { courseId: course.courseId, rating: 3, body: '  Fine. ' });
      expect(made.data.reviewCourse).toEqual({
        review: {
          id: expect.any(String),
          rating: 3,
          body: 'Fine.',
          state: 'VISIBLE',
          hiddenReason: null,
          version: 1,
          author: { id: student.userId },
          course: { id: course.courseId, rating: { average: 3, count: 1 } },
        },
        userErrors: [],
      });
      const again = await review(student, { courseId: course.courseId, rating: 5 });
      expect(again.data.reviewCourse.review).toMatchObject({
        id: made.data.reviewCourse.review.id,
        rating: 5,
        body: null,
        version: 2,
        course: { rating: { average: 5, count: 1 } },
      });
    });

    it('takes raw HTML and dangerous links out of the text', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course);
      const body = 'Good <script>alert(1)</script> [here](javascript:alert(1))';
      const { data } = await review(student, { courseId: course.courseId, rating: 4, body });
      expect(data.reviewCourse.review.body).not.toMatch(/<script|\(javascript:/);
    });

    it.each<[string, Partial<Enrollment>]>([
      ['learns', { status: 'ACTIVE' }],
      ['has completed it', { status: 'COMPLETED', completedAt: '2026-11-02T12:00:00.000Z' }],
      ['was there and dropped it', { status: 'DROPPED' }],
    ])('is for who %s', async (_what, enrollment) => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course, enrollment);
      const { data } = await review(student, { courseId: course.courseId, rating: 4 });
      expect(data.reviewCourse.userErrors).toEqual([]);
    });

    it.each<[string, Partial<Enrollment>]>([
      ['has yet to pay', { status: 'PENDING_PAYMENT', enrolledAt: null }],
      ['never paid', { status: 'DROPPED', enrolledAt: null }],
    ])('is not for who %s', async (_what, enrollment) => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course, enrollment);
      const { data } = await changingNothing(under, () =>
        review(student, { courseId: course.courseId, rating: 4 }),
      );
      expect(data.reviewCourse).toEqual({
        review: null,
        userErrors: [
          { __typename: 'ReviewerNotEnrolled', code: 'NOT_ENROLLED', path: ['input', 'courseId'] },
        ],
      });
    });

    it.each<[string, (course: Course) => Viewer | null, string]>([
      ['the signed out', () => null, 'UNAUTHENTICATED'],
      ['a stranger', () => testViewer(), 'NOT_ENROLLED'],
      ['an admin', () => anAdmin(), 'NOT_ENROLLED'],
      ['its instructor', ({ instructorUserId }) => testViewer({ userId: instructorUserId }), 'OWN_COURSE'],
    ])('refuses %s', async (_who, whoIs, code) => {
      const course = await givenCourse(under);
      const { data, errors } = await changingNothing(under, () =>
        review(whoIs(course), { courseId: course.courseId, rating: 4 }),
      );
      expect([errors?.[0]?.extensions['code'], data?.reviewCourse.userErrors[0]?.code]).toContain(code);
    });

    it('refuses an instructor who is on their own course', async () => {
      const course = await givenCourse(under);
      const both = await givenStudent(under, course, { userId: course.instructorUserId });
      const { data } = await review(both, { courseId: course.courseId, rating: 5 });
      expect(data.reviewCourse.userErrors[0]).toMatchObject({
        __typename: 'OwnCourseReviewed',
        code: 'OWN_COURSE',
      });
    });

    it.each<[string, Record<string, unknown>, string[]]>([
      ['no star', { rating: 0 }, ['input', 'rating']],
      ['six stars', { rating: 6 }, ['input', 'rating']],
      ['an over-long text', { rating: 4, body: 'x'.repeat(5001) }, ['input', 'body']],
      ['a control character', { rating: 4, body: 'a\u0000b' }, ['input', 'body']],
    ])('refuses %s', async (_what, input, path) => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course);
      const { data } = await changingNothing(under, () =>
        review(student, { courseId: course.courseId, ...input }),
      );
      expect(data.reviewCourse).toEqual({
        review: null,
        userErrors: [{ __typename: 'InvalidInput', code: 'INVALID_INPUT', path }],
      });
    });

    it.each([
      ['an unknown course', async () => UNKNOWN],
      ['what is no id', async () => "'; drop table review; --"],
      ['a draft', async () => (await givenCourse(under, { status: 'DRAFT' })).courseId],
      ['a deleted course', async () => (await givenCourse(under, { deleted: true })).courseId],
    ])('does not find %s', async (_what, courseOf) => {
      const courseId = await courseOf();
      const { data } = await changingNothing(under, () => review(testViewer(), { courseId, rating: 4 }));
      expect(data.reviewCourse.userErrors).toEqual([
        { __typename: 'NotFound', code: 'NOT_FOUND', path: ['input', 'courseId'] },
      ]);
    });

    it('is still possible on an archived course, and not on a deleted one', async () => {
      const course = await givenCourse(under);
      const student = await givenStudent(under, course);
      await under.publish(CourseChanged, { ...course, version: 2, status: 'ARCHIVED' });
      await givenReview(under, student, course);
      await under.publish(CourseChanged, { ...course, version: 3, deleted: true });
      const { data } = await review(student, { courseId: course.courseId, rating: 1 });
      expect(data.reviewCourse.userErrors[0].code).toBe('NOT_FOUND');
    });
  });

  describe('deleteReview', () => {
    it('takes the review out of the rating, forgets its text, and lets another be written', async () => {
      const course = await givenCourse(under);
      const [one, two] = [await givenStudent(under, course), await givenStudent(under, course)];
      const id = await givenReview(under, one, course, { rating: 1, body: 'A secret.' });
      await givenReview(under, two, course, { rating: 4 });

      const { data } = await remove(one, id);
      expect(data.deleteReview).toEqual({
        course: { id: course.courseId, rating: { average: 4, count: 1 } },
        userErrors: [],
      });
      expect(await fieldsOf(one, course)).toMatchObject({ viewerReview: null });
      expect(await sql(under, 'select body from home.review where id = ?', id)).toEqual([{ body: null }]);
      expect((await remove(one, id)).data.deleteReview.userErrors[0].code).toBe('NOT_FOUND');

      await givenReview(under, one, course, { rating: 2, body: 'On second thoughts.' });
      expect(await fieldsOf(one, course)).toEqual({
        viewerReview: { id, rating: 2, body: 'On second thoughts.', state: 'VISIBLE' },
        rating: { average: 3, count: 2 },
      });
    });

    it('is for its author alone', async () => {
      const course = await givenCourse(under);
      const author = await givenStudent(under, course);
      const id = await givenReview(under, author, course);
      const others = [
        testViewer(),
        await givenStudent(under, course),
        testViewer({ userId: course.instructorUserId }),
        anAdmin(),
      ];
      for (const viewer of others) {
        const { data } = await changingNothing(under, () => remove(viewer, id));
        expect(data.deleteReview).toEqual({
          course: null,
          userErrors: [{ code: 'NOT_FOUND', path: ['input', 'reviewId'] }],
        });
      }
      const { errors } = await changingNothing(under, () => remove(null, id));
      expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    });

    it.each([UNKNOWN, 'no id at all'])('does not find %s', async (id) => {
      const { data } = await remove(testViewer(), id);
      expect(data.deleteReview.userErrors[0].code).toBe('NOT_FOUND');
    });
  });
});
