import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { courseChangedConsumer } from './consumers/course-changed.consumer.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { messagingEnv } from './env.js';

export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities,
  migrations,
  compose() {
    return { resolvers: [], types: sharedUserErrors, references: {}, consumers: [courseChangedConsumer] };
  },
});
