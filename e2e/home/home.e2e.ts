import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '@training-center/shared/testing/until';
import { ApiClient } from '../src/api-client.js';
import { publishedCourse, type TestCourse } from '../src/courses.js';
import { grantAdmin } from '../src/grant-admin.js';
import { type Instructor, newInstructor, newPerson, newStudent, type Student } from '../src/people.js';
import { shapes, startPlatform, type TestPlatform } from '../src/platform-process.js';

describe.each(shapes)('the public face, %s', (shape) => {
  let platform: TestPlatform;
  let visitor: ApiClient;
  let instructor: Instructor;
  let students: Student[];
  let admin: ApiClient;
  let courses: TestCourse[];

  beforeAll(async () => {
    platform = await startPlatform(shape);
    visitor = new ApiClient(platform.urls[0]!);
    instructor = await newInstructor(visitor);
    students = [await newStudent(visitor), await newStudent(visitor)];
    const { username, password } = await newPerson(visitor, 'admin');
    grantAdmin(username, platform);
    const { session } = await visitor.must('LogIn', { input: { login: username, password } });
    admin = visitor.as(session.accessToken);
    courses = [
      await publishedCourse(instructor.api),
      await publishedCourse(instructor.api, { title: 'More' }),
    ];
    for (const { api } of students) await api.must('Enroll', { input: { courseId: courses[1]!.id } });
  }, 90_000);
  afterAll(() => platform?.stop());

  const homePage = async () => (await visitor.send('HomePage')).data;
  const reviewsOf = async (api: ApiClient, { slug }: TestCourse) =>
    (await api.send('CourseReviews', { slug })).data.course;

  it('shows a visitor the courses that most people learn, and how big the platform is', async () => {
    const { featuredCourses, platformStats } = await until(async () => {
      const page = await homePage();
      return page.platformStats.enrollments === 2 && page.platformStats.publishedCourses === 2 && page;
    });
    expect(featuredCourses.map(({ slug }: TestCourse) => slug)).toEqual([courses[1]!.slug, courses[0]!.slug]);
    expect(featuredCourses[0]).toMatchObject({
      title: 'More',
      instructor: { user: { username: instructor.username } },
      rating: { average: null, count: 0 },
    });
    expect(platformStats).toMatchObject({ learners: 2, completions: 0, certificates: 0 });
  });

  it('counts a completed course and its certificate', async () => {
    for (const lessonId of courses[1]!.lessonIds)
      await students[0]!.api.must('CompleteLesson', { input: { lessonId } });
    await until(async () => (await homePage()).platformStats.certificates === 1);
    expect((await homePage()).platformStats).toMatchObject({ enrollments: 2, completions: 1, learners: 2 });
  });

  it('lets students review, admins hide, and everybody see an exact rating', async () => {
    const [one, two] = students as [Student, Student];
    const course = courses[1]!;
    const review = (api: ApiClient, rating: number) =>
      api.must('ReviewCourse', { input: { courseId: course.id, rating, body: 'As *is*.' } });
    await review(one.api, 5);
    const { review: insult } = await review(two.api, 2);
    expect(insult.author).toEqual({ id: two.userId, username: two.username });
    expect(await reviewsOf(visitor, course)).toMatchObject({
      rating: { average: 3.5, count: 2 },
      reviews: { totalCount: 2, nodes: [{ rating: 2 }, { rating: 5 }] },
      viewerReview: null,
    });

    await admin.must('HideReview', { input: { reviewId: insult.id, reason: 'An insult.' } });
    expect(await reviewsOf(visitor, course)).toMatchObject({
      rating: { average: 5, count: 1 },
      reviews: { totalCount: 1 },
    });
    expect((await reviewsOf(two.api, course)).viewerReview).toMatchObject({
      state: 'HIDDEN',
      hiddenReason: 'An insult.',
    });
    await admin.must('ShowReview', { input: { reviewId: insult.id } });
    await two.api.must('DeleteReview', { input: { reviewId: insult.id } });
    expect((await reviewsOf(visitor, course)).rating).toMatchObject({ average: 5, count: 1 });
  });

  it('shows what admins choose and announce', async () => {
    await admin.must('SetFeaturedCourses', { input: { courseIds: [courses[0]!.id, courses[1]!.id] } });
    await admin.must('UnfeatureCourse', { input: { courseId: courses[1]!.id } });
    expect((await homePage()).featuredCourses).toMatchObject([{ slug: courses[0]!.slug }]);
    await instructor.api.must('ArchiveCourse', { input: { id: courses[0]!.id } });
    await until(async () => (await homePage()).featuredCourses[0]?.slug === courses[1]!.slug);

    const { announcement } = await admin.must('PublishAnnouncement', {
      input: { title: 'A new course', body: 'On **graphs**.' },
    });
    expect((await homePage()).announcements.nodes).toMatchObject([{ id: announcement.id }]);
    await admin.must('WithdrawAnnouncement', { input: { announcementId: announcement.id } });
    expect((await homePage()).announcements.nodes).toEqual([]);
  });
});
