import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { CourseRating } from '../domain/rating/course-rating.entity.js';
import { findRatings } from '../domain/rating/course-rating.repository.js';

export const ratingsByCourseId = oneByKey<string, CourseRating>(
  'RatingsByCourseId',
  (courseIds, scope) => findRatings(scope.read, courseIds),
  (rating) => rating.courseId,
);
