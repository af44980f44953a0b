import type { PayloadOf } from '@training-center/shared/events/message';
import type { CurrentState } from '@training-center/shared/events/republish';
import { UserChanged } from '../contract.js';
import type { Account } from '../domain/account/account.entity.js';
import { findPageAfter } from '../domain/account/account.repository.js';

/** The public face of an account, as it is told to others: nothing private, nothing secret. */
export function userChanged({ id, version, username, status }: Account): PayloadOf<typeof UserChanged> {
  return { userId: id, version, username, status };
}

export const userState: CurrentState<PayloadOf<typeof UserChanged>> = {
  event: UserChanged,
  async read(em, afterId, limit) {
    const page = await findPageAfter(em, afterId, limit);
    return page.map((account) => ({ id: account.id, data: userChanged(account) }));
  },
};
