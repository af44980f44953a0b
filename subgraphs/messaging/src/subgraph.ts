import { sharedUserErrors } from '@training-center/shared/graphql/user-error.type';
import { defineSubgraph } from '@training-center/shared/subgraph/define-subgraph';
import { chatConsumers } from './consumers/chat-consumers.js';
import { migrations } from './database/migrations.js';
import { entities } from './domain/entities.js';
import { messagingEnv } from './env.js';
import { chatReferences } from './graphql/chat-references.js';
import { chatResolvers, chatTypes } from './graphql/chat-resolvers.js';
import { references } from './graphql/references.js';
import { Discontinuity } from './graphql/stream/discontinuity.type.js';
import { ViewerStub } from './graphql/stubs/viewer.stub.js';
import { chatServices } from './services/chat-services.js';

/** Messaging: chats, and the live streams that bring them. */
export default defineSubgraph({
  name: 'messaging',
  env: messagingEnv,
  entities,
  migrations,
  compose(runtime) {
    const chat = chatServices(runtime);
    return {
      resolvers: chatResolvers(chat),
      types: [ViewerStub, Discontinuity, ...chatTypes, ...sharedUserErrors],
      references: { ...references, ...chatReferences(chat.access) },
      consumers: chatConsumers(chat.courseRooms),
      schedules: [
        {
          name: 'messaging.reconcile-members',
          cron: '17 3 * * *',
          run: (tx) => chat.courseRooms.reconcile(tx),
        },
      ],
    };
  },
});
