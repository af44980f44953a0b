import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { entities } from "./domain/entities.js";
import { migrations } from './database/migrations.js';
import { schedulingEnv } from './env.js';

export default defineSubgraph({
  name: 'scheduling',
  env: schedulingEnv,
  entities,
  migrations,
  compose() {
    return { resolvers: [], types: sharedUserErrors, references: {} };
  },
});
