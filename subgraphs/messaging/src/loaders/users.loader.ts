import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { UserProjection } from '../domain/user-projection/user-projection.entity.js';
import { findUsersByIds } from '../domain/user-projection/user-projection.repository.js';

export const usersById = oneByKey<string, UserProjection>(
  'UsersById',
  (ids, scope) => findUsersByIds(scope.read, ids),
  (user) => user.userId,
);
