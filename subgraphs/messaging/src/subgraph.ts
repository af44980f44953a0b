import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { notificationConsumers } from './consumers/notification-consumers.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { messagingEnv } from './env.js';
import { notificationReferences } from './graphql/notification-references.js';
import { notificationResolvers, notificationTypes } from './graphql/notification-resolvers.js';
import { references } from './graphql/references.js';
import { Discontinuity } from './graphql/stream/discontinuity.type.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { addUnsubscribeRoutes } from './http/unsubscribe.routes.js';
import { notificationSchedules } from './jobs/notification-schedules.js';
import { notificationServices } from './services/notification-services.js';

/** Messaging: notifications, and the live streams that bring them. */
export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities,
  migrations,
  publicPaths: ['/notifications/'],
  compose(runtime) {
    const notifications = notificationServices(runtime);
    return {
      resolvers: notificationResolvers(notifications),
      types: [ViewerStub, Discontinuity, ...notificationTypes, ...sharedUserErrors],
      references: { ...references, ...notificationReferences(notifications.inboxes) },
      consumers: [courseChangedConsumer, ...notificationConsumers(notifications)],
      schedules: notificationSchedules(notifications),
      routes: (server) => addUnsubscribeRoutes(server, { ...notifications, scope: runtime.scope }),
    };
  },
});
