import { manyByKey } from '@training-center/shared/scope/define-loader';
import { findByCourseId } from '../domain/category/category.repository.js';

export const categoriesByCourseId = manyByKey(
  'CategoriesByCourseId',
  (courseIds: readonly string[], scope) => findByCourseId(scope.read, courseIds),
  (category) => category.courseId,
);
