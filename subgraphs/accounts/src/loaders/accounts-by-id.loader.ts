import { oneByKey } from '@training-center/shared/scope/define-loader';
import type { Account } from '../domain/account/account.entity.js';
import { findByIds } from '../domain/account/account.repository.js';

export const accountsById = oneByKey<string, Account>(
  'accountsById',
  (ids, scope) => findByIds(scope.read, ids),
  (account) => account.id,
);
