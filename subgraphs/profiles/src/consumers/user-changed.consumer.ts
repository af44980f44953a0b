import { UserChanged } from '@training-center/accounts/contract';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import type { AccountService } from '../services/account.service.js';

export function userChangedConsumer(accounts: AccountService): Consumer {
  return consumer({
    name: 'profiles.follow-account',
    message: UserChanged,
    handle: (tx, account) => accounts.follow(tx, account),
  });
}
