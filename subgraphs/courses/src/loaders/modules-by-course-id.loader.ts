import { manyByKey } from '@training-center/shared/scope/define-loader';
import { findModulesByCourseId } from '../domain/outline/outline.repository.js';
import { modulesById } from './modules-by-id.loader.js';

export const modulesByCourseId = manyByKey(
  'ModulesByCourseId',
  async (courseIds: readonly string[], scope) => {
    const modules = await findModulesByCourseId(scope.read, courseIds);
    for (const module of modules) scope.loader(modulesById).prime(module.id, module);
    return modules;
  },
  (module) => module.courseId,
);
