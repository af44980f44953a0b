import { setTimeout as delay } from 'node:timers/promises';
import type { DemoClient } from './client.js';
import { demoReviews } from './reviews.js';

const REVIEW = `mutation ReviewCourse($input: ReviewCourseInput!) {
  reviewCourse(input: $input) { review { id } userErrors { code message } }
}`;

/** The enrolment, or the course, may not have reached home yet. */
const NOT_YET = ['NOT_ENROLLED', 'NOT_FOUND'];
const MOST_TRIES = 50;

/** Each student says what they think of the first course that they are on. */
export async function createReviews(
  students: readonly DemoClient[],
  courseIds: readonly string[],
): Promise<void> {
  await Promise.all(
    students.map(async (student, index) => {
      const courseId = courseIds.find((_id, place) => place % students.length !== index);
      if (courseId) await review(student, { courseId, ...demoReviews[index % demoReviews.length]! });
    }),
  );
}

async function review(student: DemoClient, input: object): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    const allowed = tries < MOST_TRIES ? NOT_YET : [];
    const { reviewCourse } = await student.run<{ reviewCourse: { review: unknown } }>(
      REVIEW,
      { input },
      allowed,
    );
    if (reviewCourse.review) return;
    await delay(100);
  }
}
