import { oneByKey } from '@training-center/shared/scope/define-loader';
import { findModulesById } from '../domain/outline/outline.repository.js';

export const modulesById = oneByKey(
  'ModulesById',
  (ids: readonly string[], scope) => findModulesById(scope.read, ids),
  (module) => module.id,
);
