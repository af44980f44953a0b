import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { Student } from '../domain/student/student.entity.js';
import { findByIds, findByUserIds } from '../domain/student/student.repository.js';

export const studentsById = oneByKey<string, Student>(
  'StudentsById',
  (ids, scope) => findByIds(scope.read, ids),
  (student) => student.id,
);

export const studentsByUserId = oneByKey<string, Student>(
  'StudentsByUserId',
  (userIds, scope) => findByUserIds(scope.read, userIds),
  (student) => student.userId,
);
