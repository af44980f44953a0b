import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { AuthSession } from '../domain/session/auth-session.entity.js';
import { findWithAccountByIds } from '../domain/session/auth-session.repository.js';

/** With their accounts. */
export const sessionsById = oneByKey<string, AuthSession>(
  'sessionsById',
  (ids, scope) => findWithAccountByIds(scope.read, ids),
  (session) => session.id,
);
