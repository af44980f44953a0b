import { oneByKey } from '@training-center/shared/scope/define-loader';
import { countSeats, type SeatCount } from '../domain/enrollment/seats.repository.js';

export const seatsByCourseId = oneByKey<string, SeatCount>(
  'SeatsByCourseId',
  (courseIds, scope) => countSeats(scope.em, courseIds, scope.now),
  (seats) => seats.courseId,
);
