import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { Instructor } from '../domain/instructor/instructor.entity.js';
import { findByIds, findByUserIds } from '../domain/instructor/instructor.repository.js';

export const instructorsById = oneByKey<string, Instructor>(
  'InstructorsById',
  (ids, scope) => findByIds(scope.read, ids),
  (instructor) => instructor.id,
);

export const instructorsByUserId = oneByKey<string, Instructor>(
  'InstructorsByUserId',
  (userIds, scope) => findByUserIds(scope.read, userIds),
  (instructor) => instructor.userId,
);
