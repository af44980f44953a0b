import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { migrations } from './database/migrations.js';
import { messagingEnv } from './env.js';

export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities: [],
  migrations,
  compose() {
    return { resolvers: [], types: sharedUserErrors, references: {} };
  },
});
