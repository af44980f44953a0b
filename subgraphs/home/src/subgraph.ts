import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { migrations } from './database/migrations.js';
import { homeEnv } from './env.js';

export default defineSubgraph({
  name: 'home',
  env: homeEnv,
  entities: [],
  migrations,
  compose() {
    return { resolvers: [], types: sharedUserErrors, references: {} };
  },
});
