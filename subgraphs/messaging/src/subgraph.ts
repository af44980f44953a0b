import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { chatConsumers } from './consumers/chat-consumers.js';
import { notificationConsumers } from './consumers/notification-consumers.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { messagingEnv } from './env.js';
import { chatReferences } from './graphql/chat-references.js';
import { chatResolvers, chatTypes } from './graphql/chat-resolvers.js';
import { notificationReferences } from './graphql/notification-references.js';
import { notificationResolvers, notificationTypes } from './graphql/notification-resolvers.js';
import { references } from './graphql/references.js';
import { Discontinuity } from './graphql/stream/discontinuity.type.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { addUnsubscribeRoutes } from './http/unsubscribe.routes.js';
import { notificationSchedules } from './jobs/notification-schedules.js';
import { chatServices } from './services/chat-services.js';
import { notificationServices } from './services/notification-services.js';

/** Messaging: chats and notifications, and the live streams that bring them. */
export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities,
  migrations,
  publicPaths: ['/notifications/'],
  compose(runtime) {
    const chat = chatServices(runtime);
    const notifications = notificationServices(runtime);
    return {
      resolvers: [...chatResolvers(chat), ...notificationResolvers(notifications)],
      types: [ViewerStub, Discontinuity, ...chatTypes, ...notificationTypes, ...sharedUserErrors],
      references: {
        ...references,
        ...chatReferences(chat.access),
        ...notificationReferences(notifications.inboxes),
      },
      consumers: [...chatConsumers(chat.courseRooms), ...notificationConsumers(notifications)],
      schedules: [
        {
          name: 'messaging.reconcile-members',
          cron: '17 3 * * *',
          run: (tx) => chat.courseRooms.reconcile(tx),
        },
        ...notificationSchedules(notifications),
      ],
      routes: (server) => addUnsubscribeRoutes(server, { ...notifications, scope: runtime.scope }),
    };
  },
});
