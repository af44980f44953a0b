import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { messagingEnv } from './env.js';
import { references } from './graphql/references.js';
import { Discontinuity } from './graphql/stream/discontinuity.type.js';
import { CourseStub } from './graphql/stubs/course.stub.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { composeNotifications } from './notifications.subgraph.js';

export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities,
  migrations,
  publicPaths: ['/notifications/'],
  compose(runtime) {
    const notifications = composeNotifications(runtime);
    return {
      resolvers: notifications.resolvers,
      types: [ViewerStub, CourseStub, Discontinuity, ...notifications.types, ...sharedUserErrors],
      references: { ...references, ...notifications.references },
      consumers: [courseChangedConsumer, ...notifications.consumers],
      schedules: notifications.schedules,
      routes: notifications.routes,
    };
  },
});
