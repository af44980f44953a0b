import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findSeats, type SeatCount } from '../domain/enrollment/seats.repository.js';

export const seatsByCourseId = oneByKey<string, SeatCount>(
  'SeatsByCourseId',
  (courseIds, scope) => findSeats(scope.read, courseIds, scope.now),
  (seats) => seats.courseId,
);
