import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Viewer } from '@training-center/shared/scope/viewer';
import { secondProcess } from '@training-center/shared/testing/second-process';
import { type SubgraphUnderTest, testViewer } from '@training-center/shared/testing/subgraph-under-test';
import fc from 'fast-check';
import home from '../src/subgraph.js';
import {
  anAdmin,
  DELETE,
  givenCourse,
  givenReview,
  givenStudent,
  HIDE,
  homeUnderTest,
  REVIEW,
  SHOW,
  sql,
} from './factories/world.js';

type Run = SubgraphUnderTest['run'];

describe('home in two processes at once', () => {
  let under: SubgraphUnderTest;
  let second: Awaited<ReturnType<typeof secondProcess>>;
  beforeAll(async () => {
    under = await homeUnderTest();
    second = await secondProcess(home, under.databaseUrl);
  });
  afterAll(async () => {
    await second.stop();
    await under.stop();
  });

  /** Calls each at once, in both processes by turns. */
  const atOnce = <T, R>(items: readonly T[], work: (run: Run, item: T, index: number) => Promise<R>) =>
    Promise.all(items.map((item, index) => work(index % 2 === 0 ? under.run : second.run, item, index)));

  const tallyOf = async (courseId: string): Promise<readonly number[]> => {
    const [row] = await sql<{ tally: number[] }[]>(
      under,
      'select tally from home.course_rating where course_id = ?',
      courseId,
    );
    return row?.tally ?? [0, 0, 0, 0, 0];
  };
  const recounted = async (courseId: string): Promise<readonly number[]> => {
    const rows = await sql<{ rating: number }[]>(
      under,
      'select rating from home.review where course_id = ? and deleted_at is null and hidden_at is null',
      courseId,
    );
    return [1, 2, 3, 4, 5].map((stars) => rows.filter(({ rating }) => rating === stars).length);
  };

  it('make one review of a hundred that the same student sends', async () => {
    const course = await givenCourse(under);
    const student = await givenStudent(under, course);
    const stars = Array.from({ length: 100 }, (_, index) => (index % 5) + 1);
    const answers = await atOnce(stars, (run, rating) =>
      run(student, REVIEW, { input: { courseId: course.courseId, rating } }),
    );
    expect(answers.filter(({ errors, data }) => errors || data.reviewCourse.userErrors.length > 0)).toEqual(
      [],
    );
    expect(new Set(answers.map(({ data }) => data.reviewCourse.review.id)).size).toBe(1);
    const tally = await tallyOf(course.courseId);
    expect(tally.reduce((sum, count) => sum + count)).toBe(1);
    expect(tally).toEqual(await recounted(course.courseId));
  }, 60_000);

  it('count what a recount counts after creates, edits, deletes, hides and shows all at once', async () => {
    const course = await givenCourse(under);
    const { courseId } = course;
    const students = await Promise.all(Array.from({ length: 40 }, () => givenStudent(under, course)));
    const early = students.slice(0, 20);
    const ids = await Promise.all(early.map((student) => givenReview(under, student, course)));
    const admin = anAdmin();
    const rate = (viewer: Viewer, rating: number) => [viewer, REVIEW, { courseId, rating }] as const;
    const calls = [
      ...students.map((student, index) => rate(student, (index % 5) + 1)),
      ...students.map((student, index) => rate(student, ((index + 2) % 5) + 1)),
      ...ids.map((reviewId, index) => [early[index]!, DELETE, { reviewId }] as const),
      ...ids.map((reviewId) => [admin, HIDE, { reviewId, reason: 'For a while.' }] as const),
      ...ids.map((reviewId) => [admin, SHOW, { reviewId }] as const),
      ...ids.slice(0, 10).map((reviewId) => [admin, HIDE, { reviewId, reason: 'Once more.' }] as const),
    ];
    const shuffled = fc.sample(fc.shuffledSubarray(calls, { minLength: calls.length }), 1)[0]!;

    const answers = await atOnce(shuffled, (run, [viewer, operation, input]) =>
      run(viewer, operation, { input }),
    );

    expect(answers.filter(({ errors }) => errors)).toEqual([]);
    const tally = await tallyOf(courseId);
    expect(tally).toEqual(await recounted(courseId));
    const { data } = await under.entity(null, 'Course', { id: courseId }, 'rating { average count }');
    const count = tally.reduce((sum, reviews) => sum + reviews);
    const sum = tally.reduce((total, reviews, at) => total + reviews * (at + 1), 0);
    expect(data._entities[0].rating).toEqual({ average: count === 0 ? null : sum / count, count });
  }, 120_000);

  it('keep an exact average over random changes, looked at after each', async () => {
    const step = fc.record({
      what: fc.constantFrom('review', 'review', 'delete', 'hide', 'show'),
      who: fc.integer({ min: 0, max: 3 }),
      rating: fc.integer({ min: 1, max: 5 }),
    });
    const admin = anAdmin();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const course = await givenCourse(under);
        const { courseId } = course;
        const students = [];
        for (let index = 0; index < 4; index += 1) students.push(await givenStudent(under, course));
        const ids = new Map<number, string>();
        const model = new Map<number, { rating: number; hidden: boolean; deleted: boolean }>();
        for (const [index, { what, who, rating }] of steps.entries()) {
          const run = index % 2 === 0 ? under.run : second.run;
          const known = model.get(who);
          if (what === 'review') {
            ids.set(who, await givenReview({ run }, students[who]!, course, { rating }));
            model.set(who, { rating, hidden: known?.hidden ?? false, deleted: false });
          } else if (known && !known.deleted) {
            const reviewId = ids.get(who)!;
            if (what === 'delete') await run(students[who]!, DELETE, { input: { reviewId } });
            if (what === 'hide') await run(admin, HIDE, { input: { reviewId, reason: 'A reason.' } });
            if (what === 'show') await run(admin, SHOW, { input: { reviewId } });
            if (what === 'delete') known.deleted = true;
            else known.hidden = what === 'hide';
          }
          const counting = [...model.values()].filter(({ hidden, deleted }) => !hidden && !deleted);
          const sum = counting.reduce((total, review) => total + review.rating, 0);
          const { data } = await under.entity(null, 'Course', { id: courseId }, 'rating { average count }');
          expect(data._entities[0].rating).toEqual({
            count: counting.length,
            average: counting.length === 0 ? null : sum / counting.length,
          });
        }
        expect(await tallyOf(courseId)).toEqual(await recounted(courseId));
      }),
      { numRuns: 12 },
    );
  }, 120_000);

  it('keep the featured courses dense, each once, whatever admins do at once', async () => {
    const admins = [anAdmin(), anAdmin()];
    const courses: string[] = [];
    for (let index = 0; index < 12; index += 1) courses.push((await givenCourse(under)).courseId);
    const feature = `mutation ($input: FeatureCourseInput!) { featureCourse(input: $input) {
      featuredList { version courses { id } } userErrors { code } } }`;
    const unfeature = `mutation ($input: UnfeatureCourseInput!) { unfeatureCourse(input: $input) {
      featuredList { version } userErrors { code } } }`;

    const added = await atOnce(courses, (run, courseId, index) =>
      run(admins[index % 2]!, feature, { input: { courseId, position: 1 } }),
    );
    expect(added.flatMap(({ data }) => data.featureCourse.userErrors)).toEqual([]);
    // One after the other: each saw the list grow by one.
    const sizes = added.map(({ data }) => data.featureCourse.featuredList.courses.length as number);
    expect(sizes.toSorted((a, b) => a - b)).toEqual(courses.map((_id, index) => index + 1));

    await atOnce([...courses, ...courses], (run, courseId, index) =>
      index % 3 === 0
        ? run(admins[0]!, unfeature, { input: { courseId } })
        : run(admins[1]!, feature, { input: { courseId, position: (index % 12) + 1 } }),
    );
    const { data } = await under.run(
      admins[0]!,
      '{ featuredList { courses { id } } featuredCourses { id } }',
    );
    const ids = data.featuredList.courses.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id: string) => courses.includes(id))).toBe(true);
    expect(data.featuredCourses).toEqual(data.featuredList.courses);
  }, 60_000);

  it('let one of many replacements of the same version through', async () => {
    const admin = testViewer({ roles: ['ADMIN'] });
    const courses: string[] = [];
    for (let index = 0; index < 8; index += 1) courses.push((await givenCourse(under)).courseId);
    const set = `mutation ($input: SetFeaturedCoursesInput!) { setFeaturedCourses(input: $input) {
      featuredList { courses { id } } userErrors { code } } }`;
    const { data } = await under.run(admin, '{ featuredList { version } }');
    const expectedVersion = data.featuredList.version;

    const answers = await atOnce(courses, (run, courseId) =>
      run(admin, set, { input: { courseIds: [courseId], expectedVersion } }),
    );

    const codes = answers.flatMap((answer) => answer.data.setFeaturedCourses.userErrors);
    expect(codes).toEqual(Array.from({ length: 7 }, () => ({ code: 'CONFLICT' })));
  });
});
