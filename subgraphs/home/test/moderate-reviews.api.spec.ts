import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Notice } from '@training-center/shared/events/notice';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import {
  anAdmin,
  changingNothing,
  type Course,
  givenCourse,
  givenReview,
  givenStudent,
  HIDE,
  homeUnderTest,
  REVIEW,
  SHOW,
  sql,
  UNKNOWN,
} from './factories/world.js';

const FIELDS = `rating { average count distribution { rating count } }
  reviews { totalCount nodes { id } } viewerReview { id state hiddenReason }`;

describe('moderating reviews', () => {
  let under: SubgraphUnderTest;
  beforeAll(async () => {
    under = await homeUnderTest();
  });
  afterAll(() => under.stop());

  const hide = (viewer: Viewer | null, reviewId: string, reason = 'Insults somebody.') =>
    under.run(viewer, HIDE, { input: { reviewId, reason } });
  const show = (viewer: Viewer | null, reviewId: string) => under.run(viewer, SHOW, { input: { reviewId } });
  const courseFor = async (viewer: Viewer | null, { courseId }: Course) =>
    (await under.entity(viewer, 'Course', { id: courseId }, FIELDS)).data._entities[0];
  const reviewFor = async (viewer: Viewer | null, id: string) =>
    (await under.entity(viewer, 'Review', { id }, 'id state')).data._entities[0];
  const noticesTo = async ({ userId }: Viewer) =>
    (
      await sql<{ data: { data: { userId: string; kind: string; body: string } } }[]>(
        under,
        'select data from jobs.job where name = ? order by created_on',
        Notice.name,
      )
    )
      .map(({ data }) => data.data)
      .filter((notice) => notice.userId === userId);

  async function setup() {
    const course = await givenCourse(under);
    const [author, other] = [await givenStudent(under, course), await givenStudent(under, course)];
    const id = await givenReview(under, author, course, { rating: 1, body: 'An insult.' });
    const otherId = await givenReview(under, other, course, { rating: 4 });
    return { course, author, other, id, otherId };
  }

  it('takes a hidden review out of the list and the rating, for everybody but its author and admins', async () => {
    const { course, author, other, id, otherId } = await setup();
    const { data } = await hide(anAdmin(), id, ' Insults somebody. ');
    expect(data.hideReview).toEqual({
      review: { id, state: 'HIDDEN', hiddenReason: 'Insults somebody.' },
      userErrors: [],
    });

    for (const viewer of [null, testViewer(), other, testViewer({ userId: course.instructorUserId })]) {
      expect(await courseFor(viewer, course)).toMatchObject({
        rating: { average: 4, count: 1 },
        reviews: { totalCount: 1, nodes: [{ id: otherId }] },
      });
      expect(await reviewFor(viewer, id)).toBeNull();
    }
    expect(await courseFor(author, course)).toMatchObject({
      reviews: { totalCount: 1, nodes: [{ id: otherId }] },
      viewerReview: { id, state: 'HIDDEN', hiddenReason: 'Insults somebody.' },
    });
    for (const viewer of [author, anAdmin()]) {
      expect(await reviewFor(viewer, id)).toEqual({ id, state: 'HIDDEN' });
    }
  });

  it('shows a review again, as it was', async () => {
    const { course, id, otherId } = await setup();
    const before = await courseFor(null, course);
    await hide(anAdmin(), id);
    const { data } = await show(anAdmin(), id);
    expect(data.showReview.review).toEqual({ id, state: 'VISIBLE', hiddenReason: null });
    expect(await courseFor(null, course)).toEqual(before);
    expect(before.reviews.nodes).toEqual([{ id: otherId }, { id }]);
  });

  it('keeps a review hidden when its author writes it anew, or deletes it and writes another', async () => {
    const { course, author, id } = await setup();
    await hide(anAdmin(), id);
    const rewrite = () =>
      under.run(author, REVIEW, { input: { courseId: course.courseId, rating: 5, body: 'Kind.' } });
    expect((await rewrite()).data.reviewCourse.review).toMatchObject({ id, rating: 5, state: 'HIDDEN' });
    await under.run(
      author,
      `mutation { deleteReview(input: { reviewId: "${id}" }) { userErrors { code } } }`,
    );
    expect((await rewrite()).data.reviewCourse.review).toMatchObject({ id, state: 'HIDDEN' });
    expect((await courseFor(null, course)).rating).toMatchObject({ average: 4, count: 1 });

    await show(anAdmin(), id);
    expect((await courseFor(null, course)).rating).toMatchObject({ average: 4.5, count: 2 });
  });

  it('hides and shows once, however often it is asked, and tells the author once', async () => {
    const { course, author, id } = await setup();
    await hide(anAdmin(), id, 'The first reason.');
    await hide(anAdmin(), id, 'Another reason.');
    expect((await courseFor(author, course)).viewerReview.hiddenReason).toBe('The first reason.');
    expect(await noticesTo(author)).toMatchObject([{ kind: 'REVIEW_HIDDEN', body: 'The first reason.' }]);
    await show(anAdmin(), id);
    await show(anAdmin(), id);
    expect((await courseFor(null, course)).rating.count).toBe(2);
  });

  it('lists the hidden reviews of a course to admins, and to nobody else', async () => {
    const { course, author, id } = await setup();
    await hide(anAdmin(), id);
    const hidden = (viewer: Viewer | null) =>
      under.entity(
        viewer,
        'Course',
        { id: course.courseId },
        'reviews(state: HIDDEN) { totalCount nodes { id hiddenReason } }',
      );
    expect((await hidden(anAdmin())).data._entities[0].reviews).toEqual({
      totalCount: 1,
      nodes: [{ id, hiddenReason: 'Insults somebody.' }],
    });
    for (const viewer of [author, testViewer({ userId: course.instructorUserId })]) {
      expect((await hidden(viewer)).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    }
    expect((await hidden(null)).errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('is for admins alone, whatever the input', async () => {
    const { course, author, id } = await setup();
    const instructor = testViewer({ userId: course.instructorUserId });
    for (const viewer of [testViewer(), author, instructor, null]) {
      const code = viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED';
      for (const ask of [() => hide(viewer, id), () => hide(viewer, id, ''), () => show(viewer, id)]) {
        const { errors } = await changingNothing(under, ask);
        expect(errors?.[0]?.extensions['code']).toBe(code);
      }
    }
  });

  it('refuses reviews that are not there, and reasons that are none', async () => {
    const { author, course, id } = await setup();
    for (const unknown of [UNKNOWN, 'no id']) {
      for (const ask of [() => hide(anAdmin(), unknown), () => show(anAdmin(), unknown)]) {
        const { data } = await changingNothing(under, ask);
        expect(Object.values<{ userErrors: unknown }>(data)[0]!.userErrors).toEqual([
          { code: 'NOT_FOUND', path: ['input', 'reviewId'] },
        ]);
      }
    }
    for (const reason of ['', 'x', 'x'.repeat(501)]) {
      const { data } = await changingNothing(under, () => hide(anAdmin(), id, reason));
      expect(data.hideReview.userErrors).toEqual([{ code: 'INVALID_INPUT', path: ['input', 'reason'] }]);
    }
    await under.run(
      author,
      `mutation { deleteReview(input: { reviewId: "${id}" }) { userErrors { code } } }`,
    );
    expect((await hide(anAdmin(), id)).data.hideReview.userErrors[0].code).toBe('NOT_FOUND');
    expect((await courseFor(null, course)).rating.count).toBe(1);
  });
});
