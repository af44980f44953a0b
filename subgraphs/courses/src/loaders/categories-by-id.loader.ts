import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findById } from '../domain/category/category.repository.js';

export const categoriesById = oneByKey(
  'CategoriesById',
  (ids: readonly string[], scope) => findById(scope.em, ids),
  (category) => category.id,
);
