import type { ReferenceResolver } from '@training-center/shared/graphql/build-subgraph-schema';
import type { InboxService } from '../services/inbox.service.js';

/** How the gateway comes into notifications by their own entity. */
export function notificationReferences(inboxes: InboxService): Readonly<Record<string, ReferenceResolver>> {
  return { Notification: ({ id }, scope) => inboxes.visibleById(scope, id) };
}
