import type { RequestScope } from '@training-center/shared/scope/request-scope';
import type { ChatGroup } from '../domain/chat-group/chat-group.entity.js';
import type { Standing } from '../domain/chat-message/chat-message.repository.js';
import { mentionsByMessageId } from '../loaders/chat-messages.loader.js';
import { viewerStandings } from '../loaders/standings.loader.js';
import { usersById } from '../loaders/users.loader.js';

const ERASED = 'Deleted user';

/** What hangs below a room or a message that the viewer may see, batched. */
export class ChatDetailsService {
  /** Where the viewer stands; an admin who only looks in stands nowhere. */
  async standing(scope: RequestScope, { id, lastSeq }: ChatGroup): Promise<Omit<Standing, 'groupId'>> {
    const standing = await scope.loader(viewerStandings).load({ id, lastSeq });
    return standing ?? { lastReadSeq: 0, unreadCount: 0, unreadMentionCount: 0 };
  }

  /** Two people have no title of their own; their names are the same for both. */
  async title(scope: RequestScope, room: ChatGroup): Promise<string> {
    if (room.title !== null) return room.title;
    const users = await scope.loader(usersById).loadMany([room.firstUserId!, room.secondUserId!]);
    return users
      .map((user) => (user instanceof Error || !user || user.status === 'ERASED' ? ERASED : user.username))
      .toSorted()
      .join(', ');
  }

  /** Whom a message names. */
  async mentions(scope: RequestScope, messageId: string): Promise<{ id: string }[]> {
    const mentions = await scope.loader(mentionsByMessageId).load(messageId);
    return mentions.map(({ userId }) => ({ id: userId }));
  }
}
