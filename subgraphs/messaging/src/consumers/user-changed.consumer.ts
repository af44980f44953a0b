import { UserChanged } from '@training-center/accounts/contract';
import { upsertNewer } from '@training-center/shared/database/upsert-newer';
import { type Consumer, consumer } from '@training-center/shared/events/consumer';
import { UserProjection } from '../domain/user-projection/user-projection.entity.js';

export const userChangedConsumer: Consumer = consumer({
  name: 'messaging.project-user',
  message: UserChanged,
  async handle(tx, { userId, version, username, status }) {
    const usernameKey = username.toLowerCase();
    return upsertNewer(tx.em, UserProjection, { userId, version, username, usernameKey, status });
  },
});
