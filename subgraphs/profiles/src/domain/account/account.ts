import type { UserChanged } from '@training-center/accounts/contract';
import type { PayloadOf } from '@training-center/shared/events/message';
import { p } from '@mikro-orm/core';

export type Account = PayloadOf<typeof UserChanged>;
export type AccountStatus = Account['status'];

/** What a profile copies of the account that it belongs to, so that a change of the account changes its version. */
export const accountFacts = {
  username: p.string().length(255),
  accountStatus: p.string().length(20).$type<AccountStatus>(),
};

export interface AccountFacts {
  username: string;
  accountStatus: AccountStatus;
}

/** Takes over what an account says now. Answers whether anything changed. */
export function followAccount(profile: AccountFacts, account: Pick<Account, 'username' | 'status'>): boolean {
  if (profile.username === account.username && profile.accountStatus === account.status) return false;
  profile.username = account.username;
  profile.accountStatus = account.status;
  return true;
}
